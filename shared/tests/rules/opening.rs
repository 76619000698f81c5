//! What a matter opens with, and about whom.

use crate::{everywhere, raising};
use shared::escalation::{Broken, Phase};
use shared::people::PlanKind;
use shared::procedure::SOMETHING_ELSE;
use shared::smart::{Lack, SmartDraft};
use shared::testing::{Story, day};

#[test]
fn all_04_the_record_holds_what_is_wrong_the_impact_the_outcome_and_smart_actions() {
    for story in everywhere() {
        let (plan, story) = (story.plan, story.raises_at(1).ok());
        let matter = story.matter();
        assert_eq!(matter.opening.plan, plan);
        for text in [&matter.opening.wrong, &matter.opening.impact, &matter.opening.outcome] {
            assert!(!text.is_empty());
        }
        let action = &matter.actions[0];
        assert_eq!(action.number, 1);
        assert!(action.draft.owner.is_some() && action.draft.by.is_some());
    }
}

#[test]
fn all_04_everything_missing_is_said_at_once() {
    let nothing = raising(Story::of("slough"), |raise| {
        raise.opening.wrong.clear();
        raise.opening.impact = "  ".into();
        raise.opening.outcome.clear();
        raise.opening.category = Default::default();
        raise.actions = vec![SmartDraft::default()];
    });
    let mut fields = nothing.fields();
    fields.sort_unstable();
    let expected = [
        "actions.0.by",
        "actions.0.measure",
        "actions.0.owner",
        "actions.0.what",
        "actions.0.why",
        "opening.category.group",
        "opening.impact",
        "opening.outcome",
        "opening.wrong",
    ];
    assert_eq!(fields, expected);
}

#[test]
fn all_04_an_action_has_an_owner_and_a_date_still_to_come() {
    let story = Story::of("slough").on("2026-09-01");
    raising(story.clone(), |raise| raise.actions[0].owner = None)
        .refused(|broken| *broken == Broken::ActionLacks { lack: Lack::NotOwned });
    raising(story.clone(), |raise| raise.actions[0].by = Some(day("2026-08-31")))
        .refused(|broken| *broken == Broken::DateInPast { today: day("2026-09-01") });
    raising(story.clone(), |raise| raise.actions[0].by = Some(day("2060-01-01")))
        .refused(|broken| matches!(broken, Broken::DateOutsideCalendar { .. }));
    raising(story, |raise| raise.actions.clear()).refused(|broken| *broken == Broken::NoActions);
}

#[test]
fn all_19_an_example_marked_for_the_other_plan_is_refused() {
    let choose = |story: Story, example: &str| {
        raising(story, |raise| {
            raise.opening.category.group = "subject".into();
            raise.opening.category.example = example.into();
        })
    };
    let both = Story::of("slough");
    choose(both.clone(), "child").ok();
    choose(both.clone(), "care_plan").ok();
    choose(both.clone(), "protection_plan")
        .refused(|broken| *broken == Broken::CategoryNotForPlan { plan: PlanKind::LookedAfter });
    choose(both.clone().about_protection(), "care_plan")
        .refused(|broken| *broken == Broken::CategoryNotForPlan { plan: PlanKind::ChildProtection });
    choose(both, "weather").refused(|broken| *broken == Broken::CategoryUnknown);
}

#[test]
fn all_26_something_else_is_offered_everywhere_and_needs_text() {
    for story in everywhere() {
        let choose = |other: Option<&str>| {
            raising(story.clone(), |raise| {
                raise.opening.category.example = SOMETHING_ELSE.into();
                raise.opening.category.other = other.map(str::to_owned);
            })
        };
        choose(None).refused(|broken| *broken == Broken::Missing);
        choose(Some(" \n")).refused(|broken| *broken == Broken::Missing);
        let told = choose(Some("The taxi to school has stopped.")).ok();
        assert_eq!(told.matter().opening.category.other.as_deref(), Some("The taxi to school has stopped."));
    }
}

#[test]
fn all_23_raising_for_a_child_the_procedure_does_not_cover_is_refused_with_the_reason() {
    let plan = PlanKind::ChildProtection;
    for story in
        [Story::of("lambeth"), Story::of("torbay"), Story::of("hammersmith-and-fulham"), Story::of("slough")]
    {
        story.about_protection().raises_at(1).ok();
    }
    let mut uncovered = Story::of("kent");
    // The examples of the annex are all for looked-after children; the plan is refused whatever is chosen.
    let command = shared::testing::raise(&uncovered.context(), 1, day("2026-09-29"));
    uncovered = uncovered.about_protection();
    uncovered.does(command).refused(|broken| matches!(broken, Broken::ChildDiffers));
    raising(Story::of("kent").about_protection(), |_| {})
        .refused(|broken| *broken == Broken::PlanNotCovered { plan });
}

#[test]
fn all_23_a_plan_not_in_force_today_is_refused() {
    let over =
        Story::of("slough").on("2026-09-01").given(|world| world.child.plans[0].to = Some(day("2026-08-31")));
    let plan = PlanKind::LookedAfter;
    over.clone().raises_at(1).refused(|broken| *broken == Broken::PlanNotInForce { plan });
    // On its last day it still is.
    over.on("2026-08-31").raises_at(1).ok();
}

#[test]
fn ken_22_only_an_iro_raises_for_a_looked_after_child() {
    let iro = Story::of("kent").raises_at(1).ok().stands(Phase::AwaitingAnswer { stage: 1 });
    assert_eq!(iro.matter().circumstances.chair.id, iro.world.cast.iro);
    // The chair of the same child's protection plan has no part in a looked-after matter.
    let cp_chair = iro.world.cast.cp_chair;
    Story::of("kent")
        .person(cp_chair)
        .raises_at(1)
        .refused(|broken| matches!(broken, Broken::NotYours { .. }));
    Story::of("kent")
        .about_protection()
        .raises_at(1)
        .refused(|broken| matches!(broken, Broken::PlanNotCovered { plan: PlanKind::ChildProtection }));
}

#[test]
fn texts_that_no_store_can_keep_are_refused_wherever_they_stand() {
    let attempt = raising(Story::of("lambeth"), |raise| {
        raise.opening.wrong = "nul \0".into();
        raise.opening.outcome = "x".repeat(10_001);
        raise.actions[0].owner.as_mut().expect("an owner").name = "bell \u{7}".into();
        raise.target.consultations[0].note = "escape \u{1b}".into();
        raise.target.outside_procedure = Some("nul \0".into());
    });
    let mut fields = attempt.fields();
    fields.sort_unstable();
    let expected = [
        "actions.0.owner",
        "opening.outcome",
        "opening.wrong",
        "target.consultations.chair_line_manager.note",
        "target.outside_procedure",
    ];
    assert_eq!(fields, expected);
}
