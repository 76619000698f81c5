//! Kent.

use shared::escalation::{Broken, Ending, Phase};
use shared::testing::Story;

#[test]
fn raised_answered_not_resolved_answered_above_and_resolved() {
    let story = Story::of("kent")
        .on("2026-12-22")
        .raises_at(2)
        .ok()
        .awaits(2, "2026-12-31")
        .on("2026-12-30")
        .holder("team_manager")
        .answers()
        .ok()
        .on("2026-12-31")
        .chair()
        .finds_not_resolved()
        .ok()
        .awaits(3, "2027-01-08")
        .on("2027-01-06")
        .holder("district_service_manager")
        .answers()
        .ok()
        .on("2027-01-07")
        .chair()
        .finds_resolved()
        .ok()
        .stands(Phase::Closed)
        .is_sound();
    let closing = story.matter().closing.as_ref().expect("a closing");
    assert_eq!((closing.how, closing.stage, closing.days_taken), (Ending::Resolved, Some(3), 9));
}

#[test]
fn the_iro_gives_the_social_worker_three_days() {
    let story = Story::of("kent").on("2026-12-22");
    let story = story.raises(1, |target| target.days = Some(3)).ok().awaits(1, "2026-12-29");
    let worker = story.world.cast.social_worker;
    let story = story.on("2026-12-29").person(worker).answers().ok().chair().finds_not_resolved().ok();
    story.awaits(2, "2027-01-06").is_sound();
}

#[test]
fn two_directors_are_asked_and_both_must_answer() {
    let story = Story::of("kent").on("2027-03-25").raises_at(5).ok().awaits(5, "2027-04-05");
    let story = story.on("2027-03-30").holder("director").answers().ok().awaits(5, "2027-04-05");
    // One has, one has not: silence is recorded of the other.
    let story = story.job().on("2027-04-06").records_silence().ok().stands(Phase::Lapsed { stage: 5 });
    let silent = story.matter().step(5).and_then(|step| step.no_response.clone()).expect("recorded").silent;
    let silent: Vec<_> = silent.iter().map(|addressee| addressee.post.as_str()).collect();
    assert_eq!(silent, ["social_work_lead"]);
    // Late, the second answer completes the stage.
    let story = story.on("2027-04-07").holder("social_work_lead").answers().ok();
    story
        .stands(Phase::Answered { stage: 5 })
        .chair()
        .finds_not_resolved()
        .ok()
        .awaits(6, "2027-04-14")
        .is_sound();
}

#[test]
fn silence_asks_the_iro_who_passes_it_on_with_the_reason() {
    let story =
        Story::of("kent").on("2026-12-22").raises_at(2).ok().job().on("2027-01-01").records_silence().ok();
    let story = story.stands(Phase::Lapsed { stage: 2 }).on("2027-01-04").chair();
    let story = story
        .passes_on(3, |target| target.reason.clear())
        .refused(|broken| *broken == Broken::ReasonMissing { stage: 3 });
    // A chair's decision: day 0 is the day of it.
    story.passes_on_to(3).ok().awaits(3, "2027-01-11").is_sound();
}

#[test]
fn the_iro_ends_what_is_no_longer_proportionate() {
    let story = Story::of("kent").raises_at(1).ok().closes(Ending::NotProportionate).ok().is_sound();
    assert_eq!(story.matter().closing.as_ref().map(|closing| closing.how), Some(Ending::NotProportionate));
}

#[test]
fn the_last_stage_is_unresolved_and_the_last_step_is_taken() {
    let story = Story::of("kent").raises_at(6).ok().holder("corporate_director").answers().ok().chair();
    let story = story.takes_last_step().ok().stands(Phase::LastStep { stage: 6 });
    story.records_discussion().ok().closes(Ending::NotResolved).ok().stands(Phase::Closed).is_sound();
}
