//! What is said of a matter that another agency has to answer for.

use super::ActionAnswer;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The agency a matter is about, and how it is reached (KEN-09, LAM-14).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartnerAgency {
    /// Which of the procedure's agencies.
    pub agency: String,
    /// What it is called: a school, a trust, a station.
    pub organisation: String,
    /// Who there is written to, and as what.
    pub name: String,
    pub role: String,
    /// Their address, secure e-mail or telephone.
    pub contact: String,
}

/// The letter to an outside addressee went (ALL-37).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordLetter {
    pub on: Option<NaiveDate>,
    pub way: Option<LetterWay>,
}

/// How a letter went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LetterWay {
    SecureMail,
    Post,
    ByHand,
}

/// What an outside addressee answered, put on the record by the chair (ALL-37, KEN-09).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordPartnerAnswer {
    /// The day it came.
    pub on: Option<NaiveDate>,
    /// Who wrote it.
    pub from: String,
    pub text: String,
    pub actions: Vec<ActionAnswer>,
}

/// The addressee took the matter to the senior managers of the agency (LAM-14).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TakeToPartner {
    pub on: Option<NaiveDate>,
    /// With whom there.
    pub with: String,
    pub agreed: String,
}
