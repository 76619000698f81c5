//! Dates move to a newer calendar only when somebody accepts them (timescales: rule 10).

use crate::escalation::violation::Checks;
use crate::escalation::{Broken, Context, DatesAccepted, Escalation, Event, Violations};

/// `shown` is the version of the calendar whose dates the person was shown.
pub(super) fn accept(matter: &Escalation, shown: &str, context: &Context) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let newer = context.newer_calendar.as_ref().filter(|newer| newer.version() == shown);
    let Some(newer) = newer else {
        checks.broken("calendar", Broken::CalendarChanged);
        return checks.finish(None);
    };
    let moved = matter.moved_by(newer, &context.calendar, &context.procedure, context.today);
    checks.require(!moved.is_empty(), "calendar", || Broken::NoDateMoves);
    checks.finish(Some(vec![Event::DatesAccepted(DatesAccepted {
        calendar: shown.to_owned(),
        moved,
        by: context.actor.person.clone(),
        on: context.today,
    })]))
}
