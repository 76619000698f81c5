//! What is said of a meeting that took place.

use super::{ConsiderReferral, Further, Shown, Unfinished};
use crate::smart::SmartDraft;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A meeting about a matter: date, people, decision (SLO-05, SLO-06, HAF-07).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordMeeting {
    pub purpose: MeetingPurpose,
    pub on: Option<NaiveDate>,
    /// Was the chair of the matter's plan there?
    #[serde(default)]
    pub chair: bool,
    /// Who was there beside the chair: posts, and the people shown for them.
    pub present: Vec<Shown>,
    /// Others who were there, in words.
    #[serde(default)]
    pub others: String,
    pub decision: String,
    pub result: MeetingResult,
}

/// What a meeting was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "purpose", rename_all = "snake_case")]
pub enum MeetingPurpose {
    /// The one the procedure asks for before a stage (SLO-05).
    BeforeStage { stage: u8 },
    /// The last step: it sets what happens next (SLO-06).
    LastStep,
    /// Any other on the way.
    Other,
}

/// What came of a meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "result", rename_all = "snake_case")]
pub enum MeetingResult {
    /// Settled there: the matter closes at the stage it has reached, with the decision as the rationale.
    Settled {
        outcome: String,
        unfinished: Vec<Unfinished>,
        #[serde(default)]
        further: Further,
        /// What came of considering a referral, where the procedure asks at each stage (LAM-24).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        considered: Option<ConsiderReferral>,
    },
    NotSettled,
    /// The next steps, each tracked as an action of the matter.
    NextSteps {
        actions: Vec<SmartDraft>,
    },
}
