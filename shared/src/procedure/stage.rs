use crate::ids::PostId;
use crate::people::{ChairKind, PlanKind};
use serde::{Deserialize, Serialize};

/// One rung of the formal ladder (ALL-03).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Stage {
    /// From 1, without gaps.
    pub number: u8,
    /// Who must answer, by post.
    pub addressees: Vec<PostId>,
    pub mode: Mode,
    /// Who receives a copy.
    pub copies: Vec<PostId>,
    /// Who is told that the matter has come here, without a copy of it.
    pub told: Vec<PostId>,
    pub time: super::StageTime,
    /// The day its time counts from, where that is not the day of sending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts_from: Option<super::Milestone>,
    pub clock: Clock,
    pub silence: Silence,
    /// The stages an unresolved matter goes to from here, where that is not simply the next; none ends the ladder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Vec<u8>>,
    /// The one plan whose ladder it belongs to, where each plan has a ladder of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<PlanKind>,
    /// The time the chair has to judge the answer, where the procedure times the chair.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_within: Option<super::Length>,
    /// The chairs who may bring a matter here.
    pub chairs: Vec<ChairKind>,
    /// Grounds of which one is named when a matter is passed to this stage; empty where the procedure asks none (LAM-21).
    pub grounds: Vec<super::Ground>,
    /// Who brings it here, signs it off and endorses, where that is not simply the chair.
    #[serde(default, skip_serializing_if = "super::Signing::is_the_chairs")]
    pub signing: super::Signing,
    /// Shown as rarely used (LAM-08).
    pub rare: bool,
    /// Anything else the source says about it, in our words.
    pub note: Option<String>,
}

/// How many of several addressees must answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// One answer is the stage's answer.
    Any,
    /// The last of them completes the answer.
    All,
}

/// What a stage's time is a time for (timescales: rule 9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// The written answer.
    Reply,
    /// The work itself as well as the answer.
    Completion,
}

/// What follows when nobody answers in time (ALL-08).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "then")]
pub enum Silence {
    /// The chair, and these posts with them, are asked to act.
    Ask { also: Vec<PostId> },
    /// The matter goes to the next stage by itself (TOR-08).
    PassOn,
    /// Whoever does not answer is taken to agree: the actions asked for are to be done by their dates.
    Agreed,
}
