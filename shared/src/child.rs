//! A child as Recourse needs to know them: plans, team, and the people of their record.

mod act;
mod asks;
mod chairs;
mod decide;
mod grading;
mod network;
mod placement;
mod trigger;

pub use act::{ChildAct, ChildActKind, act};
pub use asks::{AskChair, AskedFor, ChildRequest, Reply, ReplyToChild};
pub use chairs::ComingChair;
pub use decide::{ChildCommand, ChildEvent, ChildProblem, decide, evolve};
pub use grading::{
    CorrectGrade, DropGradedEscalation, GradeCorrected, GradeReview, GradedDraft, GradedEscalationDropped,
    Raises, RaisesNow, ReviewGraded, SectionGraded, Why,
};
pub use network::{Member, NetworkRecorded, RecordNetwork};
pub use placement::{
    Finding, MoveReview, Placement, PlacementAct, PlacementReviewMoved, RaisedByService, RecordPlacement,
    RecordScoping, RecordServiceConcern, RecordVisit, RequestScoping, ScopingHeld, ScopingRequested,
    VisitDue, VisitRecorded, Visitor,
};
pub use trigger::{MatterSoFar, TriggerDue};

use crate::ids::{ChildId, PersonId, UnitId};
use crate::people::PlanKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The state of a child's stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Child {
    pub id: ChildId,
    pub name: String,
    /// The council's case system's own number, unique in the authority.
    pub case_number: String,
    pub birth: Birth,
    pub plans: Vec<Plan>,
    pub team: UnitId,
    pub social_worker: Option<PersonId>,
    /// Who chairs, by plan; at most one each.
    pub chairs: Vec<Chairing>,
    pub advocates: Vec<Appointment>,
    /// Readable only by those who act and by named grant.
    pub restricted: bool,
    /// The reviews whose sections were graded, oldest first (KEN-08).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gradings: Vec<ReviewGraded>,
    /// What the child, or an advocate for them, asked of the chair (LAM-25).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<ChildRequest>,
    /// Those around the child, as each review left them (KEN-20).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub networks: Vec<NetworkRecorded>,
    /// Where the child lives and lived, oldest first (KEN-14).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub placements: Vec<Placement>,
    /// Who is to chair a plan from a day to come (ALL-31).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coming_chairs: Vec<ComingChair>,
}

/// When the child was or will be born.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Birth {
    Born(NaiveDate),
    Expected(NaiveDate),
}

/// A plan with its days, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Plan {
    pub kind: PlanKind,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
}

/// The chair of one of the child's plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Chairing {
    pub plan: PlanKind,
    pub person: PersonId,
}

/// An advocate's appointment with its days, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Appointment {
    pub person: PersonId,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
}

impl Plan {
    /// Is it in force on that day?
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> bool {
        within(self.from, self.to, day)
    }
}

impl Appointment {
    /// Is it in force on that day?
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> bool {
        within(self.from, self.to, day)
    }
}

impl Child {
    /// The plans in force on that day.
    pub fn plans_on(&self, day: NaiveDate) -> impl Iterator<Item = PlanKind> + '_ {
        self.plans.iter().filter(move |plan| plan.on(day)).map(|plan| plan.kind)
    }

    /// Who chairs that plan.
    #[must_use]
    pub fn chair(&self, plan: PlanKind) -> Option<PersonId> {
        self.chairs.iter().find(|chairing| chairing.plan == plan).map(|chairing| chairing.person)
    }

    /// Is the person the child's advocate on that day?
    #[must_use]
    pub fn has_advocate(&self, person: PersonId, day: NaiveDate) -> bool {
        self.advocates.iter().any(|appointment| appointment.person == person && appointment.on(day))
    }
}

fn within(from: NaiveDate, to: Option<NaiveDate>, day: NaiveDate) -> bool {
    from <= day && to.is_none_or(|to| day <= to)
}
