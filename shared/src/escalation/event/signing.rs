//! Signatures and endorsements, as the record keeps them.

use super::Closing;
use crate::people::PersonRef;
use crate::procedure::Signer;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Somebody whose act the procedure asks for, in the words of the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Signatory {
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub signer: Signer,
    pub title: String,
}

/// Whose signatures a stage needs, copied when a matter comes there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Signatories {
    /// Those who judge the answer, and each of whom signs a closing; nobody where that is simply the chair.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sign_off: Vec<Signatory>,
    /// Those who endorse the letter before it leaves.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub endorse: Vec<Signatory>,
}

impl Signatories {
    /// Is everything simply the chair's?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sign_off.is_empty() && self.endorse.is_empty()
    }
}

/// A signature under a closing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Signature {
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub signer: Signer,
    pub title: String,
    pub by: PersonRef,
    pub on: NaiveDate,
}

/// A closing that is signed, and not by everybody yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClosingSigned {
    /// What is signed, with the signatures so far.
    pub closing: Closing,
    /// Who is still to sign.
    pub awaits: Vec<Signatory>,
}

/// Somebody who was to sign a closing did not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClosingNotSigned {
    pub stage: u8,
    pub by: Signature,
    pub reason: String,
}

/// The letter of a stage may leave, as far as this post goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterEndorsed {
    pub stage: u8,
    pub by: Signature,
    pub note: String,
}
