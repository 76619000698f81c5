//! When a chair is prompted to raise something because it has gone on for too long.

use super::Length;
use crate::people::PlanKind;
use serde::{Deserialize, Serialize};

/// A prompt to the chair to raise something formally, from the day on which it has gone on for so long. It stops nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Trigger {
    pub id: String,
    pub of: TriggerOf,
    pub after: After,
    /// What the chair is to do, as it is said to them.
    pub what: String,
    /// The plans it is for.
    pub plans: Vec<PlanKind>,
}

/// What has gone on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TriggerOf {
    /// A matter that is still informal, since it was raised.
    Informal,
    /// A plan in force about which nothing has been raised formally, since it began.
    Plan,
}

/// How long it has gone on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "counted_in")]
pub enum After {
    /// For that time.
    Time { length: Length },
    /// Up to that review on record, the first being 1.
    Reviews { count: u32 },
}
