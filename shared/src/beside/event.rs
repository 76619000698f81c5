use super::{BesideKind, HowEnded};
use crate::escalation::{Addressee, ToldDate};
use crate::ids::{ChildId, EscalationId, PostId};
use crate::people::{ChairKind, PersonRef, PlanKind};
use crate::procedure::{ReferredTo, Source};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What happened on a record beside the matter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum BesideEvent {
    Begun(Box<Begun>),
    EntryAdded(Entry),
    /// It went to a post in writing.
    PutInWriting(Writing),
    /// The post answered.
    Answered(Reply),
    /// A post without a holder here was told.
    ToldElsewhere(ToldElsewhere),
    Concluded(Concluded),
}

/// How a record began, with the facts of the day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Begun {
    pub child: ChildId,
    pub plan: PlanKind,
    pub matter: Option<EscalationId>,
    pub by: PersonRef,
    pub on: NaiveDate,
    pub what: What,
    /// Those who were told or copied in at once.
    pub told: Vec<Addressee>,
    /// Posts to be told that nobody holds here: whoever began it tells them.
    pub untold: Vec<Untold>,
}

/// What the record is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum What {
    Supervision,
    Advice {
        text: String,
        lawyer: Option<PersonRef>,
    },
    Alert {
        worker: Addressee,
        text: String,
    },
    Concern {
        chair: PersonRef,
        chair_kind: ChairKind,
        from: Source,
        agency: Option<String>,
        text: String,
        talked_on: NaiveDate,
        came_of_it: String,
    },
    GoodPractice {
        whose: String,
        text: String,
    },
    GraveEvent {
        event: String,
        other: Option<String>,
        text: String,
    },
}

/// A post to be told that nobody holds here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Untold {
    pub post: PostId,
    pub title: String,
    /// The body outside the council that it is a post of: it is written to as well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outside: Option<ReferredTo>,
}

/// An entry of supervision on the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Entry {
    pub topic: String,
    /// The day it is about.
    pub on: NaiveDate,
    pub by: PersonRef,
    pub text: String,
}

/// A record before a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Writing {
    /// Counts from 1.
    pub step: u8,
    pub to: Addressee,
    /// What the post is asked to do.
    pub what: String,
    pub on: NaiveDate,
    pub text: String,
    pub due: Option<ToldDate>,
}

/// What a post answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reply {
    pub step: u8,
    pub title: String,
    pub by: PersonRef,
    pub on: NaiveDate,
    pub text: String,
}

/// How a post without a holder here was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ToldElsewhere {
    pub post: PostId,
    pub title: String,
    pub by: PersonRef,
    pub on: NaiveDate,
    pub how: String,
}

/// How a record ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Concluded {
    pub how: HowEnded,
    pub by: PersonRef,
    pub on: NaiveDate,
    pub text: String,
}

impl What {
    /// The kind of record.
    #[must_use]
    pub fn kind(&self) -> BesideKind {
        match self {
            Self::Supervision => BesideKind::Supervision,
            Self::Advice { .. } => BesideKind::Advice,
            Self::Alert { .. } => BesideKind::Alert,
            Self::Concern { .. } => BesideKind::Concern,
            Self::GoodPractice { .. } => BesideKind::GoodPractice,
            Self::GraveEvent { .. } => BesideKind::GraveEvent,
        }
    }
}
