//! The work tray: what is asked of it, its rows and counts.

use super::{ChildRef, VisitRow};
use crate::child::{GradedDraft, TriggerDue};
use crate::escalation::{Phase, TotalUse, Waiting};
use crate::ids::{EscalationId, Reference};
use crate::people::PlanKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a person asks their tray to show; sent as a body, so that no search term stands in an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct TrayRequest {
    pub filter: TrayFilter,
    /// Part of a reference, a child's name or case number.
    pub search: String,
    /// From 0.
    pub page: u32,
}

/// The counts of a tray, each of which filters it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TrayFilter {
    /// Everything that needs me.
    #[default]
    Mine,
    ToAnswer,
    ToReview,
    Lapsed,
    /// Five working days or fewer of the total are left, or it has run out.
    RunningOut,
    /// The next stage is the top of the ladder, and I manage its chair (HAF-08).
    NearTop,
    /// Open matters of mine that wait for somebody else.
    WaitingOnOthers,
    /// Every open matter I may read.
    Open,
    Closed,
}

/// A page of the tray.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tray {
    pub today: NaiveDate,
    pub counts: TrayCounts,
    pub rows: Vec<MatterRow>,
    /// How many rows the filter and search leave in all.
    pub found: u32,
    pub page: u32,
    pub page_size: u32,
    /// What may be done beside the ladder, without a date; no more than can be read at once.
    #[serde(default)]
    pub beside: Vec<ToDo>,
    /// How many such things there are in all.
    #[serde(default)]
    pub beside_found: u32,
    /// The visits the reader is to make as a chair, the first due first (KEN-14).
    #[serde(default)]
    pub visits: Vec<VisitRow>,
    /// What the reader is prompted to raise as a chair, the longest due first.
    #[serde(default)]
    pub triggers: Vec<TriggerRow>,
}

/// A prompt to raise something for a child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TriggerRow {
    pub child: ChildRef,
    pub due: TriggerDue,
}

/// Things of one kind about one child or one matter, that wait without a date (ALL-14, LAM-25, KEN-08).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ToDo {
    pub kind: ToDoKind,
    pub child: ChildRef,
    pub reference: Option<Reference>,
    pub count: u32,
    /// The draft, where a grade asks for a matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub graded: Option<GradedDraft>,
}

/// What waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ToDoKind {
    /// Prompts of the procedure, on a matter.
    Prompts,
    /// Referrals made by telephone that are still to be put in writing (TOR-12).
    Writing,
    /// A matter that a grade asks for waits to be completed and sent, or dropped with a reason (KEN-08).
    Graded,
    /// A review was held, and nothing says whether those around the child agree to the process (KEN-23).
    Network,
    /// Requests of a child that wait for the chair's reply.
    Requests,
}

/// How many matters stand behind each filter, before searching.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrayCounts {
    pub mine: u32,
    pub to_answer: u32,
    pub to_review: u32,
    pub lapsed: u32,
    pub running_out: u32,
    #[serde(default)]
    pub near_top: u32,
    pub waiting_on_others: u32,
    pub open: u32,
    pub closed: u32,
}

/// One matter in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MatterRow {
    pub id: EscalationId,
    pub reference: Reference,
    pub child: ChildRef,
    pub plan: PlanKind,
    /// The category or example, in words.
    pub category: String,
    pub phase: Phase,
    pub waiting: Waiting,
    /// The ladder ends where it stands, so that the last step follows (ALL-17).
    pub at_last_stage: bool,
    /// Is it I who moves?
    pub mine: bool,
    pub due: Option<NaiveDate>,
    /// Working days from today to `due`; negative when overdue.
    pub days_left: Option<i64>,
    /// Those who move, by post and name.
    pub awaited: Vec<String>,
    pub answered_on: Option<NaiveDate>,
    /// Working days since the answer under review came; nobody times the chair.
    pub days_since_answer: Option<u32>,
    /// It has waited longer than the stage was long, and the reader is the chair's manager.
    pub for_manager: bool,
    pub total: Option<TotalUse>,
    pub closed_on: Option<NaiveDate>,
}
