//! Reviews grade the sections of a plan, and poor grades raise a matter by themselves.

use crate::raising;
use shared::access::{Act, may};
use shared::child::{
    ChildAct, ChildActKind, ChildEvent, CorrectGrade, DropGradedEscalation, GradeReview, Raises, Why, act,
    evolve,
};
use shared::escalation::{Broken, Context, Facts};
use shared::ids::PersonId;
use shared::people::PlanKind;
use shared::procedure::all;
use shared::testing::{Story, World, day, world};
use shared::wording;

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

/// A child whose review of 31 August graded health 1 and education 3.
fn with_a_draft() -> World {
    let mut world = world("kent");
    graded(&mut world, "2026-08-31", &[("health", 1)]);
    world
}

/// The context of that person on the day after, where a matter was raised from these drafts.
fn context(world: &World, who: PersonId, raised: &[u32]) -> Context {
    let facts = world.facts(Some(who), PLAN, day("2026-09-01"), None);
    Context::new(Facts { raised_drafts: raised.to_vec(), ..facts })
}

#[test]
fn ken_08_what_a_grade_asks_for_waits_for_the_chair_until_it_is_raised() {
    let world = with_a_draft();
    let cast = world.cast;
    let waits = |who, raised: &[u32]| context(&world, who, raised).drafts;
    let [draft] = waits(cast.iro, &[]).try_into().expect("one draft");
    assert_eq!((draft.number, &*draft.graded.section, draft.held_on), (1, "health", day("2026-08-31")));
    assert!(waits(cast.iro, &[1]).is_empty(), "a matter was raised from it");
    for other in [cast.social_worker, cast.advocate, cast.qa, world.holder_of("team_manager")] {
        assert!(waits(other, &[]).is_empty(), "it is the chair's to complete");
    }
    assert_eq!(waits(world.holder_of("qa_manager"), &[]).len(), 1, "or, in their absence, their manager's");
}

#[test]
fn ken_08_the_chair_completes_it_at_the_stage_they_choose_and_the_record_names_its_source() {
    let story = Story::in_world(with_a_draft()).on("2026-09-01");
    let story =
        raising(story, |raise| raise.graded = Some(2)).refused(|broken| *broken == Broken::NothingWaits);
    let story = raising(story, |raise| raise.graded = Some(1)).ok();
    let from = story.matter().graded.as_ref().expect("its source");
    assert_eq!((from.number, from.graded.grade, from.why), (1, 1, Why::AtOnce));
    let event = wording::event(&story.events[0], &story.world.procedure, &story.world.calendar);
    let line = event.lines.iter().find(|line| line.label == "Raised from").expect("in the timeline");
    assert_eq!(line.text, "Health graded 1, Inadequate, at the review of Mon 31 Aug 2026");
}

#[test]
fn ken_08_it_is_not_dropped_without_a_reason_and_the_reason_stays_on_record() {
    let mut world = with_a_draft();
    let drops = |number, reason: &str| {
        ChildAct::DropGradedEscalation(DropGradedEscalation { plan: PLAN, number, reason: reason.into() })
    };
    let refused = |act_of: &ChildAct, raised: &[u32]| {
        let violations =
            act(&world.child, act_of, &context(&world, world.cast.iro, raised)).expect_err("refused");
        violations.0.into_iter().map(|violation| (violation.field, violation.broken)).collect::<Vec<_>>()
    };
    assert_eq!(refused(&drops(1, " "), &[]), [("reason".to_owned(), Broken::Missing)]);
    let nothing = [("number".to_owned(), Broken::NothingWaits)];
    assert_eq!(refused(&drops(2, "Why not."), &[]), nothing);
    assert_eq!(refused(&drops(1, "Why not."), &[1]), nothing, "it was raised");

    let made = act(&world.child, &drops(1, "An escalation is open."), &context(&world, world.cast.iro, &[]));
    world.child = made.expect("dropped").iter().fold(Some(world.child.clone()), evolve).expect("a child");
    assert!(context(&world, world.cast.iro, &[]).drafts.is_empty());
    let (_, dropped) = world.child.asked_by_grades().next().expect("still on record");
    let dropped = dropped.expect("dropped");
    assert_eq!((&*dropped.reason, dropped.by.id), ("An escalation is open.", world.cast.iro));
}

fn corrects(on: &str, section: &str, grade: u8) -> ChildAct {
    ChildAct::CorrectGrade(CorrectGrade {
        plan: PLAN,
        held_on: day(on),
        section: section.into(),
        grade: Some(grade),
        reason: "The wrong box was ticked.".into(),
    })
}

/// The chair puts a grade right on the day after; what waits then, by number, grade and reason.
fn corrected(world: &mut World, act_of: &ChildAct) -> Vec<(u32, u8, Why)> {
    let made = act(&world.child, act_of, &context(world, world.cast.iro, &[])).expect("put right");
    world.child = made.iter().fold(Some(world.child.clone()), evolve).expect("a child");
    let waiting = context(world, world.cast.iro, &[]).drafts.into_iter();
    waiting.map(|draft| (draft.number, draft.graded.grade, draft.why)).collect()
}

