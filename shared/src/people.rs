//! People as the record names them, the chairs, and the plans they chair.

use crate::ids::PersonId;
use serde::{Deserialize, Serialize};

/// A person with the name shown when the record was made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonRef {
    pub id: PersonId,
    pub name: String,
}

/// Who chairs: the two offices that may challenge the council.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChairKind {
    /// Independent Reviewing Officer of a looked-after child (Children Act 1989 s.25A).
    Iro,
    /// Chair of the child protection conference of a child on a protection plan.
    CpChair,
}

/// The plan a matter is about. A child may have both; a matter is about one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlanKind {
    /// A care plan of a looked-after child.
    LookedAfter,
    /// A child protection plan.
    ChildProtection,
}

impl PlanKind {
    /// As addresses and the API name it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LookedAfter => "looked_after",
            Self::ChildProtection => "child_protection",
        }
    }

    /// Who chairs this kind of plan.
    #[must_use]
    pub fn chair(self) -> ChairKind {
        match self {
            Self::LookedAfter => ChairKind::Iro,
            Self::ChildProtection => ChairKind::CpChair,
        }
    }
}

impl ChairKind {
    /// The kind of plan this office chairs.
    #[must_use]
    pub fn plan(self) -> PlanKind {
        match self {
            Self::Iro => PlanKind::LookedAfter,
            Self::CpChair => PlanKind::ChildProtection,
        }
    }
}
