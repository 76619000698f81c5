//! An authority: its procedure as listed, and what its administrators see to.

use crate::escalation::MovedDate;
use crate::ids::{AuthorityId, EscalationId, Reference};
use crate::organisation::ContactOf;
use crate::people::PlanKind;
use crate::procedure::Procedure;
use serde::{Deserialize, Serialize};

/// An authority's procedure as the list of them names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProcedureSummary {
    pub authority: AuthorityId,
    /// The authority's name in running text.
    pub name: String,
    /// What it calls the whole process.
    pub process: String,
    /// The document's title, and what it says of its own version.
    pub title: String,
    pub version: Option<String>,
    /// The plans it covers.
    pub covers: Vec<PlanKind>,
    /// How many rungs the formal ladder has.
    pub stages: u8,
}

impl ProcedureSummary {
    #[must_use]
    pub fn of(procedure: &Procedure) -> Self {
        Self {
            authority: procedure.authority.clone(),
            name: procedure.name.clone(),
            process: procedure.words.process.clone(),
            title: procedure.document.title.clone(),
            version: procedure.document.version.clone(),
            covers: procedure.covers.clone(),
            stages: procedure.last_stage(),
        }
    }
}

/// How those outside are reached, as an administrator sets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contacts {
    /// The organisation's version, which a change has to name.
    pub version: u64,
    pub contacts: Vec<ContactOf>,
}

/// Open matters whose told dates today's calendar would move, for an administrator (timescales: rule 10).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DatesToAccept {
    /// The version of today's calendar.
    pub calendar: String,
    /// How far the authority's own record has got, which a command on it names.
    pub authority_version: u64,
    pub matters: Vec<MatterDates>,
}

/// A matter as an administrator sees it: its reference and its dates, nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MatterDates {
    pub id: EscalationId,
    pub reference: Reference,
    pub version: u64,
    pub dates: Vec<MovedDate>,
}
