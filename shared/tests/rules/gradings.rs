//! Reviews grade the sections of a plan, and poor grades raise a matter by themselves.

use shared::child::{ChildAct, ChildEvent, GradeReview, Raises, Why, act, evolve};
use shared::escalation::Broken;
use shared::people::PlanKind;
use shared::testing::{World, day, world};

const PLAN: PlanKind = PlanKind::LookedAfter;

/// Every section good, but for those named.
fn review(world: &World, on: &str, poor: &[(&str, u8)]) -> GradeReview {
    let sections = &world.procedure.grading.as_ref().expect("grades").sections;
    let good = sections.iter().map(|section| (section.id.clone(), 3));
    let poor = poor.iter().map(|(section, grade)| ((*section).to_owned(), *grade));
    GradeReview { plan: PLAN, held_on: Some(day(on)), grades: good.chain(poor).collect() }
}

/// The chair puts a review on record; what it raises.
fn graded(world: &mut World, on: &str, poor: &[(&str, u8)]) -> Vec<Raises> {
    let command = ChildAct::GradeReview(review(world, on, poor));
    let made = act(&world.child, &command, &world.as_chair(PLAN, day(on))).expect("graded");
    world.child = made.iter().fold(Some(world.child.clone()), evolve).expect("a child");
    let [ChildEvent::ReviewGraded(graded)] = made.as_slice() else { panic!("{made:?}") };
    graded.raises.clone()
}

#[test]
fn ken_08_a_1_in_any_section_raises_an_escalation_by_itself() {
    let mut world = world("kent");
    let raised = graded(&mut world, "2026-09-01", &[("health", 1), ("education", 2)]);
    let raised: Vec<_> =
        raised.iter().map(|raised| (raised.number, &*raised.graded.section, raised.why)).collect();
    assert_eq!(raised, [(1, "health", Why::AtOnce)]);
}

#[test]
fn ken_08_a_second_2_in_a_row_in_the_same_section_raises_one_too() {
    let mut world = world("kent");
    assert!(graded(&mut world, "2026-03-02", &[("health", 2)]).is_empty());
    assert!(
        graded(&mut world, "2026-06-01", &[("education", 2)]).is_empty(),
        "2, then 3, is not twice in a row"
    );
    let raised = graded(&mut world, "2026-09-01", &[("education", 2), ("health", 2)]);
    let raised: Vec<_> = raised.iter().map(|raised| (&*raised.graded.section, raised.why)).collect();
    assert_eq!(raised, [("education", Why::TwiceInARow)]);
    let again = graded(&mut world, "2026-10-01", &[("education", 1), ("health", 2)]);
    assert_eq!(again.iter().map(|raised| raised.number).collect::<Vec<_>>(), [2, 3]);
}

#[test]
fn ken_08_every_section_is_graded_1_to_4_at_a_review_after_the_last() {
    let mut world = world("kent");
    graded(&mut world, "2026-09-01", &[]);
    let mut command = review(&world, "2026-09-01", &[("health", 5), ("kitchen", 2)]);
    command.grades.remove("education");
    let context = world.as_chair(PLAN, day("2026-09-02"));
    let broken = act(&world.child, &ChildAct::GradeReview(command), &context).expect_err("refused");
    let broken: Vec<_> = broken.0.into_iter().map(|violation| (violation.field, violation.broken)).collect();
    let expected = [
        ("held_on".to_owned(), Broken::NotAfterLastReview { last: day("2026-09-01") }),
        ("grades.kitchen".to_owned(), Broken::SectionUnknown),
        ("grades.health".to_owned(), Broken::Missing),
        ("grades.education".to_owned(), Broken::Missing),
    ];
    assert_eq!(broken, expected);
}
