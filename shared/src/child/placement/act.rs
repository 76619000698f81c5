use super::Placement;
use super::record::{self, RecordPlacement};
use super::review::{self, MoveReview};
use super::scoping::{self, RecordScoping};
use super::scoping_request::{self, RequestScoping};
use super::service::{self, RecordServiceConcern};
use super::visit::{self, RecordVisit};
use crate::child::{Child, ChildActKind, ChildEvent};
use crate::escalation::{Checks, Context, Violations};
use crate::procedure::Visiting;
use serde::{Deserialize, Serialize};

/// What somebody around the child may put on record about where the child lives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum PlacementAct {
    /// The child lives somewhere new.
    RecordPlacement(RecordPlacement),
    /// The review before which the chair first visits is on another day (KEN-14).
    MoveReview(MoveReview),
    /// The visiting form, by the chair or the child's service (KEN-14, KEN-29).
    RecordVisit(RecordVisit),
    /// The worker's service raised what a visit found with the provider (KEN-14).
    RecordServiceConcern(RecordServiceConcern),
    /// The chair asks for a meeting of senior managers about the provider (KEN-16).
    RequestScoping(RequestScoping),
    /// That meeting was held (KEN-16).
    RecordScoping(RecordScoping),
}

impl PlacementAct {
    /// Which act it is.
    #[must_use]
    pub fn kind(&self) -> ChildActKind {
        match self {
            Self::RecordPlacement(_) => ChildActKind::RecordPlacement,
            Self::MoveReview(_) => ChildActKind::MovePlacementReview,
            Self::RecordVisit(_) => ChildActKind::RecordVisit,
            Self::RecordServiceConcern(_) => ChildActKind::RecordServiceConcern,
            Self::RequestScoping(_) => ChildActKind::RequestScoping,
            Self::RecordScoping(_) => ChildActKind::RecordScoping,
        }
    }
}

/// What the act would do to the child's record.
pub(in crate::child) fn act(
    child: &Child,
    act: &PlacementAct,
    context: &Context,
) -> Result<Vec<ChildEvent>, Violations> {
    let visiting = context.procedure.visiting.as_ref().filter(|visiting| visiting.plan == context.plan);
    let Some(visiting) = visiting else { return not_covered(context) };
    match act {
        PlacementAct::RecordPlacement(placement) => record::record(child, placement, context),
        PlacementAct::MoveReview(review) => review::moved(child, review, context),
        PlacementAct::RecordVisit(visit) => visit::record(child, visit, visiting, context),
        PlacementAct::RecordServiceConcern(raised) => service::raised(child, raised, context),
        PlacementAct::RequestScoping(asked) => scoping_request::request(child, asked, visiting, context),
        PlacementAct::RecordScoping(held) => scoping::record(child, held, visiting, context),
    }
}

/// The procedure asks for no visits on this plan.
fn not_covered(context: &Context) -> Result<Vec<ChildEvent>, Violations> {
    let mut checks = Checks::default();
    checks.broken("", crate::escalation::Broken::PlanNotCovered { plan: context.plan });
    checks.finish(None)
}

/// What the events leave of the placements.
pub(in crate::child) fn evolve(child: &mut Child, event: &ChildEvent) {
    match event {
        ChildEvent::PlacementRecorded(placement) => child.placements.push(placement.clone()),
        ChildEvent::PlacementReviewMoved(moved) => {
            if let Some(placement) = child.placement_mut(moved.placement) {
                (placement.review_on, placement.review_there) = (moved.review_on, moved.review_there);
            }
        }
        ChildEvent::VisitRecorded(visit) => {
            if let Some(placement) = child.placement_mut(visit.placement) {
                placement.visits.push(visit.clone());
            }
        }
        ChildEvent::ServiceConcernRaised(raised) => {
            let visits = child.placements.iter_mut().flat_map(|placement| &mut placement.visits);
            if let Some(visit) = visits.into_iter().find(|visit| visit.number == raised.visit) {
                visit.raised_by_service = Some(raised.clone());
            }
        }
        ChildEvent::ScopingRequested(asked) => {
            if let Some(placement) = child.placement_mut(asked.placement) {
                placement.scopings_asked.push(asked.clone());
            }
        }
        ChildEvent::ScopingHeld(held) => {
            if let Some(placement) = child.placement_mut(held.placement) {
                placement.scopings.push(held.clone());
            }
        }
        _ => {}
    }
}

impl Child {
    /// Where the child lives now, as far as is recorded.
    #[must_use]
    pub fn placement(&self) -> Option<&Placement> {
        self.placements.last()
    }

    fn placement_mut(&mut self, number: u32) -> Option<&mut Placement> {
        self.placements.iter_mut().find(|placement| placement.number == number)
    }
}

impl Visiting {
    /// The title of a section of the form.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&str> {
        self.sections.iter().find(|section| section.id == id).map(|section| section.title.as_str())
    }
}
