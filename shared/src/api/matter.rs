//! A matter, as far as its reader may see it.

use super::{ChildRef, Recorded};
use crate::escalation::{Context, Event, Phase, Status};
use crate::ids::{EscalationId, Reference};
use crate::procedure::Procedure;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A matter as the reader may see it: whole, the view made for an advocate, or that it was withheld.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "view", rename_all = "snake_case")]
pub enum Matter {
    Whole(Box<WholeMatter>),
    Status(Box<StatusView>),
    Withheld(WithheldView),
}

/// A matter with its record and everything a next decision depends on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WholeMatter {
    pub id: EscalationId,
    pub version: u64,
    pub events: Vec<Recorded<Event>>,
    pub context: Context,
    /// The seals of the records it rests on.
    #[serde(default)]
    pub heads: Vec<ChainHead>,
    /// What was raised with it for brothers and sisters; for those who can read all of it (ALL-33).
    #[serde(default)]
    pub siblings: Vec<SiblingMatter>,
}

/// A matter raised for a brother or sister (ALL-33).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SiblingMatter {
    pub id: EscalationId,
    pub reference: Reference,
    pub child: ChildRef,
    pub phase: Phase,
}

/// The last link of a record's chain of hashes: with it anyone can later tell whether the record was changed (ALL-36).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChainHead {
    /// Whose record, in words inside a sentence: `this matter`.
    pub of: String,
    pub version: u64,
    /// SHA-256 in hexadecimal.
    pub hash: String,
}

/// How a matter stands, with the procedure's words to say it in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StatusView {
    pub status: Status,
    pub child_name: String,
    pub procedure: Procedure,
    pub today: NaiveDate,
}

/// A matter raised on the wrong child's record, for those who could read it until that was found (ALL-35).
///
/// It holds nothing anyone wrote: what is not here cannot leak.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WithheldView {
    pub id: EscalationId,
    pub reference: Reference,
    /// The day it was found.
    pub on: NaiveDate,
}
