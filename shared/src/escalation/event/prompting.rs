//! What became of a prompt.

use crate::people::PersonRef;
use crate::procedure::Manner;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A prompt answered, with its words as they stood then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PromptAnswered {
    pub prompt: String,
    /// What was asked for.
    pub what: String,
    pub stage: Option<u8>,
    pub by: PersonRef,
    /// The day it was recorded.
    pub recorded_on: NaiveDate,
    #[serde(flatten)]
    pub outcome: PromptOutcome,
}

/// Done on a day, or why not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum PromptOutcome {
    Done { on: NaiveDate, manner: Option<Manner>, note: String },
    NotDone { because: String },
}
