use crate::people::PersonRef;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Parts of the record are on the child's file in the council's case system (ALL-36).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FiledCopy {
    /// The events, by their versions in the matter's stream, rising.
    pub versions: Vec<u64>,
    pub on: NaiveDate,
    pub by: PersonRef,
}
