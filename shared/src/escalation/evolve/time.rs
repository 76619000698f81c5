//! What becomes of a stage's time.

use crate::escalation::{
    Escalation, Extended, ExtensionDecision, ExtensionRequest, Found, HoldLifted, Moved, Pause, Phase,
    ToldDate, Verdict,
};
use chrono::NaiveDate;

/// A hold on an answer is also what was found of it.
pub(super) fn held_until(matter: &mut Escalation, pause: &Pause) {
    let phase = Phase::OnHold { stage: pause.stage, until: pause.until };
    if pause.left.is_none() {
        let verdict = Verdict { on: pause.on, found: Found::Held, text: pause.why.clone() };
        matter.find(pause.stage, verdict, phase);
    }
    if let Some(step) = matter.step_mut(pause.stage) {
        step.holds.push(pause.clone());
    }
    matter.phase = phase;
}

/// Where an answer is still awaited its time goes on; else the matter is the chair's again.
pub(super) fn lifted(matter: &mut Escalation, lifted: &HoldLifted) {
    let stage = lifted.stage;
    matter.phase = match &lifted.clock {
        Some(clock) => {
            move_to(matter, stage, lifted.on, clock);
            Phase::AwaitingAnswer { stage }
        }
        None => Phase::Answered { stage },
    };
}

pub(super) fn asked(matter: &mut Escalation, request: &ExtensionRequest) {
    if let Some(step) = matter.step_mut(request.stage) {
        step.extensions.push(Extended { request: Some(request.clone()), decision: None });
    }
}

pub(super) fn decided(matter: &mut Escalation, decision: &ExtensionDecision) {
    if let Some(clock) = &decision.clock {
        move_to(matter, decision.stage, decision.on, clock);
    }
    let Some(step) = matter.step_mut(decision.stage) else { return };
    match step.extensions.last_mut().filter(|extended| extended.decision.is_none()) {
        Some(extended) => extended.decision = Some(decision.clone()),
        None => step.extensions.push(Extended { request: None, decision: Some(decision.clone()) }),
    }
}

fn move_to(matter: &mut Escalation, stage: u8, on: NaiveDate, clock: &ToldDate) {
    if let Some(step) = matter.step_mut(stage) {
        step.moved.push(Moved { on, clock: clock.clone() });
    }
}
