//! What is said in answer to a prompt of the procedure.

use crate::procedure::Manner;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What became of something one was prompted to do; taken unprompted too, before it is asked or again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswerPrompt {
    /// The prompt, by the procedure's id.
    pub prompt: String,
    /// The stage it is about, for a prompt that comes at stages.
    pub stage: Option<u8>,
    pub became: Became,
}

/// Done, or why not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "became", rename_all = "snake_case")]
pub enum Became {
    /// On which day, how where somebody was spoken or written to, and what came of it.
    Done { on: Option<NaiveDate>, manner: Option<Manner>, note: String },
    /// Only where the procedure takes a reason in its place.
    NotDone { because: String },
}
