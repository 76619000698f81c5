use super::section::Section;
use crate::procedure::{Extension, Freeze, Gate, GateKind, Ground, Hold, LastStep, Meetings};

pub(super) fn ground(section: &Section) -> Ground {
    Ground { id: section.id("id"), text: section.text("text"), plans: section.some_of("plans") }
}

pub(super) fn hold(section: &Section) -> Hold {
    let hold = Hold {
        stage: section.optional_stage("stage"),
        while_awaited: section.flag("while_awaited"),
        note: section.text("note"),
    };
    if hold.stage.is_none() && !hold.while_awaited {
        section.wrong("stage", "nothing opens this hold", "write its stage, or while_awaited = true");
    }
    hold
}

pub(super) fn meetings(section: &Section) -> Meetings {
    Meetings { from_stage: section.stage("from_stage"), present: section.some_posts("present") }
}

pub(super) fn freeze(section: &Section) -> Freeze {
    Freeze { what: section.text("what"), alerts: section.some_posts("alerts") }
}

pub(super) fn extension(section: &Section) -> Extension {
    Extension {
        without_request: section.flag("without_request"),
        needs: section.texts("needs"),
        line_manager_agrees: section.posts("line_manager_agrees"),
    }
}

pub(super) fn gate(section: &Section) -> Gate {
    Gate {
        before: section.stage("before"),
        kind: section.word("kind", GateKind::Meeting),
        refuses: section.flag("refuses"),
        what: section.text("what"),
        posts: section.posts("posts"),
        by: section.optional_post("by"),
    }
}

pub(super) fn last_step(section: &Section) -> LastStep {
    LastStep {
        meeting: section.flag("meeting"),
        what: section.text("what"),
        for_child_protection: section.optional_text("for_child_protection"),
        posts: section.posts("posts"),
        considers_referral: section.flag("considers_referral"),
    }
}
