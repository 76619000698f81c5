//! Holds and extensions, as the record keeps them.

use super::ToldDate;
use crate::escalation::LineManagerAgreed;
use crate::ids::PostId;
use crate::people::PersonRef;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A hold (timescales: rule 6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Pause {
    pub stage: u8,
    pub on: NaiveDate,
    pub until: NaiveDate,
    pub why: String,
    /// The working days then left for the answer; none where the answer had come.
    pub left: Option<u32>,
}

/// The end of a hold, by the chair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HoldLifted {
    pub stage: u8,
    pub on: NaiveDate,
    pub reason: String,
    /// The time that the stage has from now, where an answer is still awaited.
    pub clock: Option<ToldDate>,
}

/// More time is asked for (KEN-07).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExtensionRequest {
    pub stage: u8,
    pub on: NaiveDate,
    /// The addressee asked for, and who asks.
    pub post: PostId,
    pub title: String,
    pub by: PersonRef,
    pub until: NaiveDate,
    pub rationale: String,
    pub effect: String,
    pub line_manager: Option<LineManagerAgreed>,
}

/// The chair's decision on more time (KEN-07).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExtensionDecision {
    pub stage: u8,
    pub on: NaiveDate,
    /// Had it been asked for?
    pub requested: bool,
    /// The day by which the answer was due.
    pub was: NaiveDate,
    /// The stage's time from now on; none where more was refused.
    pub clock: Option<ToldDate>,
    pub reason: String,
    pub risk_plan: String,
}
