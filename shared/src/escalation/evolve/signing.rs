use crate::escalation::{Escalation, LetterEndorsed};

pub(super) fn endorsed(matter: &mut Escalation, endorsed: &LetterEndorsed) {
    if let Some(step) = matter.step_mut(endorsed.stage) {
        step.endorsements.push(endorsed.clone());
    }
}
