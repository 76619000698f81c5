//! An open stage in another team's hands.

use super::Addressee;
use crate::ids::UnitId;
use crate::people::PersonRef;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The chair sent an open stage to the line of the child's new team; its date stays (ALL-29).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Redirected {
    pub stage: u8,
    pub on: NaiveDate,
    pub by: PersonRef,
    pub reason: String,
    /// The team whose line answers from now on.
    pub team: UnitId,
    pub addressees: Vec<Addressee>,
    pub copies: Vec<Addressee>,
}
