//! Who is told of what happens on a child's record beside its matters.

use super::Notice;
use super::Purpose::{Asked, Told};
use super::Receiver;
use super::audience::Audience;
use crate::child::{Child, ChildEvent, VisitRecorded};
use crate::escalation::Context;
use crate::people::PlanKind;
use serde::{Deserialize, Serialize};

/// What is told of a child's record: about which plan, and what happened, without a word of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChildSubject {
    pub plan: PlanKind,
    #[serde(flatten)]
    pub told: ChildTold,
}

/// What happened on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "subject")]
pub enum ChildTold {
    /// A visit found that where the child lives falls short: for the child's service to raise first (KEN-14).
    FallsShort,
    /// The child's service has raised that (KEN-14).
    RaisedByService,
    /// A meeting about the provider is asked for: for senior managers to hold (KEN-16).
    ScopingAsked,
    ScopingHeld,
}

/// Everybody who is told of what one command did to a child's record, each once an event; with each notice the event's place
/// in the list.
#[must_use]
pub fn child_notices(
    events: &[ChildEvent],
    after: &Child,
    context: &Context,
) -> Vec<(usize, Notice<ChildSubject>)> {
    let of = |(at, event): (usize, &ChildEvent)| {
        let mut to = Audience::new(after, context);
        let subject = tell(event, &mut to).map(|told| ChildSubject { plan: context.plan, told });
        let told = subject.map(|subject| to.notices(subject)).unwrap_or_default();
        told.into_iter().map(move |notice| (at, notice))
    };
    events.iter().enumerate().flat_map(of).collect()
}

/// Names the people to tell of the event, and what they are told; none where nobody is told of it by itself.
fn tell(event: &ChildEvent, to: &mut Audience<'_, Child>) -> Option<ChildTold> {
    Some(match event {
        ChildEvent::VisitRecorded(visit) => visited(visit, to)?,
        ChildEvent::ServiceConcernRaised(_) => {
            to.chair_of_plan(Told);
            ChildTold::RaisedByService
        }
        ChildEvent::ScopingRequested(_) => {
            let visiting = to.procedure().visiting.as_ref();
            to.posts(Asked, &visiting?.scoping.as_ref()?.held_by);
            to.chair_of_plan(Told);
            ChildTold::ScopingAsked
        }
        ChildEvent::ScopingHeld(_) => {
            to.chair_of_plan(Told);
            ChildTold::ScopingHeld
        }
        // They stand on the child's page and, where somebody is to act, in that person's tray.
        ChildEvent::Registered(_)
        | ChildEvent::TeamAllocated { .. }
        | ChildEvent::SocialWorkerAllocated { .. }
        | ChildEvent::ChairAllocated(_)
        | ChildEvent::ChairArranged(_)
        | ChildEvent::PlanBegan(_)
        | ChildEvent::PlanEnded { .. }
        | ChildEvent::AdvocateAppointed(_)
        | ChildEvent::AppointmentEnded { .. }
        | ChildEvent::ReviewGraded(_)
        | ChildEvent::GradeCorrected(_)
        | ChildEvent::GradedEscalationDropped(_)
        | ChildEvent::ChairAsked(_)
        | ChildEvent::ChairReplied(_)
        | ChildEvent::NetworkRecorded(_)
        | ChildEvent::PlacementRecorded(_)
        | ChildEvent::PlacementReviewMoved(_) => return None,
    })
}

/// Those who raise shortcomings first, and the chair, who raises what is still wrong then.
fn visited(visit: &VisitRecorded, to: &mut Audience<'_, Child>) -> Option<ChildTold> {
    visit.shortcomings().next()?;
    let visiting = to.procedure().visiting.as_ref()?;
    to.posts(Asked, &visiting.raised_first_by);
    to.chair_of_plan(Told);
    Some(ChildTold::FallsShort)
}

impl Audience<'_, Child> {
    /// What they are told; posts that nobody answers for are named to the chair, or to whoever acted where there is none.
    fn notices(self, subject: ChildSubject) -> Vec<Notice<ChildSubject>> {
        let named = match self.plans_chair() {
            Some(chair) => (chair, Receiver::Chair),
            None => (self.actor(), Receiver::Author),
        };
        self.told(subject, named)
    }
}
