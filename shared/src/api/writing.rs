//! Writing: what is sent with a command, what it makes, and why it is refused.

use crate::authority::AuthorityProblem;
use crate::child::ChildProblem;
use crate::escalation::{Event, Violations};
use crate::ids::{CommandId, Reference};
use crate::organisation::OrganisationProblem;
use crate::people::PersonRef;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

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
    Child(ChildProblem),
    Organisation(OrganisationProblem),
    Authority(AuthorityProblem),
}
