//! The sections of a plan are graded at its review; a poor grade raises a matter by itself (KEN-08).

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
}

/// A section's grade, with its title as the procedure had it then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SectionGraded {
    pub section: String,
    pub title: String,
    pub grade: u8,
}

/// A section whose grade raises a matter by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Raises {
    pub number: u32,
    pub graded: SectionGraded,
    pub why: Why,
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
        let raises = raises(child, grading, plan, &grades);
        let by = context.actor.person.clone();
        ChildEvent::ReviewGraded(ReviewGraded { plan, held_on, on: context.today, by, grades, raises })
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
    let graded = grading.sections.iter().filter_map(|section| {
        let (field, grade) = (format!("grades.{}", section.id), review.grades.get(&section.id).copied());
        let known = grade.filter(|grade| (1..=highest).contains(grade));
        checks.require(known.is_some(), field, || Broken::Missing);
        Some(SectionGraded { section: section.id.clone(), title: section.title.clone(), grade: known? })
    });
    graded.collect()
}

/// The sections whose grade is so low that it raises a matter, alone or as the second in a row.
fn raises(child: &Child, grading: &Grading, plan: PlanKind, graded: &[SectionGraded]) -> Vec<Raises> {
    let before = child.gradings_of(plan).last();
    let twice = |now: &SectionGraded| {
        let last = before.and_then(|review| review.grades.iter().find(|then| then.section == now.section));
        last.is_some_and(|then| [then.grade, now.grade] == [grading.raises_twice; 2])
    };
    let why = |now: &&SectionGraded| {
        let at_once = (now.grade <= grading.raises_at_once).then_some(Why::AtOnce);
        at_once.or_else(|| twice(now).then_some(Why::TwiceInARow))
    };
    let found = graded.iter().filter_map(|graded| Some((graded, why(&graded)?)));
    let first = child.gradings.iter().map(|review| review.raises.len()).sum::<usize>() as u32 + 1;
    (first..)
        .zip(found)
        .map(|(number, (graded, why))| Raises { number, graded: graded.clone(), why })
        .collect()
}

impl Child {
    /// The graded reviews of that plan, oldest first.
    pub fn gradings_of(&self, plan: PlanKind) -> impl DoubleEndedIterator<Item = &ReviewGraded> {
        self.gradings.iter().filter(move |review| review.plan == plan)
    }
}
