//! What is said when a matter goes on to the next informal step.

use super::Shown;
use crate::ladder::Timing;
use crate::procedure::Manner;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// To the next informal step, where the procedure has several before the ladder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GoOnInformally {
    /// Why the step before did not settle it.
    pub reason: String,
    /// Whom it was or will be raised with, as the chair was shown them.
    pub with: Vec<Shown>,
    pub manner: Option<Manner>,
    /// What was said and agreed at the first talk, if it has taken place.
    pub agreed: String,
    /// When the chair wants it settled.
    pub by: Option<NaiveDate>,
    /// What its times depend on beside today.
    #[serde(default, skip_serializing_if = "Timing::is_empty")]
    pub timing: Timing,
}
