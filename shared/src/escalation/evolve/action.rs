//! What becomes of the actions.

use crate::escalation::{Done, Escalation, Phase};
use crate::smart::SmartDraft;
use chrono::NaiveDate;

pub(super) fn offer(matter: &mut Escalation, number: u32, by: Option<NaiveDate>) {
    if let Some(action) = matter.actions.iter_mut().find(|action| action.number == number) {
        action.offered = by;
    }
}

/// What the addressee offered and the chair agreed is now what is due.
pub(super) fn take_offered_dates(matter: &mut Escalation) {
    for action in matter.actions.iter_mut().filter(|action| action.done.is_none()) {
        if let Some(by) = action.offered.take().filter(|by| action.draft.by != Some(*by)) {
            action.earlier.push(action.draft.clone());
            action.draft.by = Some(by);
        }
    }
}

pub(super) fn complete(matter: &mut Escalation, number: u32, done: Done) {
    if let Some(action) = matter.actions.iter_mut().find(|action| action.number == number) {
        action.done.get_or_insert(done);
    }
}

pub(super) fn back_to_chair_when_all_done(matter: &mut Escalation) {
    if let Phase::ActionsOutstanding { stage } = matter.phase
        && matter.outstanding().next().is_none()
    {
        matter.phase = Phase::Answered { stage };
    }
}

pub(super) fn revise(matter: &mut Escalation, number: u32, revised: &SmartDraft) {
    if let Some(action) = matter.actions.iter_mut().find(|action| action.number == number) {
        action.earlier.push(std::mem::replace(&mut action.draft, revised.clone()));
        action.offered = None;
    }
}
