//! How a matter ends.

use super::{Addressee, Signature};
use crate::escalation::{Ending, Further, Unfinished};
use crate::people::PlanKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How a matter ended (ALL-17).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Closing {
    pub how: Ending,
    pub on: NaiveDate,
    pub outcome: String,
    pub rationale: String,
    /// The stage reached; none where it stayed informal.
    pub stage: Option<u8>,
    /// Working days from day 0 of the concern or of the first formal stage.
    pub days_taken: u32,
    pub unfinished: Vec<Unfinished>,
    /// Those whom the procedure has told of every end (TOR-11, LAM-15).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<Addressee>,
    #[serde(default, skip_serializing_if = "Further::is_empty")]
    pub further: Further,
    /// Those who signed it, where the procedure asks for signatures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signed: Vec<Signature>,
}

/// Why a plan's end ends a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlanEnd {
    LeftCare,
    MovedAuthority,
    TurnedEighteen,
    Died,
    PlanCeased,
}

impl PlanEnd {
    /// Can a plan of this kind end so?
    #[must_use]
    pub fn is_of(self, plan: PlanKind) -> bool {
        match self {
            Self::LeftCare => plan == PlanKind::LookedAfter,
            Self::PlanCeased => plan == PlanKind::ChildProtection,
            Self::MovedAuthority | Self::TurnedEighteen | Self::Died => true,
        }
    }
}
