//! What travels between browser and server: requests, answers and problems, each type once for both ends.

use crate::beside::{BesideEvent, BesideKind};
use crate::escalation::{Context, Event, Phase, Status, TotalUse, Violations, Waiting};
use crate::ids::{AuthorityId, ChildId, CommandId, EscalationId, RecordId, Reference};
use crate::organisation::{ContactOf, Role};
use crate::people::{PersonRef, PlanKind};
use crate::procedure::Procedure;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

mod inbox;

pub use inbox::{Inbox, InboxEntry, InboxRead};

/// The body of every write: `POST /api/v1/{kind}/{id}/commands`, with the command's id as `Idempotency-Key`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CommandRequest<C> {
    /// The version the sender has seen; 0 for a stream that does not exist yet.
    pub expected_version: u64,
    pub command: C,
    /// When it was written on the device, where that was earlier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written_at: Option<DateTime<Utc>>,
    /// Why a manager acts for an absent chair, where one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing_in: Option<String>,
}

/// An event as the record keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Recorded<E> {
    pub version: u64,
    pub recorded_at: DateTime<Utc>,
    pub written_at: Option<DateTime<Utc>>,
    /// Who did it; the system where nobody did.
    pub actor: Option<PersonRef>,
    pub event: E,
}

/// The answer to a write: the events it made, the same again when it is repeated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Accepted<E> {
    pub command: CommandId,
    /// The stream's version after them.
    pub version: u64,
    pub events: Vec<Recorded<E>>,
    /// What people call the matter, where the stream is one.
    pub reference: Option<Reference>,
}

/// A refusal or failure, as `application/problem+json` (RFC 9457).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// A word for programs: `stale_version`, `violations`, `not_found`.
    pub code: String,
    /// What is wrong, in a sentence for people.
    pub title: String,
    pub status: u16,
    /// What to do about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The field it concerns, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The rules a command would break (422).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub violations: Option<Violations>,
    /// Why a change to a child's record or to the organisation is refused (422).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<Vec<Refused>>,
    /// The events the sender has not seen (409).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missed: Option<Vec<Recorded<Event>>>,
}

/// A reason why a record's administrative change is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum Refused {
    Child(crate::child::ChildProblem),
    Organisation(crate::organisation::OrganisationProblem),
    Authority(crate::authority::AuthorityProblem),
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
    pub dates: Vec<crate::escalation::MovedDate>,
}

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

/// Who is signed in, and what the app needs to know before any page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    pub person: PersonRef,
    pub roles: BTreeSet<Role>,
    /// The titles of the posts held today.
    pub posts: Vec<String>,
    pub authority: AuthorityId,
    pub authority_name: String,
    /// The server's clock: the app's today is this plus elapsed time, never the tablet's.
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
    /// How many messages in the inbox are unread.
    pub unread: u32,
    /// Demonstration data, said on every page.
    pub demo: bool,
}

/// How those outside are reached, as an administrator sets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contacts {
    /// The organisation's version, which a change has to name.
    pub version: u64,
    pub contacts: Vec<ContactOf>,
}

/// What a person's drafts are encrypted with on their devices, so that nothing readable is left on one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftKey {
    /// 32 bytes in base64.
    pub key: String,
}

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
    /// What may be done beside the ladder, without a date.
    #[serde(default)]
    pub beside: Vec<ToDo>,
    /// The visits the reader is to make as a chair, the first due first (KEN-14).
    #[serde(default)]
    pub visits: Vec<VisitRow>,
}

/// Things of one kind about one child or one matter, that wait without a date (ALL-14, LAM-25).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ToDo {
    pub kind: ToDoKind,
    pub child: ChildRef,
    pub reference: Option<Reference>,
    pub count: u32,
}

/// What waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ToDoKind {
    /// Prompts of the procedure, on a matter.
    Prompts,
    /// Requests of a child that wait for the chair's reply.
    Requests,
    /// A child for whom an advocate may ask.
    Advocate,
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
}

/// A record that may begin, about a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Beginning {
    pub plan: PlanKind,
    pub kind: BesideKind,
}

/// Where a child lives, with everything an act about it depends on (KEN-14).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChildHome {
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
    /// What the procedure asks at reviews of those around the child; for the chair (KEN-20, KEN-23).
    pub network_asked: Option<String>,
    /// Those around the child as each review left them; for the chair.
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

/// Somebody who may chair, with how many children they have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Caseload {
    pub person: PersonRef,
    /// The plans they may chair.
    pub plans: Vec<PlanKind>,
    pub children: u32,
}

/// All the children one chairs are to be chaired by another (ALL-31).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HandOver {
    pub from: crate::ids::PersonId,
    pub to: crate::ids::PersonId,
}

/// How many children changed hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HandedOver {
    pub children: u32,
}

/// A matter as the reader may see it: whole, or the view made for an advocate.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "view", rename_all = "snake_case")]
pub enum Matter {
    Whole(Box<WholeMatter>),
    Status(Box<StatusView>),
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

/// A record beside the matter in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordRow {
    pub kind: BesideKind,
    pub id: RecordId,
    pub child: ChildRef,
    pub plan: PlanKind,
    /// The matter it belongs to, where it belongs to one and the reader may know of it.
    pub matter: Option<Reference>,
    pub begun_on: NaiveDate,
    /// The day from which nothing more is to be done.
    pub over_since: Option<NaiveDate>,
    /// How it stands, in words.
    pub standing: String,
    pub due: Option<NaiveDate>,
    /// Does something there wait for me?
    pub mine: bool,
}

/// A record beside the matter, with everything a next decision depends on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WholeRecord {
    pub kind: BesideKind,
    pub id: RecordId,
    pub version: u64,
    pub child: ChildRef,
    pub events: Vec<Recorded<BesideEvent>>,
    pub context: Context,
}
