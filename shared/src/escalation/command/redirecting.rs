//! What is said when an open stage goes to another team.

use super::Shown;
use serde::{Deserialize, Serialize};

/// An open stage is to go to the line of the child's present team (ALL-29).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Redirect {
    /// The people shown as those who would answer.
    pub shown: Vec<Shown>,
    pub reason: String,
}
