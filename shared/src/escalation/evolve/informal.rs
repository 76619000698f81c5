//! The end of the informal time (ALL-21).

use crate::escalation::{Escalation, KeptInformal};

pub(super) fn over(matter: &mut Escalation) {
    if let Some(step) = &mut matter.informal {
        step.over = true;
    }
}

/// The chair has said why: nothing is asked any more, until a new time runs out.
pub(super) fn kept(matter: &mut Escalation, kept: &KeptInformal) {
    if let Some(step) = &mut matter.informal {
        step.over = false;
        step.clock = kept.clock.clone().unwrap_or_else(|| step.clock.clone());
        step.kept.push(kept.clone());
    }
}
