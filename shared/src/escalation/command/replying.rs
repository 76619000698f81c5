//! What is said in answer, in judgement and at the end.

use super::{ConsiderReferral, Further, InError, Shown, Target};
use crate::asked::Particulars;
use crate::escalation::{Answered, PlanEnd};
use crate::ids::PersonId;
use crate::smart::SmartDraft;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An addressee's written answer (ALL-05).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Respond {
    /// The stage it answers; a late answer stays with its own.
    pub stage: u8,
    /// Who drafted it, where that was a delegate of the sender (ALL-32).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drafted_by: Option<PersonId>,
    /// Who sat, each by the post they sat for, where a panel answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sat: Vec<Shown>,
    pub text: String,
    pub actions: Vec<ActionAnswer>,
    /// What the procedure's own questions to an addressee ask.
    #[serde(default, skip_serializing_if = "Particulars::is_empty")]
    pub particulars: Particulars,
}

/// The answer to one action asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActionAnswer {
    pub action: u32,
    pub answer: Answered,
}

/// The chair's verdict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum Review {
    /// Done: it closes with outcome and rationale.
    Resolved {
        outcome: String,
        rationale: String,
        unfinished: Vec<Unfinished>,
        #[serde(default)]
        further: Further,
        /// What came of considering a referral, where the procedure asks at each stage (LAM-24).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        considered: Option<ConsiderReferral>,
    },
    /// Agreed, with actions still to be done by their dates.
    Agreed { rationale: String },
    /// Satisfactory, to be done by a date: on hold until then (LAM-07).
    Hold { rationale: String, until: Option<NaiveDate> },
    /// To be talked over until a date the chair sets.
    Discuss { why: String, until: Option<NaiveDate> },
    /// Not resolved: to the next stage, with the reason in the target.
    NotResolved { target: Target, revised: Vec<RevisedAction> },
    /// Not resolved at the last stage: to the authority's last step (ALL-17).
    LastStep { reason: String },
}

/// The way up the ladder, with the actions changed on it (ALL-07).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PassOn {
    pub target: Target,
    pub revised: Vec<RevisedAction>,
}

/// An action changed while passing on (ALL-07).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RevisedAction {
    pub action: u32,
    pub revised: SmartDraft,
}

/// The end, and what it leaves (ALL-17).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Close {
    pub how: Ending,
    pub outcome: String,
    pub rationale: String,
    pub unfinished: Vec<Unfinished>,
    /// What came of considering a referral, where the stage or the last step asks for it and the record does not say
    /// (LAM-24, ALL-17).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub considered: Option<ConsiderReferral>,
    #[serde(default)]
    pub further: Further,
}

/// How a matter ends by a closing command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "ending", rename_all = "snake_case")]
pub enum Ending {
    /// What was wrong is put right.
    Resolved,
    /// After the last stage and the authority's last step.
    NotResolved,
    /// Where the procedure allows it (KEN-28).
    NotProportionate,
    /// A matter for awareness has been noted and answered (KEN-10).
    Noted,
    /// The plan it is about has ended.
    PlanEnded { because: PlanEnd },
    /// It was taken back.
    Withdrawn,
    /// It should never have been on this record (ALL-35).
    RaisedInError { error: InError },
}

/// What becomes of an action that is not done when a matter closes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Unfinished {
    pub action: u32,
    pub becomes: String,
}

/// The text a correction may replace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum CorrectableField {
    /// What is wrong.
    Wrong,
    /// What it does to the child.
    Impact,
    /// The outcome wanted.
    Outcome,
    /// The text of an answer, by its number.
    Answer { number: u32 },
    /// The text of a note, by its number.
    Note { number: u32 },
}
