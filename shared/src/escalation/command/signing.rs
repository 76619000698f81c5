//! What is said by those whose signature or endorsement the procedure asks for.

use serde::{Deserialize, Serialize};

/// The letter to an outside addressee may leave.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EndorseLetter {
    /// Anything to add; may be left out.
    pub note: String,
}

/// A closing that somebody else has signed is signed too, or it goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "sign", rename_all = "snake_case")]
pub enum SignOff {
    Signed,
    /// It goes on as before, because.
    NotSigned {
        reason: String,
    },
}
