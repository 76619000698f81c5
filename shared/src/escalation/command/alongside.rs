//! What a new matter has to do with others of the same child.

use crate::ids::Reference;
use serde::{Deserialize, Serialize};

/// What is said of another matter of the child when one is raised (ALL-34).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Alongside {
    pub reference: Reference,
    pub how: Beside,
}

/// How it stands to the other. Going on with the other one instead is no raising: one goes there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum Beside {
    /// The two belong together: each shows the other.
    Linked,
    /// It is about something else, because.
    PassedOver { reason: String },
}
