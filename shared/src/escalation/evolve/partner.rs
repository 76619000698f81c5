//! What becomes of a matter with another agency.

use crate::escalation::{Escalation, LetterSent, TakenToPartner};

/// The outside addressee's time begins with the letter.
pub(super) fn letter_sent(matter: &mut Escalation, letter: &LetterSent) {
    if let Some(step) = matter.step_mut(letter.stage) {
        step.sent.clock.clone_from(&letter.clock);
        step.letter = Some(letter.clone());
    }
}

pub(super) fn taken(matter: &mut Escalation, taken: &TakenToPartner) {
    if let Some(step) = matter.step_mut(taken.stage) {
        step.taken_to_partner.push(taken.clone());
    }
}
