use super::Length;
use crate::ids::PostId;
use crate::people::{ChairKind, PlanKind};
use serde::{Deserialize, Serialize};

/// A reason the procedure names, of which one is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Ground {
    pub id: String,
    pub text: String,
    /// The plans it holds for.
    pub plans: Vec<PlanKind>,
}

/// A pause while an accepted answer is carried out (LAM-07).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Hold {
    /// The stage whose satisfactory answer opens it.
    pub stage: u8,
    pub note: String,
}

/// More time, asked for and decided (KEN-07).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Extension {
    /// May the chair agree another time without a request?
    pub without_request: bool,
    /// What a request must hold, in our words.
    pub needs: Vec<String>,
}

/// What must have happened before a stage is reached (SLO-05).
///
/// It stands whichever way the stage is reached, but for a discussion of an answer, which needs an answer to discuss.
/// One recorded talk with a post satisfies both a gate and an entry rule that ask for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Gate {
    /// The stage it stands before.
    pub before: u8,
    pub kind: GateKind,
    /// Is the stage refused while it is unmet? Otherwise the chair is warned.
    pub refuses: bool,
    pub what: String,
    /// Who takes part, besides the chair.
    pub posts: Vec<PostId>,
}

/// What a gate asks to have on record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum GateKind {
    /// A meeting of the posts with the chair: its date, who was there, what was decided (SLO-05).
    Meeting,
    /// A talk about the answer with whoever gave it; a start at the stage needs none (SLO-04).
    Discussion,
    /// The posts' view was asked (KEN-06).
    Consultation,
    /// The posts were told beforehand (KEN-02).
    Notice,
    /// The record shows supervision and management of the matter (HAF-12).
    Evidence,
}

/// What follows when the last stage has not resolved it (ALL-17).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LastStep {
    /// In our words, as an instruction to the chair.
    pub what: String,
    pub posts: Vec<PostId>,
}

/// The way to Cafcass (ALL-15). Its gates are shown and never refuse an IRO.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Referral {
    pub chairs: Vec<ChairKind>,
    pub plans: Vec<PlanKind>,
    pub gates: Vec<ReferralGate>,
    /// Grounds the procedure names, in our words.
    pub grounds: Vec<Ground>,
    /// Is it recorded at every stage that a referral was considered (LAM-24)?
    pub considered_at_each_stage: bool,
    pub note: Option<String>,
}

/// One condition the procedure sets on a referral.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReferralGate {
    pub what: String,
    /// Who must be told, consulted or agree.
    pub posts: Vec<PostId>,
    /// Stages that come first, where the procedure says so.
    pub after_stages: Vec<u8>,
}

/// How independent legal advice is reached (ALL-16).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LegalRoute {
    /// The steps in order, in our words.
    pub steps: Vec<String>,
    pub posts: Vec<PostId>,
    /// A time, where the source gives one.
    pub within: Option<Length>,
}
