//! What becomes of told dates when a newer calendar is accepted.

use crate::escalation::{Dated, DatesAccepted, Escalation, MovedDate, ToldDate};

pub(super) fn accepted(matter: &mut Escalation, accepted: &DatesAccepted) {
    for moved in &accepted.moved {
        if let Some(told) = told(matter, moved.of) {
            moves(told, moved, &accepted.calendar);
        }
    }
    matter.versions.calendar.clone_from(&accepted.calendar);
}

fn told(matter: &mut Escalation, of: Dated) -> Option<&mut ToldDate> {
    match of {
        Dated::Stage { stage } => matter.step_mut(stage)?.sent.clock.as_mut(),
        Dated::Total => matter.total.as_mut(),
    }
}

fn moves(told: &mut ToldDate, moved: &MovedDate, calendar: &str) {
    told.due = moved.new;
    calendar.clone_into(&mut told.calendar_version);
}
