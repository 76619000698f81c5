//! A matter that should never have been on this record.

use crate::ids::Reference;
use serde::{Deserialize, Serialize};

/// What was wrong with raising it, and why it is said only now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MarkRaisedInError {
    pub error: InError,
    /// The matter it repeats, where it is a duplicate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duplicate_of: Option<Reference>,
    pub reason: String,
}

/// How a matter came to be raised in error (ALL-35).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum InError {
    /// It is about another child: its content is withheld from everyone on this child's record but the information officer.
    WrongChild,
    /// The same was raised before.
    Duplicate,
    Other,
}

impl InError {
    /// Every error, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::WrongChild, Self::Duplicate, Self::Other];
}
