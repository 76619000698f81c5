//! What is on the child's file.

use crate::escalation::{Escalation, FiledCopy, OnFile};

/// An event that is on the file already keeps the day it came there first.
pub(super) fn filed(matter: &mut Escalation, filed: &FiledCopy) {
    for version in &filed.versions {
        let entry = OnFile { on: filed.on, by: filed.by.clone() };
        matter.filing.0.entry(*version).or_insert(entry);
    }
}