#[test]
fn ken_08_a_mistyped_grade_is_put_right_with_a_reason_and_what_it_asked_for_waits_no_longer() {
    let mut world = with_a_draft();
    assert_eq!(corrected(&mut world, &corrects("2026-08-31", "health", 3)), []);
    let review = &world.child.gradings[0];
    assert_eq!(review.of_section("health").map(|graded| (graded.grade, &*graded.called)), Some((3, "Good")));
    let said = wording::grade_corrected(&review.corrections[0]);
    let begins = "Health was put on record as 1, Inadequate. Put right on Tue 1 Sep 2026 by ";
    assert!(said.starts_with(begins) && said.ends_with("The wrong box was ticked."), "{said}");
    let (_, dropped) = world.child.asked_by_grades().next().expect("still on record");
    assert_eq!(dropped.map(|dropped| &*dropped.reason), Some("The wrong box was ticked."));
    let back = corrected(&mut world, &corrects("2026-08-31", "health", 1));
    assert_eq!(back, [(2, 1, Why::AtOnce)], "the correction was the mistake");
}

#[test]
fn ken_08_a_grade_put_right_is_counted_with_the_next_review_too() {
    let mut world = world("kent");
    graded(&mut world, "2026-03-02", &[]);
    assert!(graded(&mut world, "2026-06-01", &[("health", 2)]).is_empty());
    let waits = corrected(&mut world, &corrects("2026-03-02", "health", 2));
    assert_eq!(waits, [(1, 2, Why::TwiceInARow)], "the second 2 in a row is");
    let waits = corrected(&mut world, &corrects("2026-06-01", "health", 1));
    assert_eq!(waits, [(1, 1, Why::AtOnce)], "it waits under its number, as it is now");
    assert_eq!(corrected(&mut world, &corrects("2026-06-01", "health", 4)), []);
}

#[test]
fn ken_08_a_correction_names_review_section_another_grade_and_the_reason_and_leaves_what_was_raised() {
    let world = with_a_draft();
    let tries = |act_of: &ChildAct, raised: &[u32]| {
        act(&world.child, act_of, &context(&world, world.cast.iro, raised))
    };
    let fields = |act_of: ChildAct| {
        let refused = tries(&act_of, &[]).expect_err("refused").0;
        refused.into_iter().map(|violation| (violation.field, violation.broken)).collect::<Vec<_>>()
    };
    let same = ("grade".to_owned(), Broken::SameGrade);
    assert_eq!(fields(corrects("2026-08-31", "health", 1)), [same]);
    let section = ("section".to_owned(), Broken::Missing);
    assert_eq!(fields(corrects("2026-08-31", "kitchen", 2)), [section]);
    let grade = ("grade".to_owned(), Broken::Missing);
    assert_eq!(fields(corrects("2026-08-31", "health", 5)), [grade]);
    let ChildAct::CorrectGrade(given) = corrects("2026-08-31", "health", 3) else { unreachable!() };
    let bare = CorrectGrade { reason: " ".into(), ..given.clone() };
    assert_eq!(fields(ChildAct::CorrectGrade(bare)), [("reason".to_owned(), Broken::Missing)]);
    let made = tries(&ChildAct::CorrectGrade(given), &[1]).expect("put right");
    let [ChildEvent::GradeCorrected(corrected)] = made.as_slice() else { panic!("{made:?}") };
    assert!(corrected.drops.is_empty(), "a matter was raised from it");
    let worker = context(&world, world.cast.social_worker, &[]).actor.relations;
    assert!(!may(&worker, Act::ForChild(ChildActKind::CorrectGrade), false), "it is the chair's");
}

#[test]
fn ken_08_what_would_be_raised_is_known_before_every_section_is_graded() {
    let world = world("kent");
    let grading = world.procedure.grading.as_ref().expect("grades");
    let given = [("health".to_owned(), 1), ("education".to_owned(), 2)].into();
    let raised = world.child.would_raise(grading, &given);
    assert_eq!(
        wording::will_wait(&raised, &world.procedure.words).as_deref(),
        Some("In your work tray, to complete and send: 1 practice escalation (Health)")
    );
}

#[test]
fn ken_21_the_grading_is_a_source_that_the_procedure_itself_names() {
    for procedure in all() {
        let Some(grading) = &procedure.grading else { continue };
        let source = grading.source.as_ref().expect("a source");
        let question = procedure.question(&source.question).expect("a question");
        let options = source.options.iter().filter_map(|option| question.option(option, grading.plan));
        let options: Vec<_> = options.map(|option| option.text.as_str()).collect();
        assert_eq!(options, ["The grading of the care plan at a review"]);
    }
}
