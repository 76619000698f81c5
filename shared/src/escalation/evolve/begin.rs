//! A matter begins.

use crate::escalation::{
    ConcernRaised, Escalation, FormallyRaised, InformalStep, Phase, SmartAction, StageStep,
};
use crate::smart::SmartDraft;

pub(super) fn informally(raised: &ConcernRaised) -> Escalation {
    Escalation {
        reference: raised.reference.clone(),
        opening: raised.opening.clone(),
        circumstances: raised.circumstances.clone(),
        versions: raised.clock.versions(),
        phase: Phase::Informal,
        informal: Some(InformalStep {
            with: raised.with.clone(),
            manner: raised.manner,
            agreed: raised.agreed.clone(),
            clock: raised.clock.clone(),
            discussions: Vec::new(),
        }),
        stages: Vec::new(),
        actions: numbered(&raised.actions),
        total: None,
        notes: Vec::new(),
        corrections: Vec::new(),
        prompts_answered: Vec::new(),
        closing: None,
    }
}

/// A formal raising keeps what the informal concern recorded (ALL-02).
pub(super) fn formally(before: Option<Escalation>, raised: &FormallyRaised) -> Escalation {
    let pinned = before.as_ref().map(|matter| matter.versions.clone());
    let (informal, notes, corrections, prompts_answered) = before.map_or_else(Default::default, |matter| {
        (matter.informal, matter.notes, matter.corrections, matter.prompts_answered)
    });
    Escalation {
        reference: raised.reference.clone(),
        opening: raised.opening.clone(),
        circumstances: raised.circumstances.clone(),
        versions: pinned.or_else(|| raised.versions()).unwrap_or_default(),
        phase: Phase::AwaitingAnswer { stage: raised.sent.stage },
        informal,
        stages: vec![StageStep::new(raised.sent.clone(), None)],
        actions: numbered(&raised.actions),
        total: raised.total.clone(),
        notes,
        corrections,
        prompts_answered,
        closing: None,
    }
}

fn numbered(drafts: &[SmartDraft]) -> Vec<SmartAction> {
    (1..)
        .zip(drafts)
        .map(|(number, draft)| SmartAction {
            number,
            draft: draft.clone(),
            done: None,
            offered: None,
            earlier: Vec::new(),
        })
        .collect()
}
