//! Matters raised for brothers and sisters (ALL-33). Each belongs to one child and is raised, answered and closed for that child
//! alone; that they belong together is a record of its own, for those alone who can read all of them.

use crate::ids::{ChildId, EscalationId};
use serde::{Deserialize, Serialize};

/// One matter of the group and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sibling {
    pub matter: EscalationId,
    pub child: ChildId,
}

/// What may be asked of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum GroupCommand {
    /// These belong together; those that are in it already stay.
    Join { siblings: Vec<Sibling> },
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum GroupEvent {
    Joined(Sibling),
}

/// A group as its events leave it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiblingGroup {
    pub siblings: Vec<Sibling>,
}

/// The events of a command on a group.
///
/// # Errors
/// A matter for a child who has one in the group: two of one child's are linked, not grouped (ALL-34).
pub fn decide(group: &SiblingGroup, command: &GroupCommand) -> Result<Vec<GroupEvent>, ChildTwice> {
    let GroupCommand::Join { siblings } = command;
    let mut after = group.siblings.clone();
    for new in siblings.iter().filter(|new| !group.siblings.contains(new)) {
        if after.iter().any(|known| known.child == new.child) {
            return Err(ChildTwice);
        }
        after.push(*new);
    }
    Ok(after[group.siblings.len()..].iter().copied().map(GroupEvent::Joined).collect())
}

/// A child has one matter in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a child has one matter in a group")]
pub struct ChildTwice;

/// Applies one event.
#[must_use]
pub fn evolve(mut group: SiblingGroup, event: &GroupEvent) -> SiblingGroup {
    let GroupEvent::Joined(sibling) = event;
    group.siblings.push(*sibling);
    group
}
