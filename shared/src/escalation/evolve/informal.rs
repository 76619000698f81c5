//! The end of the informal time (ALL-21).

use crate::escalation::{Escalation, InformalStep, KeptInformal, WentOnInformally};

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

/// The step it was at stays on the record before the one it goes on to.
pub(super) fn went_on(matter: &mut Escalation, went: &WentOnInformally) {
    let Some(mut before) = matter.informal.take() else { return };
    let mut earlier = std::mem::take(&mut before.earlier);
    earlier.push(before);
    matter.informal = Some(InformalStep {
        number: went.step,
        on: went.on,
        with: went.with.clone(),
        manner: went.manner,
        agreed: went.agreed.clone(),
        talked_on: None,
        clock: went.clock.clone(),
        timing: went.timing.clone(),
        discussions: Vec::new(),
        kept: Vec::new(),
        over: false,
        earlier,
    });
}
