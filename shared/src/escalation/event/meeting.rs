//! Meetings and breaches, as the record keeps them.

use super::Addressee;
use crate::escalation::MeetingPurpose;
use crate::people::PersonRef;
use crate::smart::SmartDraft;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A meeting that took place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Meeting {
    pub purpose: MeetingPurpose,
    pub on: NaiveDate,
    /// The stage it was about; none while informal.
    pub stage: Option<u8>,
    /// The chair, where they were there; what was recorded before this was asked does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chair: Option<PersonRef>,
    /// Who was there beside the chair, by post.
    pub present: Vec<Addressee>,
    /// Others who were there, in words.
    pub others: String,
    pub decision: String,
    pub settled: bool,
    /// What it set to be done, each an action of the matter from now on.
    pub next_steps: Vec<SmartDraft>,
    /// Whom the procedure wants at such a meeting and who was not there, by title (HAF-07).
    pub absent: Vec<String>,
    /// It took place after the day by which the stage was to answer (HAF-07).
    pub late: bool,
    /// Who put it on the record.
    pub by: PersonRef,
}

/// An act against the child while nothing was to be done against them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Breach {
    /// The day it happened.
    pub on: NaiveDate,
    pub reported_on: NaiveDate,
    pub what: String,
    pub by: PersonRef,
    /// Who is alerted.
    pub alerted: Vec<Addressee>,
}
