//! What is said about the child's file in the council's case system.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Parts of the record were copied onto the child's file, which remains the council's record (ALL-36).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PutOnFile {
    /// The events, by their versions in the matter's stream.
    pub versions: Vec<u64>,
    /// The day they were put there.
    pub on: Option<NaiveDate>,
}
