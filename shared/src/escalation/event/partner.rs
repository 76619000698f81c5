use super::ToldDate;
use crate::escalation::{LetterWay, PartnerAgency};
use crate::people::PersonRef;
use crate::procedure::{Length, Reach};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// That a matter is about another agency, and how it gets there (KEN-09, LAM-14).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ToPartner {
    pub partner: PartnerAgency,
    pub reach: Reach,
    /// The time for the answer, from the day the letter goes; none where the stage's own clock runs.
    pub time: Option<Length>,
}

/// The letter to an outside addressee went, and their time began (ALL-37).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterSent {
    pub stage: u8,
    pub on: NaiveDate,
    pub way: LetterWay,
    pub by: PersonRef,
    pub clock: Option<ToldDate>,
}

/// The addressee took it to the senior managers of the agency (LAM-14).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TakenToPartner {
    pub stage: u8,
    pub on: NaiveDate,
    pub by: PersonRef,
    pub with: String,
    pub agreed: String,
}
