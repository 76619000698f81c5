//! What becomes of told dates when a newer calendar is accepted.

use crate::escalation::{Dated, DatesAccepted, Escalation, MovedDate, ToldDate};

pub(super) fn accepted(matter: &mut Escalation, accepted: &DatesAccepted) {
    for moved in &accepted.moved {
        match moved.of {
            Dated::Stage { stage } => {
                let clock = matter.step_mut(stage).and_then(|step| step.clock_mut());
                moves(clock, moved, &accepted.calendar);
            }
            Dated::Review { stage } => review_moves(matter, stage, moved),
            Dated::Total => moves(matter.total.as_mut(), moved, &accepted.calendar),
        }
    }
    matter.versions.calendar.clone_from(&accepted.calendar);
}

fn moves(told: Option<&mut ToldDate>, moved: &MovedDate, calendar: &str) {
    let Some(told) = told else { return };
    told.due = moved.new;
    calendar.clone_into(&mut told.calendar_version);
}

fn review_moves(matter: &mut Escalation, stage: u8, moved: &MovedDate) {
    let step = matter.step_mut(stage);
    if let Some(given) = step.and_then(|step| step.answers.last_mut()) {
        given.answer.review_by = Some(moved.new);
    }
}
