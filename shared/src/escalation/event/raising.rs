//! How a matter begins, informally and formally.

use super::{Addressee, Sent, ToldDate, Versions};
use crate::child::GradedDraft;
use crate::escalation::Opening;
use crate::ids::{Reference, UnitId};
use crate::ladder::Timing;
use crate::people::{ChairKind, PersonRef};
use crate::procedure::Manner;
use crate::smart::SmartDraft;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Facts of the child's record on the day, copied so that the record needs no directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Circumstances {
    pub team: UnitId,
    pub chair: PersonRef,
    pub chair_kind: ChairKind,
}

/// How a matter began informally (ALL-01).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConcernRaised {
    pub reference: Reference,
    pub opening: Opening,
    pub circumstances: Circumstances,
    pub actions: Vec<SmartDraft>,
    pub with: Vec<Addressee>,
    /// Those told of it beside them (LAM-04, TOR-16).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<Addressee>,
    pub manner: Manner,
    pub agreed: String,
    /// The day of the first talk, where that was said (ALL-01).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub talked_on: Option<NaiveDate>,
    pub clock: ToldDate,
    /// The day it was raised, where its time counts from another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// What its times depend on beside the day of raising.
    #[serde(default, skip_serializing_if = "Timing::is_empty")]
    pub timing: Timing,
}

/// How a matter became formal (ALL-02, ALL-04).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormallyRaised {
    pub reference: Reference,
    pub opening: Opening,
    pub circumstances: Circumstances,
    pub actions: Vec<SmartDraft>,
    pub sent: Sent,
    /// The limit on the whole, where it applies (ALL-10).
    pub total: Option<ToldDate>,
    /// The versions it began under, where no clock names them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub versions: Option<Versions>,
    /// The graded section of a review that it was raised from (KEN-08, KEN-21).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub graded: Option<GradedDraft>,
}

impl FormallyRaised {
    /// The versions it began under.
    #[must_use]
    pub fn versions(&self) -> Option<Versions> {
        self.sent.clock.as_ref().map(ToldDate::versions).or_else(|| self.versions.clone())
    }
}
