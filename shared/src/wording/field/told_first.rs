//! Who was told before a stage was reached (KEN-02).

use crate::ids::PostId;
use crate::procedure::{GateKind, Procedure};

/// Who told a post, and that it was told: `The QA Manager told the QA Service Manager`.
pub(in crate::wording) fn told_first(post: &PostId, procedure: &Procedure) -> String {
    let title = procedure.title(post);
    let notices = procedure.gates.iter().filter(|gate| gate.kind == GateKind::Notice);
    let by = notices.filter(|gate| gate.posts.contains(post)).find_map(|gate| gate.by.as_ref());
    match by {
        Some(by) => format!("The {} told the {title}", procedure.title(by)),
        None => format!("The {title} was told"),
    }
}

/// The label of the field with the day on which a post was told.
pub(super) fn label(field: &str, procedure: &Procedure) -> Option<String> {
    Some(format!("{} on", told_first(&post_of(field)?, procedure)))
}

/// What that field asks for when it is empty.
pub(super) fn asks(field: &str, procedure: &Procedure) -> Option<String> {
    let title = procedure.title(&post_of(field)?).to_owned();
    Some(format!("Enter the date on which the {title} was told"))
}

fn post_of(field: &str) -> Option<PostId> {
    field.strip_prefix("target.told_first.").map(PostId::from)
}
