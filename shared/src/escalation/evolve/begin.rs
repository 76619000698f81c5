//! A matter begins.

use crate::escalation::{
    Circumstances, ConcernRaised, Escalation, Filing, FormallyRaised, InformalStep, Opening, OutOfLadder,
    Phase, SmartAction, StageStep, Versions,
};
use crate::ids::Reference;
use crate::smart::SmartDraft;

pub(super) fn informally(raised: &ConcernRaised) -> Escalation {
    Escalation {
        actions: numbered(&raised.actions),
        informal: Some(InformalStep {
            number: 1,
            on: raised.on.unwrap_or(raised.clock.day_zero),
            timing: raised.timing.clone(),
            with: raised.with.clone(),
            manner: raised.manner,
            agreed: raised.agreed.clone(),
            talked_on: raised.talked_on,
            clock: raised.clock.clone(),
            discussions: Vec::new(),
            kept: Vec::new(),
            over: false,
            earlier: Vec::new(),
        }),
        ..new(&raised.reference, &raised.opening, &raised.circumstances, raised.clock.versions())
    }
}

/// A formal raising keeps what the informal concern recorded (ALL-02).
pub(super) fn formally(before: Option<Escalation>, raised: &FormallyRaised) -> Escalation {
    let FormallyRaised { circumstances, sent, .. } = raised;
    let opening = match &before {
        Some(matter) => went_on(&matter.opening, &raised.opening),
        None => raised.opening.clone(),
    };
    let versions = || raised.versions().unwrap_or_default();
    let begun = before.unwrap_or_else(|| new(&raised.reference, &opening, circumstances, versions()));
    Escalation {
        opening,
        circumstances: circumstances.clone(),
        phase: Phase::AwaitingAnswer { stage: sent.stage },
        stages: vec![StageStep::new(sent.clone(), None)],
        actions: numbered(&raised.actions),
        total: raised.total.clone(),
        graded: raised.graded.clone(),
        ..begun
    }
}

/// What was said to begin with and is not asked again stays.
fn went_on(before: &Opening, raised: &Opening) -> Opening {
    Opening {
        particulars: before.particulars.clone().then(&raised.particulars),
        alongside: before.alongside.clone(),
        ..raised.clone()
    }
}

/// A matter of which nothing is known but what it is about.
fn new(
    reference: &Reference,
    opening: &Opening,
    circumstances: &Circumstances,
    versions: Versions,
) -> Escalation {
    Escalation {
        reference: reference.clone(),
        opening: opening.clone(),
        circumstances: circumstances.clone(),
        versions,
        phase: Phase::Informal,
        informal: None,
        stages: Vec::new(),
        actions: Vec::new(),
        total: None,
        graded: None,
        out: OutOfLadder::default(),
        notes: Vec::new(),
        corrections: Vec::new(),
        prompts_answered: Vec::new(),
        filing: Filing::default(),
        meetings: Vec::new(),
        breaches: Vec::new(),
        to_sign: None,
        closing: None,
    }
}

fn numbered(drafts: &[SmartDraft]) -> Vec<SmartAction> {
    (1..).zip(drafts).map(|(number, draft)| SmartAction::new(number, draft.clone())).collect()
}
