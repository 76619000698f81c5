use super::section::Section;
use crate::procedure::{Extension, Gate, GateKind, Ground, Hold, LastStep, LegalRoute};

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
    LastStep {
        what: section.text("what"),
        posts: section.posts("posts"),
        considers_referral: section.flag("considers_referral"),
    }
}

pub(super) fn legal(section: &Section) -> LegalRoute {
    LegalRoute {
        steps: section.texts("steps"),
        posts: section.posts("posts"),
        within: section.optional_length("within"),
    }
}
