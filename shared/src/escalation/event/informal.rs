//! The end of the informal time, and the informal steps after the first.

use super::{Addressee, ToldDate};
use crate::ladder::Timing;
use crate::procedure::Manner;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The informal time ran out (ALL-21).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InformalTimeOver {
    /// The last day it had.
    pub due: NaiveDate,
    /// The day it was noticed.
    pub on: NaiveDate,
}

/// Why a matter is not raised formally although its informal time ran out (ALL-21).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeptInformal {
    pub on: NaiveDate,
    pub reason: String,
    /// The new time, counted from the same day 0; none where the chair sets no other.
    pub clock: Option<ToldDate>,
}

/// How a matter went on to the next informal step, where the procedure has several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WentOnInformally {
    /// The number of the step it goes on to; the first has 1.
    pub step: u8,
    pub on: NaiveDate,
    /// Why the step before did not settle it.
    pub reason: String,
    pub with: Vec<Addressee>,
    /// Those told of it beside them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<Addressee>,
    pub manner: Manner,
    pub agreed: String,
    pub clock: ToldDate,
    /// What its times depend on beside the day it goes on.
    #[serde(default, skip_serializing_if = "Timing::is_empty")]
    pub timing: Timing,
}
