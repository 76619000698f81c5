//! What comes of a question put to somebody: a talk, a written answer, or silence.

use super::Addressee;
use crate::asked::Particulars;
use crate::escalation::ActionAnswer;
use crate::ids::PostId;
use crate::people::PersonRef;
use crate::procedure::Manner;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A talk on the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Discussion {
    pub on: NaiveDate,
    pub manner: Manner,
    /// Those of the stage with whom it was: who answered it, or was asked to (SLO-04).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<OfStage>,
    /// With whom else, in words.
    pub with: String,
    pub agreed: String,
    /// The stage it was about; none while informal.
    pub stage: Option<u8>,
}

/// Somebody who answers for a stage, or did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfStage {
    pub post: PostId,
    pub title: String,
    pub person: PersonRef,
}

/// A written answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Answer {
    pub stage: u8,
    /// The addressee answered for, and who wrote it if a deputy did.
    pub post: PostId,
    pub title: String,
    pub by: PersonRef,
    /// For whom, where somebody else than the addressee of the record answered (ALL-32).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_place_of: Option<PersonRef>,
    /// Who drafted it, where the sender says that another did (ALL-32).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drafted_by: Option<String>,
    /// Those who sat, where a panel answered as one body.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sat: Vec<Addressee>,
    pub text: String,
    pub actions: Vec<ActionAnswer>,
    /// What was said to the procedure's own questions.
    #[serde(default, skip_serializing_if = "Particulars::is_empty")]
    pub particulars: Particulars,
    /// The day the server had it.
    pub on: NaiveDate,
    /// The day it was written, where that is another: written in time, received late.
    pub written_on: Option<NaiveDate>,
    pub days_late: u32,
    /// By when the chair judges it, where the procedure times the chair.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<NaiveDate>,
    /// The stage has now been answered: by any, or by the last of all.
    pub completes: bool,
}

impl Answer {
    /// Those who answered: who wrote it, and who sat.
    pub fn people(&self) -> impl Iterator<Item = &PersonRef> {
        std::iter::once(&self.by).chain(self.sat.iter().map(|seat| &seat.person))
    }
}

/// The answer to one action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answered {
    /// It is done.
    Done,
    /// It will be, by this date.
    WillDo { by: Option<NaiveDate> },
    /// It cannot be done, because.
    Cannot {
        because: String,
        /// What is short, where that is the reason.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        obstacle: Option<Obstacle>,
    },
}

/// What keeps a service from doing what a child needs; no ground to leave it at that (ALL-13).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    Resources,
    Staffing,
    /// The delay of another agency.
    OtherAgency,
}

impl Obstacle {
    /// Every obstacle, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Resources, Self::Staffing, Self::OtherAgency];
}

/// Silence on the record (ALL-08).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoResponse {
    pub stage: u8,
    pub due: NaiveDate,
    /// The day it was noticed.
    pub on: NaiveDate,
    /// Those who did not answer.
    pub silent: Vec<Addressee>,
    /// By the procedure their silence counts as agreement to what was asked for.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub agreed: bool,
    /// Those who are asked with the chair what follows (KEN-26, TOR-18).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<Addressee>,
}

impl NoResponse {
    /// The first day of the silence: the one after the last day to answer, or the very day where hours were counted.
    #[must_use]
    pub fn since(&self) -> NaiveDate {
        self.due.succ_opt().map_or(self.on, |after| after.min(self.on))
    }
}
