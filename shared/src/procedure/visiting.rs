use super::PlanSection;
use crate::ids::PostId;
use crate::people::PlanKind;
use serde::{Deserialize, Serialize};

/// Visits by which a chair checks where a child lives (KEN-14, KEN-15, KEN-16).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Visiting {
    /// The plan whose children are visited.
    pub plan: PlanKind,
    pub registered: VisitTimes,
    pub unregistered: VisitTimes,
    /// What the form asks about.
    pub sections: Vec<PlanSection>,
    /// The posts of the child's service that raise first, informally, what a visit finds short.
    #[serde(default)]
    pub raised_first_by: Vec<PostId>,
    pub scoping: Option<Scoping>,
}

/// When a placement is visited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VisitTimes {
    /// The review before which the first visit falls: the first, the second.
    pub before_review: u32,
    /// May the first visit fall on the day of that review, where it is held at the placement?
    pub on_its_day: bool,
    /// The calendar months from one visit to the next.
    pub then_months: u32,
    /// Do the chair and the social worker visit at different times (KEN-15)?
    pub apart: bool,
}

/// A meeting of senior managers about a provider (KEN-16).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Scoping {
    /// Why one may be asked for; one is named.
    pub grounds: Vec<ScopingGround>,
    /// What the concerns rest on.
    pub bases: Vec<PlanSection>,
    /// The posts of which one holds it.
    pub held_by: Vec<PostId>,
}

/// Why a meeting about a provider may be asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScopingGround {
    pub id: String,
    pub title: String,
    /// Does it rest on a matter whose stages are exhausted? That one is named then.
    #[serde(default)]
    pub exhausted: bool,
}

impl Scoping {
    /// The ground of that id.
    #[must_use]
    pub fn ground(&self, id: &str) -> Option<&ScopingGround> {
        self.grounds.iter().find(|ground| ground.id == id)
    }

    /// What the concerns rest on, by its id.
    #[must_use]
    pub fn basis(&self, id: &str) -> Option<&PlanSection> {
        self.bases.iter().find(|basis| basis.id == id)
    }
}

impl Visiting {
    /// When a placement of that kind is visited.
    #[must_use]
    pub fn times(&self, registered: bool) -> &VisitTimes {
        if registered { &self.registered } else { &self.unregistered }
    }
}
