//! Lambeth.

use shared::escalation::{Broken, Ending, Phase};
use shared::organisation::{Gap, How};
use shared::testing::{Story, day};

#[test]
fn raised_answered_not_resolved_answered_above_and_resolved() {
    let story = Story::of("lambeth")
        .on("2026-12-17")
        .raises_at(1)
        .ok()
        .awaits(1, "2026-12-23")
        .on("2026-12-22")
        .holder("team_manager")
        .answers()
        .ok()
        .on("2026-12-23")
        .chair()
        .finds_not_resolved()
        .ok()
        .awaits(2, "2026-12-31")
        .on("2026-12-30")
        .holder("service_manager")
        .answers()
        .ok()
        .on("2026-12-31")
        .chair()
        .finds_resolved()
        .ok()
        .stands(Phase::Closed)
        .is_sound();
    let closing = story.matter().closing.as_ref().expect("a closing");
    assert_eq!((closing.how, closing.stage, closing.days_taken), (Ending::Resolved, Some(2), 8));
    let talk = &story.matter().stages[0].sent.consultations[0];
    assert_eq!((talk.post.as_str(), talk.on), ("chair_line_manager", Some(day("2026-12-17"))));
}

#[test]
fn lam_02_without_the_line_managers_part_there_is_no_formal_start() {
    let story = Story::of("lambeth").on("2026-12-17");
    let missing = |broken: &Broken| matches!(broken, Broken::ConsultationMissing { .. });
    story
        .raises(1, |target| target.consultations.clear())
        .refused(missing)
        .raises_at(1)
        .ok()
        .awaits(1, "2026-12-23");
}

#[test]
fn an_iro_starts_at_stage_3_and_reaches_the_executive_director() {
    let mut story = Story::of("lambeth").on("2026-03-30").raises_at(3).ok().awaits(3, "2026-04-07");
    for (stage, on) in [(3, "2026-04-07"), (4, "2026-04-13")] {
        story = story.on(on).holder_of_stage(stage).answers().ok().chair().finds_not_resolved().ok();
    }
    let story = story.awaits(5, "2026-04-17").on("2026-04-17").holder("executive_director").answers().ok();
    let story = story.chair().takes_last_step().ok().stands(Phase::LastStep { stage: 5 });
    let story = story.records_discussion().ok().closes(Ending::NotResolved).ok().is_sound();
    assert_eq!(story.matter().closing.as_ref().map(|closing| closing.days_taken), Some(12));
}

#[test]
fn a_cp_chairs_matter_ends_at_stage_4_with_the_last_step() {
    let mut story = Story::of("lambeth").about_protection().on("2026-12-17").raises_at(1).ok();
    for stage in 1..=3 {
        story = story.holder_of_stage(stage).answers().ok().chair().finds_not_resolved().ok();
    }
    let story = story.holder("director").answers().ok().chair();
    let story = story.finds_not_resolved().refused(|broken| *broken == Broken::NoStageAbove { stage: 4 });
    story.takes_last_step().ok().closes(Ending::NotResolved).ok().stands(Phase::Closed).is_sound();
}

#[test]
fn nobody_holds_the_team_managers_post_and_the_service_manager_answers_twice() {
    let story =
        Story::of("lambeth").given(|world| world.vacate("team_manager")).on("2026-12-17").raises_at(1).ok();
    let asked = story.matter().stages[0].sent.addressees[0].clone();
    let (post, title) = ("service_manager".into(), "Service Manager".into());
    assert_eq!(asked.how, How::Above { post, title, because: Gap::Vacant });
    // Stage 2 would go to the same person: the chair may go one further, saying so.
    let story = story.holder("service_manager").answers().ok().chair().discusses_until("2026-12-22").ok();
    story.passes_on_to(3).ok().stands(Phase::AwaitingAnswer { stage: 3 }).is_sound();
}
