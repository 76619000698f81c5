//! Records beside the matter: supervision, legal advice, alerts, concerns about a chair, good practice and grave events.
//!
//! Each is a stream of its own kind, because others may read it than the matter: a stream is readable whole or not at all.
//! They share one shape. Somebody begins a record; it goes to a post in writing, which answers; entries are added; it ends.
//! Which kinds an authority has, and which posts take part, its procedure says ([`crate::procedure::Beside`]).
//!
//! [`decide`] and [`evolve`] are pure, as those of a matter are. To add a kind: a variant of [`BesideKind`] and of [`What`],
//! the rules of its beginning in `decide/begin.rs`, its readers in `readers.rs`, its words in `crate::wording`.

mod command;
mod decide;
mod event;
mod readers;
mod state;

pub use command::*;
pub use decide::{BesideAct, decide, goes_next_to, manager_of, why_closed, why_not_begun};
pub use event::*;
pub use readers::Readers;
pub use state::{Record, Written, evolve, replay};

use serde::{Deserialize, Serialize};

/// The kinds of records beside the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BesideKind {
    /// How the chair's managers supervise an escalation (HAF-06).
    Supervision,
    /// The chair's own legal advice: for the chair, the chair's managers and their lawyer (ALL-16).
    Advice,
    /// To a worker's manager about their conduct or practice, off the child's record (SLO-09).
    Alert,
    /// About a chair or the review process (LAM-13, SLO-10).
    Concern,
    /// Good practice (LAM-15, HAF-10).
    GoodPractice,
    /// An event that overrides the procedure (LAM-09).
    GraveEvent,
}

impl BesideKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Supervision, Self::Advice, Self::GraveEvent, Self::Alert, Self::Concern, Self::GoodPractice];

    /// As addresses and the record name it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Supervision => "supervision",
            Self::Advice => "advice",
            Self::Alert => "alert",
            Self::Concern => "concern",
            Self::GoodPractice => "good_practice",
            Self::GraveEvent => "grave_event",
        }
    }
}

impl std::str::FromStr for BesideKind {
    type Err = UnknownKind;

    fn from_str(text: &str) -> Result<Self, UnknownKind> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(UnknownKind)
    }
}

/// No kind of record has this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no kind of record has this name")]
pub struct UnknownKind;
