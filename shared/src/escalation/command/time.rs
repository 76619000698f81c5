//! What is said when the time of a stage is to be otherwise.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A pause while an answer is awaited (timescales: rule 6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PutOnHold {
    pub until: Option<NaiveDate>,
    pub why: String,
}

/// An addressee asks for more time, in writing (KEN-07).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestExtension {
    pub until: Option<NaiveDate>,
    /// Why it takes longer.
    pub rationale: String,
    /// What the delay means for the child.
    pub effect: String,
    /// That the worker's line manager agreed to its being asked, where the procedure wants that.
    pub line_manager: Option<LineManagerAgreed>,
}

/// The agreement of a worker's line manager.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LineManagerAgreed {
    pub name: String,
    pub on: Option<NaiveDate>,
}

/// The chair decides on more time, asked for or not (KEN-07).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecideExtension {
    pub decision: ExtensionVerdict,
    pub reason: String,
    /// What the risk plan says about the delay.
    pub risk_plan: String,
}

/// Whether more time is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum ExtensionVerdict {
    /// Until this day, later than the one before.
    Granted {
        until: Option<NaiveDate>,
    },
    Refused,
}
