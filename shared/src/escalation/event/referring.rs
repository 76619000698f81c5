//! What happened on the way out of the ladder.

use super::Addressee;
use crate::escalation::{Considered, Failure, GateRecord, ReferralStep};
use crate::people::PersonRef;
use crate::procedure::ReferredTo;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A referral that was made (ALL-15).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Referred {
    /// Its number in the matter, from 1.
    pub number: u32,
    pub to: ReferredTo,
    /// The stage at which it was made; none while informal.
    pub stage: Option<u8>,
    pub by: PersonRef,
    /// The day it was put on the record.
    pub on: NaiveDate,
    pub telephoned_on: Option<NaiveDate>,
    pub written_on: Option<NaiveDate>,
    pub grounds: Vec<String>,
    pub reasons: String,
    /// None where no ground asks for it.
    pub failure: Option<Failure>,
    pub advice_on: Option<NaiveDate>,
    /// Every gate of the procedure as it stood.
    pub gates: Vec<GateStanding>,
    /// Why it was made though a gate was unmet; none where all were met.
    pub outside_procedure: Option<String>,
    /// Those whom the unmet gates name: told at once.
    pub told: Vec<Addressee>,
}

/// How a gate stood when a referral was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GateStanding {
    /// Its number in the procedure, from 1.
    pub gate: u8,
    pub what: String,
    pub met: bool,
    pub records: Vec<GateRecord>,
}

/// A step in the course of a referral (ALL-27).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReferralCourse {
    pub referral: u32,
    pub step: ReferralStep,
    pub on: NaiveDate,
    pub note: String,
    pub by: PersonRef,
}

/// That a referral was considered at a stage, and what came of it (LAM-24).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReferralConsidered {
    /// None while informal.
    pub stage: Option<u8>,
    pub on: NaiveDate,
    pub by: PersonRef,
    pub result: Considered,
    pub why: String,
}

/// A talk with the Cafcass duty helpline (KEN-30).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HelplineTalk {
    pub on: NaiveDate,
    pub by: PersonRef,
    pub said: String,
}
