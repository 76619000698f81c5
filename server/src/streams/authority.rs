//! What an administrator changes of an authority's calendar: one stream an authority.

use chrono::NaiveDate;
use shared::api::{CommandRequest, Refused};
use shared::authority::{AuthorityCommand, AuthorityEvent, CalendarId, change};
use shared::calendar::Calendar;

use super::organisation::may_administer;
use super::{Loaded, Stream};
use crate::adopted;
use crate::execute::Sender;
use crate::rejected::Rejected;
use crate::work::Work;

/// The kind `authority`.
pub struct Authorities;

/// The calendar as it stands, and the day.
pub struct CalendarFacts {
    calendar: Calendar,
    today: NaiveDate,
}

impl Stream for Authorities {
    const KIND: &'static str = "authority";
    const ABOUT: &'static str = "A command on the authority's calendar, by an administrator.";
    const ID: &'static str = "`calendar-of-` and the authority";
    const ID_IS_MADE_UP: bool = false;

    type Id = CalendarId;
    type Command = AuthorityCommand;
    type Event = AuthorityEvent;
    /// The calendars themselves are kept among the adopted versions.
    type State = ();
    type Facts = CalendarFacts;

    fn evolve((): (), _: &AuthorityEvent) {}

    fn begins(_: &AuthorityCommand) -> bool {
        true
    }

    async fn facts(
        work: &mut Work<'_>,
        sender: &Sender,
        id: &CalendarId,
        (): &(),
        _: &CommandRequest<AuthorityCommand>,
    ) -> Result<Option<CalendarFacts>, Rejected> {
        let directory = work.directory().await?;
        if id.0 != work.authority || !may_administer(sender, &directory.organisation) {
            return Ok(None);
        }
        let calendar = work.adopted().await?.calendar.clone();
        Ok(Some(CalendarFacts { calendar, today: work.today }))
    }

    fn decide(
        (): &(),
        command: &AuthorityCommand,
        facts: &CalendarFacts,
    ) -> Result<Vec<AuthorityEvent>, Rejected> {
        let changed = change(&facts.calendar, command, facts.today);
        changed
            .map(|event| vec![event])
            .map_err(|problems| Rejected::Refused(problems.into_iter().map(Refused::Authority).collect()))
    }

    async fn project(
        work: &mut Work<'_>,
        _: &CalendarId,
        _: &Loaded<Self>,
        events: &[AuthorityEvent],
    ) -> Result<(), Rejected> {
        adopted::take_up(work, events).await
    }
}
