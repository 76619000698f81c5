use super::BesideKind;
use crate::escalation::Shown;
use crate::ids::{ChildId, EscalationId, PersonId, PostId};
use crate::people::PlanKind;
use crate::procedure::Source;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What may be asked of a record beside the matter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum BesideCommand {
    /// Begin it.
    Begin(Box<Begin>),
    /// Add an entry of supervision (HAF-06), or a step on the way to legal advice (ALL-16).
    AddEntry(NewEntry),
    /// Take a concern to the next post in writing (SLO-10).
    PutInWriting { text: String, shown: Vec<Shown> },
    /// The post's answer: what it found, or how it was taken up.
    Answer { text: String },
    /// Say that a post without a holder here was told, and how (LAM-09).
    RecordTold { post: PostId, on: Option<NaiveDate>, how: String },
    /// End it.
    End { how: Option<HowEnded>, text: String },
}

/// How a record begins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Begin {
    pub child: ChildId,
    /// The plan whose chair it concerns.
    pub plan: PlanKind,
    /// The matter it belongs to, where it belongs to one.
    pub matter: Option<EscalationId>,
    pub about: About,
}

/// What a record of each kind begins with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum About {
    Supervision {
        entry: NewEntry,
    },
    Advice {
        /// What is to be advised on, and what calls for it.
        text: String,
        /// Their lawyer, where one is known here: reads it too.
        lawyer: Option<PersonId>,
    },
    Alert {
        /// The worker it is about, by post, as they were shown.
        worker: Option<Shown>,
        /// What gives concern, so particular that the manager can take it up.
        text: String,
        /// The worker's manager, as they were shown.
        shown: Vec<Shown>,
    },
    Concern {
        from: Option<Source>,
        /// The agency, where it is an agency's.
        agency: String,
        text: String,
        /// The talk with the chair, which comes first.
        talked_on: Option<NaiveDate>,
        came_of_it: String,
    },
    GoodPractice {
        /// Whose it is: a worker, a team, a carer.
        whose: String,
        text: String,
    },
    GraveEvent {
        /// One of the procedure's events, or *something else*.
        event: String,
        other: String,
        text: String,
    },
}

/// An entry of supervision.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewEntry {
    pub topic: String,
    pub on: Option<NaiveDate>,
    pub text: String,
}

/// How a record ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum HowEnded {
    Resolved,
    NotResolved,
    Withdrawn,
}

impl HowEnded {
    /// Every ending, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Resolved, Self::NotResolved, Self::Withdrawn];
}

impl About {
    /// The kind of record that begins so.
    #[must_use]
    pub fn kind(&self) -> BesideKind {
        match self {
            Self::Supervision { .. } => BesideKind::Supervision,
            Self::Advice { .. } => BesideKind::Advice,
            Self::Alert { .. } => BesideKind::Alert,
            Self::Concern { .. } => BesideKind::Concern,
            Self::GoodPractice { .. } => BesideKind::GoodPractice,
            Self::GraveEvent { .. } => BesideKind::GraveEvent,
        }
    }
}
