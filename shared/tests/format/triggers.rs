//! What has gone on for too long is to be raised: by its duration, or at the third review.

use crate::{of, said_of};
use shared::child::{MatterSoFar, NetworkRecorded, TriggerDue};
use shared::people::{PersonRef, PlanKind};
use shared::procedure::diff;
use shared::testing::{Story, day};
use shared::wording::{change, trigger_due, trigger_rule};

const FERNHURST: &str = include_str!("../procedures/fernhurst.toml");

/// Raised informally on Tuesday 1 September 2026.
fn informal() -> Story {
    of(FERNHURST).on("2026-09-01").raises_concern("2026-09-08").ok()
}

/// Everything that is due for the child on that day.
fn due(story: &Story, today: &str) -> Vec<TriggerDue> {
    let matters: Vec<_> = story.state().map(MatterSoFar::of).into_iter().collect();
    let world = &story.world;
    world.child.triggers_due(&matters, &world.procedure, &world.calendar, day(today))
}

/// What is due about the plan that the story is about.
fn of_plan(story: &Story, today: &str) -> Vec<String> {
    let due = due(story, today).into_iter().filter(|due| due.plan == story.plan);
    due.map(|due| format!("{} {}", due.trigger, due.since)).collect()
}

fn reviewed(story: Story, dates: &[&str]) -> Story {
    story.given(|world| {
        let by = PersonRef { id: world.cast.iro, name: "Kit Marlow".to_owned() };
        let reviews = dates.iter().map(|held_on| NetworkRecorded {
            plan: PlanKind::LookedAfter,
            held_on: day(held_on),
            on: day(held_on),
            by: by.clone(),
            members: Vec::new(),
        });
        world.child.networks.extend(reviews);
    })
}

#[test]
fn what_stays_informal_for_three_months_is_due_from_that_day_until_it_is_raised() {
    let story = informal();
    assert_eq!(of_plan(&story, "2026-11-30"), [""; 0]);
    assert_eq!(of_plan(&story, "2026-12-01"), ["long_informal 2026-12-01"]);
    let found = due(&story, "2027-02-01");
    let ours = found.iter().find(|due| due.trigger == "long_informal").expect("a trigger");
    assert_eq!(ours.reference.as_ref(), Some(&story.matter().reference));
    assert_eq!(
        trigger_due(ours),
        "Raise it formally: it has been informal for three months (since Tue 1 Dec 2026)"
    );
    let raised = story.on("2026-12-02").raises_at(1).ok();
    assert_eq!(of_plan(&raised, "2026-12-03"), [""; 0]);
}

#[test]
fn what_is_still_informal_at_the_third_review_is_due_from_that_review() {
    let twice = reviewed(informal(), &["2026-06-01", "2026-09-01", "2026-10-05"]);
    assert_eq!(of_plan(&twice, "2026-11-01"), [""; 0], "a review before it was raised does not count");
    let thrice = reviewed(twice, &["2026-11-02"]);
    assert_eq!(of_plan(&thrice, "2026-11-01"), [""; 0]);
    assert_eq!(of_plan(&thrice, "2026-11-02"), ["third_review 2026-11-02"]);
    assert_eq!(of_plan(&thrice, "2026-12-01"), ["third_review 2026-11-02", "long_informal 2026-12-01"]);
}

#[test]
fn a_plan_that_lasts_is_due_while_nothing_about_it_has_been_raised() {
    let began = |story: Story| {
        story.given(|world| {
            for plan in &mut world.child.plans {
                plan.from = day("2025-06-02");
            }
        })
    };
    let nothing = began(of(FERNHURST).about_protection().on("2026-09-02"));
    assert_eq!(of_plan(&nothing, "2026-09-01"), [""; 0]);
    assert_eq!(of_plan(&nothing, "2026-09-02"), ["long_plan 2026-09-02"]);
    let challenged = nothing.raises_at(1).ok();
    assert_eq!(of_plan(&challenged, "2026-09-03"), [""; 0]);
    let ended = challenged
        .given(|world| world.child.plans.iter_mut().for_each(|plan| plan.to = Some(day("2026-10-01"))));
    assert_eq!(due(&ended, "2027-09-01"), []);
}

#[test]
fn a_formal_matter_from_before_that_is_closed_does_not_answer_it() {
    let before = MatterSoFar {
        reference: "FER-26-00001".into(),
        plan: PlanKind::ChildProtection,
        raised_on: day("2020-03-02"),
        formal_on: Some(day("2020-03-02")),
        open: false,
    };
    let world = of(FERNHURST).world;
    let due = |open| {
        let matter = MatterSoFar { open, ..before.clone() };
        world.child.triggers_due(&[matter], &world.procedure, &world.calendar, day("2026-09-02")).len()
    };
    assert_eq!((due(true), due(false)), (0, 1));
}

#[test]
fn nothing_is_due_where_the_procedure_has_no_triggers() {
    let story = Story::of("lambeth").on("2026-09-01").raises_concern("2026-09-08").ok();
    assert_eq!(due(&story, "2030-01-01"), []);
}

#[test]
fn each_is_said_on_the_procedures_page() {
    let procedure = of(FERNHURST).world.procedure;
    let said: Vec<_> = procedure.triggers.iter().map(|known| trigger_rule(known, &procedure.words)).collect();
    assert_eq!(
        said,
        [
            "When a concern has been open for 3 months: Raise it formally: it has been informal for three months.",
            "When a concern is still open at 3 reviews since it was raised: Raise it formally: it has come up at three reviews.",
            "When a plan has been in force for 15 months: Challenge why the plan has lasted so long.",
        ]
    );
}

#[test]
fn every_mistake_about_triggers_is_named_with_its_line() {
    let said = |from: &str, to: &str| said_of(FERNHURST, from, to);
    assert!(said("reviews = 3\n", "").contains("triggers[2].open_for: it is not said when"));
    assert!(
        said("reviews = 3\n", "reviews = 3\nopen_for = \"1 week\"\n").contains("a time stands here as well")
    );
    assert!(said("\"3 months\"", "\"72 hours\"").contains("nobody is prompted within the day"));
    let network = "network = \"Each review records who attended and how they are reached.\"\n";
    assert!(said(network, "").contains("triggers[2].reviews: no review of these children is put on record"));
}

#[test]
fn a_changed_trigger_is_told_by_its_id() {
    let old = of(FERNHURST).world.procedure;
    let new = of(&FERNHURST.replacen("3 months", "2 months", 1)).world.procedure;
    let changes: Vec<_> = diff(&old, &new).iter().map(change).collect();
    assert_eq!(changes, ["triggers[long_informal].after.length: 3 months, now 2 months"]);
}
