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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Gate {
    /// The stage it stands before.
    pub before: u8,
    pub what: String,
    /// Who takes part, besides the chair.
    pub posts: Vec<PostId>,
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
