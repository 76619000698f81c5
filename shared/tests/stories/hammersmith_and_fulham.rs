//! Hammersmith and Fulham, where days of stages passed over carry over.

use shared::escalation::{Ending, Phase};
use shared::testing::{Story, day};

#[test]
fn raised_answered_not_resolved_answered_above_and_resolved() {
    let story = Story::of("hammersmith-and-fulham")
        .on("2026-03-26")
        .raises_at(2)
        .ok()
        .awaits(2, "2026-04-13")
        .on("2026-04-08")
        .holder("head_of_service")
        .answers()
        .ok()
        .on("2026-04-09")
        .chair()
        .finds_not_resolved()
        .ok()
        .awaits(3, "2026-04-16")
        .on("2026-04-15")
        .holder("operational_director")
        .answers()
        .ok()
        .on("2026-04-16")
        .chair()
        .finds_resolved()
        .ok()
        .stands(Phase::Closed)
        .is_sound();
    let closing = story.matter().closing.as_ref().expect("a closing");
    assert_eq!((closing.how, closing.stage, closing.days_taken), (Ending::Resolved, Some(3), 13));
}

#[test]
fn the_same_for_a_child_on_a_protection_plan_with_the_same_total() {
    let story = Story::of("hammersmith-and-fulham").about_protection().on("2026-03-26").raises_at(1).ok();
    let story = story.awaits(1, "2026-04-02");
    assert_eq!(story.matter().total.as_ref().map(|total| total.due), Some(day("2026-04-27")));
    let story = story.holder("team_manager").answers().ok().chair().finds_not_resolved().ok();
    story.holder("head_of_service").answers().ok().chair().finds_resolved().ok().is_sound();
}

#[test]
fn a_jump_from_1_to_the_director_keeps_the_days_between() {
    let story =
        Story::of("hammersmith-and-fulham").on("2026-09-01").raises_at(1).ok().awaits(1, "2026-09-08");
    let story = story
        .on("2026-09-03")
        .holder("team_manager")
        .answers()
        .ok()
        .chair()
        .discusses_until("2026-09-04")
        .ok();
    let story = story.on("2026-09-04").passes_on_to(4).ok();
    // 2, 3 and 4 have 5 days each.
    let story = story.awaits(4, "2026-09-25").is_sound();
    assert_eq!(
        story.matter().step(4).map(|step| step.sent.clock.as_ref().expect("a time").length.count),
        Some(15)
    );
}

#[test]
fn haf_13_silence_asks_the_chair_up_to_the_director() {
    let mut story = Story::of("hammersmith-and-fulham").on("2026-09-01").raises_at(1).ok();
    for (stage, noticed) in [(1, "2026-09-09"), (2, "2026-09-17"), (3, "2026-09-25"), (4, "2026-10-05")] {
        story = story.job().on(noticed).records_silence().ok().stands(Phase::Lapsed { stage });
        if stage < 4 {
            story = story.chair().passes_on_to(stage + 1).ok();
        }
    }
    story.chair().closes(Ending::NotResolved).ok().stands(Phase::Closed).is_sound();
}
