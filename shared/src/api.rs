//! What travels between browser and server: requests, answers and problems, each type once for both ends.

use crate::beside::{BesideEvent, BesideKind};
use crate::escalation::{Context, Event, Phase, Status, Violations};
use crate::ids::{AuthorityId, CommandId, EscalationId, RecordId, Reference};
use crate::organisation::{ContactOf, Role};
use crate::people::{PersonRef, PlanKind};
use crate::procedure::{Procedure, Words};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

mod absence;
mod child;
mod inbox;
mod theme;
mod tray;

pub use absence::Absences;
pub use child::{
    Beginning, Caseload, ChairedChild, ChildNetwork, ChildPage, ChildPart, ChildRecord, ChildRef,
    ChildRequests, ChildRow, ChildSearch, Coming, DraftStanding, GradedRow, HandOver, HandedOver,
    PersonOfChild, RequestRow, VisitRow,
};
pub use inbox::{Inbox, InboxEntry, InboxRead, RecordAt};
pub use theme::{Tally, ThemeRow, Themes};
pub use tray::{MatterRow, ToDo, ToDoKind, Tray, TrayCounts, TrayFilter, TrayRequest, TriggerRow};

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
    /// What the authority calls things: the words of every page.
    pub words: Words,
    /// The procedure keeps records beside the matters.
    pub keeps_records: bool,
    /// Holds a post of the chairs' line today.
    pub manages_chairs: bool,
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

/// A matter as the reader may see it: whole, the view made for an advocate, or that it was withheld.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "view", rename_all = "snake_case")]
pub enum Matter {
    Whole(Box<WholeMatter>),
    Status(Box<StatusView>),
    Withheld(WithheldView),
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
