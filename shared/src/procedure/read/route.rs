use super::section::Section;
use crate::procedure::{
    Extension, Gate, GateKind, Ground, Hold, LastStep, LegalRoute, Referral, ReferralGate,
};

pub(super) fn ground(section: &Section) -> Ground {
    Ground { id: section.id("id"), text: section.text("text"), plans: section.some_of("plans") }
}

pub(super) fn hold(section: &Section) -> Hold {
    Hold { stage: section.stage("stage"), note: section.text("note") }
}

pub(super) fn extension(section: &Section) -> Extension {
    Extension { without_request: section.flag("without_request"), needs: section.texts("needs") }
}

pub(super) fn gate(section: &Section) -> Gate {
    Gate {
        before: section.stage("before"),
        kind: section.word("kind", GateKind::Meeting),
        refuses: section.flag("refuses"),
        what: section.text("what"),
        posts: section.posts("posts"),
    }
}

pub(super) fn last_step(section: &Section) -> LastStep {
    LastStep { what: section.text("what"), posts: section.posts("posts") }
}

pub(super) fn referral(section: &Section) -> Referral {
    Referral {
        chairs: section.some_of("chairs"),
        plans: section.some_of("plans"),
        gates: section.each("gates", referral_gate),
        grounds: section.named("grounds", ground),
        considered_at_each_stage: section.flag("considered_at_each_stage"),
        note: section.optional_text("note"),
    }
}

fn referral_gate(section: &Section) -> ReferralGate {
    ReferralGate {
        what: section.text("what"),
        posts: section.posts("posts"),
        after_stages: section.stages("after_stages"),
    }
}

pub(super) fn legal(section: &Section) -> LegalRoute {
    LegalRoute {
        steps: section.texts("steps"),
        posts: section.posts("posts"),
        within: section.optional_length("within"),
    }
}
