//! What an administrator changes of the authority's calendar. A newer calendar moves no date by itself (timescales: rule 10).

use crate::calendar::{Calendar, Closure};
use crate::ids::AuthorityId;
use crate::text;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Names the record of an authority's calendar. The authority's own name is that of its organisation's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarId(pub AuthorityId);

const OF: &str = "calendar-of-";

impl fmt::Display for CalendarId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{OF}{}", self.0)
    }
}

/// It is not the name of a calendar's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a calendar is named calendar-of- and its authority")]
pub struct NoCalendarId;

impl FromStr for CalendarId {
    type Err = NoCalendarId;

    fn from_str(text: &str) -> Result<Self, NoCalendarId> {
        text.strip_prefix(OF).map(|authority| Self(authority.into())).ok_or(NoCalendarId)
    }
}

/// What an administrator may ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum AuthorityCommand {
    /// A day on which the authority does no business, or a bank holiday proclaimed since the list was published.
    AddClosure(Closure),
}

/// What happened to the authority's calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum AuthorityEvent {
    /// A closure was added; `calendar` is the version that this makes.
    ClosureAdded { date: NaiveDate, reason: String, calendar: String },
}

/// Why a change of the calendar is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum AuthorityProblem {
    #[error("the day is past")]
    Past { date: NaiveDate },
    #[error("the day is no working day already")]
    NoWorkingDay { date: NaiveDate },
    #[error("the calendar does not hold the day")]
    OutsideCalendar { date: NaiveDate },
    #[error("the reason is missing, too long, or holds characters that cannot be kept")]
    Reason,
}

/// The calendar after a change, with the event that records it. Only a day from today on changes: what is past was told.
///
/// # Errors
/// Every reason the change is refused.
///
/// ```
/// use shared::authority::{AuthorityCommand, change};
/// use shared::calendar::{Calendar, Closure};
///
/// let date = "2026-12-24".parse().unwrap();
/// let command = AuthorityCommand::AddClosure(Closure { date, reason: "Offices closed".to_owned() });
/// let (calendar, _) = change(&Calendar::england(), &command, "2026-11-23".parse().unwrap()).unwrap();
/// assert_eq!(calendar.is_working_day(date), Ok(false));
/// ```
pub fn change(
    calendar: &Calendar,
    command: &AuthorityCommand,
    today: NaiveDate,
) -> Result<(Calendar, AuthorityEvent), Vec<AuthorityProblem>> {
    let AuthorityCommand::AddClosure(closure) = command;
    add(calendar, closure, today)
}

fn add(
    calendar: &Calendar,
    closure: &Closure,
    today: NaiveDate,
) -> Result<(Calendar, AuthorityEvent), Vec<AuthorityProblem>> {
    let Closure { date, reason } = closure;
    let (date, reason) = (*date, reason.trim());
    let mut problems: Vec<AuthorityProblem> = past(date, today).into_iter().collect();
    match calendar.is_working_day(date) {
        Ok(true) => {}
        Ok(false) => problems.push(AuthorityProblem::NoWorkingDay { date }),
        Err(_) => problems.push(AuthorityProblem::OutsideCalendar { date }),
    }
    if reason.is_empty() || !text::fits(reason) || !text::printable(reason) {
        problems.push(AuthorityProblem::Reason);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let added = Closure { date, reason: reason.to_owned() };
    let changed = calendar.with_closures([added]);
    let version = changed.version().to_owned();
    Ok((changed, AuthorityEvent::ClosureAdded { date, reason: reason.to_owned(), calendar: version }))
}

fn past(date: NaiveDate, today: NaiveDate) -> Option<AuthorityProblem> {
    (date < today).then_some(AuthorityProblem::Past { date })
}
