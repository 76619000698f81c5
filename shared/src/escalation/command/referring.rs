//! What is said on the way out of the ladder.

use crate::ids::PostId;
use crate::procedure::ReferredTo;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A referral to Cafcass or to the safeguarding partnership, beside the running ladder (ALL-15).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Refer {
    pub to: ReferredTo,
    /// The grounds named, by their ids in the procedure.
    pub grounds: Vec<String>,
    pub reasons: String,
    pub failure: Failure,
    /// When independent legal advice was taken, where a ground rests on it (HAF-04).
    pub advice_on: Option<NaiveDate>,
    /// What was done about the procedure's gates.
    pub gates: Vec<GateRecord>,
    /// The notes that go with it, apart from it (KEN-04).
    pub notes: Vec<NoteBeside>,
    /// When it was made by telephone, if it was (TOR-12).
    pub telephoned_on: Option<NaiveDate>,
    /// When it was sent in writing; always, if need be after the telephone (TOR-12).
    pub written_on: Option<NaiveDate>,
    /// Why it is made though a gate is unmet.
    pub outside_procedure: Option<String>,
}

/// The significant failure that a referral rests on (LAM-23, HAF-04).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Failure {
    /// What failed: in the plan, the review or the decisions.
    pub what: String,
    pub raised_on: Option<NaiveDate>,
    /// With whom it was raised, by name and post.
    pub raised_with: String,
    /// How it was not put right within a reasonable time.
    pub not_addressed: String,
}

/// What was done about one gate, with the holder of one of its posts or with nobody of a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GateRecord {
    /// Its number in the procedure, from 1.
    pub gate: u8,
    pub post: Option<PostId>,
    pub on: Option<NaiveDate>,
    /// Did they agree, where the gate asks for that?
    pub agreed: Option<bool>,
    pub note: String,
}

/// One of the notes that go with a referral.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoteBeside {
    /// Its id in the procedure.
    pub id: String,
    pub text: String,
}

/// A step in the course of a referral (ALL-27).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordReferralCourse {
    pub referral: u32,
    pub step: ReferralStep,
    pub on: Option<NaiveDate>,
    pub note: String,
}

/// What can become of a referral. Whether there is a legal remedy is not for the chair to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReferralStep {
    /// What was made by telephone has been sent in writing.
    PutInWriting,
    OfficerAppointed,
    EnquiriesMade,
    ProceedingsBegun,
    /// Cafcass brings none: the end of the referral.
    NoProceedings,
    /// The court has decided: the end of the referral.
    CourtDecided,
    TakenUp,
    /// The partnership has said what it does about it: the end of the referral.
    PartnershipDecided,
}

/// That a referral was considered, and what came of it (LAM-24, ALL-17).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConsiderReferral {
    pub result: Option<Considered>,
    pub why: String,
}

/// What came of considering a referral.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Considered {
    /// It is to be made.
    ToRefer,
    NotNow,
}

/// A talk with the Cafcass duty helpline: neither advice nor referral (KEN-30).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordHelplineTalk {
    pub on: Option<NaiveDate>,
    pub said: String,
}
