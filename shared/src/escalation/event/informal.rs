//! The end of the informal time.

use super::ToldDate;
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
