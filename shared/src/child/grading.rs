//! The sections of a plan are graded at its review; a poor grade raises a matter by itself (KEN-08).

mod correct;
mod draft;

pub(super) use correct::correct;
pub use correct::{CorrectGrade, GradeCorrected, RaisesNow};
pub(super) use draft::drop_draft;
pub use draft::{DropGradedEscalation, GradedDraft, GradedEscalationDropped};

use super::{Child, ChildEvent};
use crate::escalation::common::past_date;
use crate::escalation::{Broken, Checks, Context, Violations};
use crate::people::{PersonRef, PlanKind};
use crate::procedure::Grading;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The grades a review gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GradeReview {
    pub plan: PlanKind,
    pub held_on: Option<NaiveDate>,
    /// By the id of the section.
    pub grades: BTreeMap<String, u8>,
}

/// A review with the grades it gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReviewGraded {
    pub plan: PlanKind,
    pub held_on: NaiveDate,
    pub on: NaiveDate,
    pub by: PersonRef,
    pub grades: Vec<SectionGraded>,
    /// The matters it raises by itself, numbered through the child's record.
    pub raises: Vec<Raises>,
    /// The grades that were put right since, in that order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<GradeCorrected>,
}

/// A section's grade, with the title of one and the name of the other as the procedure had them then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SectionGraded {
    pub section: String,
    pub title: String,
    pub grade: u8,
    /// What the grade is called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub called: String,
}

/// A section whose grade raises a matter by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Raises {
    pub number: u32,
    pub graded: SectionGraded,
    pub why: Why,
    /// Why the chair does not raise it; known once they have said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dropped: Option<GradedEscalationDropped>,
}

/// Why a grade raises a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// One such grade is enough.
    AtOnce,
    /// The second in a row for the same section.
    TwiceInARow,
}

pub(super) fn grade(
    child: &Child,
    review: &GradeReview,
    context: &Context,
) -> Result<Vec<ChildEvent>, Violations> {
    let mut checks = Checks::default();
    let plan = review.plan;
    let held_on = past_date(&mut checks, "held_on", review.held_on, context);
    if let Some(last) = child.gradings_of(plan).last() {
        let after = held_on.is_none_or(|held_on| held_on > last.held_on);
        checks.require(after, "held_on", || Broken::NotAfterLastReview { last: last.held_on });
    }
    let Some(grading) = context.procedure.grading.as_ref().filter(|grading| grading.plan == plan) else {
        checks.broken("", Broken::PlanNotCovered { plan });
        return checks.finish(None);
    };
    let grades = grades(&mut checks, grading, review);
    let event = held_on.map(|held_on| {
        let raises = raises(child, grading, &grades);
        let by = context.actor.person.clone();
        let (on, corrections) = (context.today, Vec::new());
        ChildEvent::ReviewGraded(ReviewGraded { plan, held_on, on, by, grades, raises, corrections })
    });
    checks.finish(event.map(|event| vec![event]))
}

/// Every section has one of the procedure's grades, and no other section has any.
fn grades(checks: &mut Checks, grading: &Grading, review: &GradeReview) -> Vec<SectionGraded> {
    let highest = u8::try_from(grading.grades.len()).unwrap_or(u8::MAX);
    for section in review.grades.keys() {
        let known = grading.sections.iter().any(|known| &known.id == section);
        checks.require(known, format!("grades.{section}"), || Broken::SectionUnknown);
    }
    for section in &grading.sections {
        let grade = review.grades.get(&section.id);
        let known = grade.is_some_and(|grade| (1..=highest).contains(grade));
        checks.require(known, format!("grades.{}", section.id), || Broken::Missing);
    }
    grading.graded(&review.grades)
}

impl Grading {
    /// The sections with these grades, by their ids, as far as they have one.
    #[must_use]
    pub fn graded(&self, grades: &BTreeMap<String, u8>) -> Vec<SectionGraded> {
        let graded = self.sections.iter().filter_map(|section| {
            let grade = *grades.get(&section.id)?;
            let called = self.called(grade).unwrap_or_default().to_owned();
            Some(SectionGraded { section: section.id.clone(), title: section.title.clone(), grade, called })
        });
        graded.collect()
    }
}

/// The sections whose grade is so low that it raises a matter, alone or as the second in a row.
fn raises(child: &Child, grading: &Grading, graded: &[SectionGraded]) -> Vec<Raises> {
    let before = child.gradings_of(grading.plan).last();
    let found = graded.iter().filter_map(|graded| Some((graded, why(grading, before, graded)?)));
    let first = child.next_draft();
    (first..)
        .zip(found)
        .map(|(number, (graded, why))| Raises { number, graded: graded.clone(), why, dropped: None })
        .collect()
}

/// Why that grade raises a matter, after that review; none where it raises nothing.
fn why(grading: &Grading, before: Option<&ReviewGraded>, now: &SectionGraded) -> Option<Why> {
    if now.grade <= grading.raises_at_once {
        return Some(Why::AtOnce);
    }
    let last = before.and_then(|review| review.of_section(&now.section));
    let twice = last.is_some_and(|then| [then.grade, now.grade] == [grading.raises_twice; 2]);
    twice.then_some(Why::TwiceInARow)
}

impl ReviewGraded {
    /// The grade it gave that section.
    #[must_use]
    pub fn of_section(&self, section: &str) -> Option<&SectionGraded> {
        self.grades.iter().find(|graded| graded.section == section)
    }
}

impl Child {
    /// The number of the next draft that a grade asks for.
    fn next_draft(&self) -> u32 {
        self.gradings.iter().map(|review| review.raises.len()).sum::<usize>() as u32 + 1
    }

    /// The graded reviews of that plan, oldest first.
    pub fn gradings_of(&self, plan: PlanKind) -> impl DoubleEndedIterator<Item = &ReviewGraded> {
        self.gradings.iter().filter(move |review| review.plan == plan)
    }

    /// What these grades would raise by themselves, by the ids of the sections; before all are given, too.
    #[must_use]
    pub fn would_raise(&self, grading: &Grading, grades: &BTreeMap<String, u8>) -> Vec<Raises> {
        raises(self, grading, &grading.graded(grades))
    }
}
