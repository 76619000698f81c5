//! A grade that was put on record wrongly is put right, and what grades ask to be raised is found anew (KEN-08).

use super::{Raises, ReviewGraded, SectionGraded, why};
use crate::child::{Child, ChildEvent, GradedEscalationDropped};
use crate::escalation::common::text;
use crate::escalation::{Broken, Checks, Context, Violations};
use crate::people::{PersonRef, PlanKind};
use crate::procedure::Grading;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The grade that a review truly gave a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CorrectGrade {
    pub plan: PlanKind,
    /// The day of the review.
    pub held_on: NaiveDate,
    pub section: String,
    pub grade: Option<u8>,
    pub reason: String,
}

/// That a grade was put right, and what follows for this review and the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GradeCorrected {
    pub plan: PlanKind,
    pub held_on: NaiveDate,
    /// As it was.
    pub was: SectionGraded,
    /// As it is.
    pub graded: SectionGraded,
    pub reason: String,
    pub on: NaiveDate,
    pub by: PersonRef,
    /// What the grades ask for now, under a new number or one that still waits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub raises: Vec<RaisesNow>,
    /// The numbers of what waited and is not asked for any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drops: Vec<u32>,
}

/// What a review asks to be raised since a grade was put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RaisesNow {
    /// The day of the review whose grade asks for it.
    pub review: NaiveDate,
    pub raises: Raises,
}

pub(in crate::child) fn correct(
    child: &Child,
    given: &CorrectGrade,
    context: &Context,
) -> Result<Vec<ChildEvent>, Violations> {
    let mut checks = Checks::default();
    let plan = given.plan;
    let Some(grading) = context.procedure.grading.as_ref().filter(|grading| grading.plan == plan) else {
        checks.broken("", Broken::PlanNotCovered { plan });
        return checks.finish(None);
    };
    let review = child.gradings_of(plan).find(|review| review.held_on == given.held_on);
    checks.require(review.is_some(), "", || Broken::NothingWaits);
    let was = review.and_then(|review| review.of_section(&given.section));
    checks.require(was.is_some(), "section", || Broken::Missing);
    let called = given.grade.and_then(|grade| Some((grade, grading.called(grade)?)));
    checks.require(called.is_some(), "grade", || Broken::Missing);
    let same = was.zip(called).is_some_and(|(was, (grade, _))| was.grade == grade);
    checks.require(!same, "grade", || Broken::SameGrade);
    text(&mut checks, "reason", &given.reason);
    let event = was.zip(called).map(|(was, (grade, called))| {
        let graded = SectionGraded { grade, called: called.to_owned(), ..was.clone() };
        let corrected = GradeCorrected {
            plan,
            held_on: given.held_on,
            was: was.clone(),
            graded,
            reason: given.reason.trim().to_owned(),
            on: context.today,
            by: context.actor.person.clone(),
            raises: Vec::new(),
            drops: Vec::new(),
        };
        ChildEvent::GradeCorrected(found_anew(child, corrected, grading, context))
    });
    checks.finish(event.map(|event| vec![event]))
}

/// What the grade of that review and, as a second in a row, of the next ask for now. What was raised or dropped by then stays.
fn found_anew(
    child: &Child,
    mut corrected: GradeCorrected,
    grading: &Grading,
    context: &Context,
) -> GradeCorrected {
    let mut after = child.clone();
    after.corrected(&corrected);
    let reviews: Vec<&ReviewGraded> = after.gradings_of(corrected.plan).collect();
    let from = reviews.iter().position(|review| review.held_on == corrected.held_on).unwrap_or_default();
    let mut next = child.next_draft();
    for at in from..reviews.len().min(from + 2) {
        let before = at.checked_sub(1).map(|before| reviews[before]);
        let raises = match anew(&after, (reviews[at], before), &corrected.graded.section, grading, context) {
            Anew::AsItIs => continue,
            Anew::Drops(number) => {
                corrected.drops.push(number);
                continue;
            }
            Anew::Waits(raises) => raises,
            Anew::Raises(raises) => Raises { number: next, ..raises },
        };
        next = next.max(raises.number + 1);
        corrected.raises.push(RaisesNow { review: reviews[at].held_on, raises });
    }
    corrected
}

/// What becomes of what a review asked for about a section.
enum Anew {
    AsItIs,
    /// That number is not asked for any more.
    Drops(u32),
    /// It still waits, for another reason or with another grade.
    Waits(Raises),
    /// It is asked for, and was not before; its number is the next.
    Raises(Raises),
}

/// The review, after the one before it.
fn anew(
    child: &Child,
    (review, before): (&ReviewGraded, Option<&ReviewGraded>),
    section: &str,
    grading: &Grading,
    context: &Context,
) -> Anew {
    let Some(graded) = review.of_section(section) else { return Anew::AsItIs };
    let why = why(grading, before, graded);
    let standing = review.raises.iter().rfind(|raises| raises.graded.section == section);
    let asks = |number, why| Raises { number, graded: graded.clone(), why, dropped: None };
    match (why, standing) {
        (None, Some(standing)) if context.draft(standing.number).is_some() => Anew::Drops(standing.number),
        (None, _) => Anew::AsItIs,
        (Some(why), None) => Anew::Raises(asks(0, why)),
        (Some(why), Some(standing)) => {
            let now = asks(standing.number, why);
            let waits = context.draft(standing.number).is_some();
            match (waits && *standing != now, child.asks_again(standing, &now)) {
                (true, _) => Anew::Waits(now),
                (false, true) => Anew::Raises(now),
                (false, false) => Anew::AsItIs,
            }
        }
    }
}

impl Child {
    /// Is it asked for again after it was dropped: for another grade, or by a correction that has itself been put right?
    fn asks_again(&self, dropped: &Raises, now: &Raises) -> bool {
        let mut corrections = self.gradings.iter().flat_map(|review| &review.corrections);
        let by_correction = corrections.any(|corrected| corrected.drops.contains(&dropped.number));
        dropped.dropped.is_some() && (by_correction || dropped.graded != now.graded)
    }

    pub(in crate::child) fn corrected(&mut self, corrected: &GradeCorrected) {
        let of_plan = |review: &&mut ReviewGraded| review.plan == corrected.plan;
        for review in self.gradings.iter_mut().filter(of_plan) {
            let raised = corrected.raises.iter().filter(|now| now.review == review.held_on);
            raised.for_each(|now| put(&mut review.raises, &now.raises));
            if review.held_on == corrected.held_on {
                let section = &corrected.graded.section;
                let grades = review.grades.iter_mut().filter(|graded| graded.section == *section);
                grades.for_each(|graded| *graded = corrected.graded.clone());
                review.corrections.push(corrected.clone());
            }
        }
        for number in &corrected.drops {
            let GradeCorrected { reason, by, on, .. } = corrected.clone();
            self.dropped(&GradedEscalationDropped { number: *number, reason, by, on });
        }
    }
}

/// In place of what has its number; else beside it.
fn put(all: &mut Vec<Raises>, raises: &Raises) {
    match all.iter_mut().find(|known| known.number == raises.number) {
        Some(known) => *known = raises.clone(),
        None => all.push(raises.clone()),
    }
}
