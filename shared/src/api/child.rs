//! A child's pages, and handing a caseload over.

use super::MatterRow;
use crate::beside::BesideKind;
use crate::child::{GradedDraft, GradedEscalationDropped};
use crate::escalation::Context;
use crate::ids::{ChildId, Reference};
use crate::people::{PersonRef, PlanKind};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A child as a list or heading names them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChildRef {
    pub id: ChildId,
    pub name: String,
    pub case_number: String,
}

/// A search among children one may read; a body, never an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChildSearch {
    pub text: String,
}

/// A child found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChildRow {
    pub child: ChildRef,
    pub plans: BTreeSet<PlanKind>,
    pub open_matters: u32,
    /// The reader speaks for the child: they may ask the chair, and the child's page is not theirs (LAM-25).
    #[serde(default)]
    pub only_asks: bool,
}

/// A child's page, as far as the reader may see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChildPage {
    pub child: ChildRef,
    pub birth: crate::child::Birth,
    pub plans: Vec<crate::child::Plan>,
    pub team_name: String,
    pub people: Vec<PersonOfChild>,
    pub matters: Vec<MatterRow>,
    /// The plans about which the reader may raise a matter.
    pub may_raise: BTreeSet<PlanKind>,
    /// The records beside the matter that the reader may begin here.
    #[serde(default)]
    pub may_begin: Vec<Beginning>,
    /// What a reader who may raise it is prompted to raise.
    #[serde(default)]
    pub triggers: Vec<crate::child::TriggerDue>,
    /// What grades of reviews asked to be raised, and what became of it; for those who work with the child (KEN-08).
    #[serde(default)]
    pub graded: Vec<GradedRow>,
    /// What else of the child's record is open to the reader.
    #[serde(default)]
    pub open: BTreeSet<ChildPart>,
}

/// A part of a child's record beside its matters, or something to be done there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChildPart {
    /// The grades that reviews gave (KEN-08).
    Reviews,
    /// Recording the grades of another.
    GradeReview,
    /// Who is around the child and how each is reached (KEN-20).
    Network,
    /// Seeking their agreement, which is not on record (KEN-23).
    NetworkToAsk,
}

/// What a grade asked to be raised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GradedRow {
    pub draft: GradedDraft,
    pub standing: DraftStanding,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "standing", content = "data", rename_all = "snake_case")]
pub enum DraftStanding {
    /// It waits to be completed and sent, or dropped.
    Waiting,
    Raised {
        reference: Reference,
    },
    Dropped(GradedEscalationDropped),
}

/// A record that may begin, about a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Beginning {
    pub plan: PlanKind,
    pub kind: BesideKind,
}

/// A part of a child's record, with everything an act about it depends on: where the child lives (KEN-14), the reviews that
/// were graded (KEN-08).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChildRecord {
    /// The version of the child's record.
    pub version: u64,
    pub record: crate::child::Child,
    pub context: Context,
    /// What the reader may put on record.
    pub may: BTreeSet<crate::child::ChildActKind>,
}

/// A visit that a chair is to make (KEN-14).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VisitRow {
    pub child: ChildRef,
    /// Where the child lives.
    pub placement: String,
    pub by: NaiveDate,
}

/// Somebody of the child's record and what they are to the child: social worker, chair, a post of the line, advocate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonOfChild {
    pub title: String,
    pub person: Option<PersonRef>,
    /// Why somebody else stands there, or nobody, in words.
    pub note: Option<String>,
}

/// What was asked of a child's chairs, for those who may ask or reply. It names nobody (LAM-25).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChildRequests {
    /// The version of the child's record.
    pub version: u64,
    pub name: String,
    pub words: crate::procedure::Words,
    pub may_ask: Vec<PlanKind>,
    pub may_reply: Vec<PlanKind>,
    pub requests: Vec<RequestRow>,
}

/// Those around a child, for those who work with the child (KEN-20).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChildNetwork {
    /// The version of the child's record.
    pub version: u64,
    pub name: String,
    /// What the procedure asks of them at reviews (KEN-23).
    pub asked: String,
    /// The plans whose reviews the reader may record.
    pub may_record: Vec<PlanKind>,
    /// As each review left them, oldest first.
    pub networks: Vec<crate::child::NetworkRecorded>,
}

/// One request, with the reply once there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestRow {
    pub number: u32,
    pub plan: PlanKind,
    pub what: crate::child::AskedFor,
    pub asked_on: NaiveDate,
    pub by_advocate: bool,
    pub text: String,
    pub replied_on: Option<NaiveDate>,
    pub reply: Option<String>,
}

/// Somebody who may chair, with the children they have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Caseload {
    pub person: PersonRef,
    /// The plans they may chair.
    pub plans: Vec<PlanKind>,
    pub children: u32,
    /// Their children, where the reader may hand them over.
    pub theirs: Option<Vec<ChairedChild>>,
}

/// A child somebody chairs, and who is to chair from a day to come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChairedChild {
    pub child: ChildRef,
    pub coming: Vec<Coming>,
}

/// Who is to chair, from when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Coming {
    pub person: PersonRef,
    pub from: NaiveDate,
}

/// The children one chairs are to be chaired by another: all of them, or one (ALL-31).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HandOver {
    pub from: crate::ids::PersonId,
    pub to: crate::ids::PersonId,
    /// Only this child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub child: Option<ChildId>,
    /// The first day on which the other chairs; at once where none is given or it has come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

/// How many children changed hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HandedOver {
    pub children: u32,
}
