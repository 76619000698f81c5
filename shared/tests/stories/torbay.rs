//! Torbay, where silence takes a matter on by itself.

use shared::escalation::{Broken, Ending, Event, Phase};
use shared::testing::{Story, day};

#[test]
fn raised_answered_not_resolved_answered_above_and_resolved() {
    let story = Story::of("torbay")
        .on("2026-04-03")
        .raises_at(1)
        .ok()
        .awaits(1, "2026-04-13")
        .on("2026-04-09")
        .holder("team_manager")
        .answers()
        .ok()
        .on("2026-04-10")
        .chair()
        .finds_not_resolved()
        .ok()
        .awaits(2, "2026-04-17")
        .on("2026-04-16")
        .holder("service_manager")
        .answers()
        .ok()
        .chair()
        .finds_resolved()
        .ok()
        .stands(Phase::Closed)
        .is_sound();
    let closing = story.matter().closing.as_ref().expect("a closing");
    assert_eq!((closing.how, closing.stage, closing.days_taken), (Ending::Resolved, Some(2), 8));
}

#[test]
fn silence_takes_it_from_the_first_stage_to_the_director_and_to_the_end() {
    let mut story = Story::of("torbay").on("2026-04-03").raises_at(1).ok().job();
    let noticed = ["2026-04-14", "2026-04-21", "2026-04-28", "2026-05-06"];
    for on in noticed {
        story = story.on(on).records_silence().ok();
    }
    let story = story.awaits(5, "2026-05-13").on("2026-05-14").records_silence().ok();
    let story = story.stands(Phase::Lapsed { stage: 5 });
    let by_itself = story.events.iter().filter(|event| matches!(event, Event::PassedOn(_))).count();
    assert_eq!(by_itself, 4);
    // The total ran out with stage 4.
    assert_eq!(story.matter().total.as_ref().map(|total| total.due), Some(day("2026-05-05")));
    story.chair().closes(Ending::NotResolved).ok().stands(Phase::Closed).is_sound();
}

#[test]
fn an_answer_comes_after_silence_has_taken_it_on_and_is_its_own_stages() {
    let story =
        Story::of("torbay").on("2026-09-01").raises_at(1).ok().job().on("2026-09-09").records_silence().ok();
    // Written on the last day, where there was no connection, and received two days later.
    let story = story.on("2026-09-10").holder("team_manager").written_on("2026-09-08").answers_stage(1).ok();
    let story = story.awaits(2, "2026-09-15");
    let answer = &story.matter().step(1).expect("stage 1").answers[0].answer;
    assert_eq!((answer.written_on, answer.days_late), (Some(day("2026-09-08")), 2));
    assert_eq!(story.matter().step(2).expect("stage 2").answers.len(), 0);
    // The chair may be satisfied with it, once somebody has answered where the matter stands.
    story.holder("service_manager").answers_stage(2).ok().chair().finds_resolved().ok().is_sound();
}

#[test]
fn the_server_was_down_for_a_week_and_nobody_is_recorded_silent_for_it() {
    let story = Story::of("torbay").on("2026-09-01").raises_at(1).ok().job();
    let story = story.on("2026-09-16").records_silence().ok().awaits(2, "2026-09-23").is_sound();
    let passed = story.matter().step(2).expect("stage 2");
    assert_eq!(passed.sent.clock.as_ref().expect("a time").day_zero, day("2026-09-16"));
    let story = story.records_silence().refused(|broken| matches!(broken, Broken::NotYetLapsed { .. }));
    story.holder("service_manager").answers().ok().stands(Phase::Answered { stage: 2 });
}

#[test]
fn a_skip_is_refused_until_an_iro_says_why_it_is_needed() {
    let story = Story::of("torbay").raises_at(1).ok().holder("team_manager").answers().ok().chair();
    let story = story.discusses_until("2026-09-07").ok();
    let not_listed = Broken::StartNotListed { stage: 4, may_override: true };
    let story = story.passes_on_to(4).refused(|broken| *broken == not_listed);
    let story = story.stands(Phase::InDiscussion { stage: 1, until: day("2026-09-07") });
    let reason = "The placement ends on Friday and nobody below can stop it.";
    let story = story.passes_on(4, |target| target.outside_procedure = Some(reason.into())).ok().is_sound();
    let sent = &story.matter().step(4).expect("stage 4").sent;
    assert_eq!(sent.outside_procedure.as_deref(), Some(reason));
    assert_eq!(sent.clock.as_ref().expect("a time").length.count, 5, "a skip carries no days over here");
}

#[test]
fn no_social_worker_is_allocated_and_the_team_manager_is_asked_once() {
    let story =
        Story::of("torbay").given(|world| world.child.social_worker = None).raises_at(1).ok().is_sound();
    let sent = &story.matter().stages[0].sent;
    let asked: Vec<_> = sent.addressees.iter().map(|addressee| addressee.post.as_str()).collect();
    assert_eq!(asked, ["team_manager"]);
    assert!(
        !sent.copies.iter().any(|copied| copied.post.as_str() == "team_manager"),
        "and not copied in as well"
    );
}
