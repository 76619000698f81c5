//! What a grade asks to be raised waits as a draft until the chair raises it, or drops it with a reason (KEN-08).

use super::{Raises, ReviewGraded, SectionGraded, Why};
use crate::child::{Child, ChildEvent};
use crate::escalation::common::text;
use crate::escalation::{Broken, Checks, Context, Violations};
use crate::people::{PersonRef, PlanKind};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A matter that a grade asks for: its section, its review, and why it is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GradedDraft {
    /// Its number on the child's record.
    pub number: u32,
    pub plan: PlanKind,
    /// The day of the review that gave the grade.
    pub held_on: NaiveDate,
    /// The day the review was put on record: since then it waits.
    pub since: NaiveDate,
    pub graded: SectionGraded,
    pub why: Why,
}

/// The chair does not raise what a grade asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DropGradedEscalation {
    pub plan: PlanKind,
    /// Its number on the child's record.
    pub number: u32,
    pub reason: String,
}

/// That the chair did not raise it, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GradedEscalationDropped {
    pub number: u32,
    pub reason: String,
    pub by: PersonRef,
    pub on: NaiveDate,
}

impl GradedDraft {
    fn of(review: &ReviewGraded, raises: &Raises) -> Self {
        Self {
            number: raises.number,
            plan: review.plan,
            held_on: review.held_on,
            since: review.on,
            graded: raises.graded.clone(),
            why: raises.why,
        }
    }
}

impl Child {
    /// Everything that grades asked to be raised, oldest first; each with the reason where it was dropped.
    pub fn asked_by_grades(&self) -> impl Iterator<Item = (GradedDraft, Option<&GradedEscalationDropped>)> {
        self.gradings.iter().flat_map(|review| {
            review.raises.iter().map(|raises| (GradedDraft::of(review, raises), raises.dropped.as_ref()))
        })
    }

    /// The drafts that have not been dropped, beside those of these numbers, from which a matter was raised.
    pub fn drafts(&self, raised: &[u32]) -> impl Iterator<Item = GradedDraft> {
        let waits = |draft: &GradedDraft| !raised.contains(&draft.number);
        self.asked_by_grades().filter(|(_, dropped)| dropped.is_none()).map(|(draft, _)| draft).filter(waits)
    }

    pub(in crate::child) fn dropped(&mut self, dropped: &GradedEscalationDropped) {
        let mut asked = self.gradings.iter_mut().flat_map(|review| &mut review.raises);
        if let Some(raises) = asked.find(|raises| raises.number == dropped.number) {
            raises.dropped = Some(dropped.clone());
        }
    }
}

/// Only what waits is dropped, and only with a reason, which stays on record.
pub(in crate::child) fn drop_draft(
    dropped: &DropGradedEscalation,
    context: &Context,
) -> Result<Vec<ChildEvent>, Violations> {
    let mut checks = Checks::default();
    checks.require(context.draft(dropped.number).is_some(), "number", || Broken::NothingWaits);
    text(&mut checks, "reason", &dropped.reason);
    let event = GradedEscalationDropped {
        number: dropped.number,
        reason: dropped.reason.trim().to_owned(),
        by: context.actor.person.clone(),
        on: context.today,
    };
    checks.finish(Some(vec![ChildEvent::GradedEscalationDropped(event)]))
}
