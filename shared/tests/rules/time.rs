//! Holds, more time, and what silence asks of whom.

use crate::all_answer;
use shared::escalation::{
    Broken, Command, CommandKind, Ending, Event, Phase, RequestExtension, Waiting, next_act,
};
use shared::procedure::Hold;
use shared::testing::{Story, day};
use shared::wording;

/// Lambeth at stage 3, answered on 3 September.
fn answered_at_3() -> Story {
    let story = Story::of("lambeth").on("2026-09-01").raises_at(3).ok();
    all_answer(story.on("2026-09-03")).chair()
}

#[test]
fn lam_07_a_satisfactory_answer_holds_the_alert_to_its_date_and_then_the_chair_checks() {
    let story = answered_at_3().holds_until("2026-09-25").ok();
    let story = story.stands(Phase::OnHold { stage: 3, until: day("2026-09-25") });
    let standing = story.matter().standing();
    assert_eq!((standing.waiting, standing.due), (Waiting::Hold, Some(day("2026-09-25"))));
    // Nothing is overdue meanwhile, and nobody is asked anything; on the day it is the chair's.
    assert!(!standing.for_chair_on(day("2026-09-24")) && standing.for_chair_on(day("2026-09-25")));
    let before = story.clone().on("2026-09-24");
    assert_eq!(next_act(before.matter(), &before.context()), None);
    before.finds_not_resolved().refused(|broken| *broken == Broken::OnHold { until: day("2026-09-25") });
    let story = story.on("2026-09-25");
    assert_eq!(next_act(story.matter(), &story.context()), Some(CommandKind::Review));
    // Done closes.
    story.clone().finds_resolved().ok().stands(Phase::Closed).is_sound();
    // Not done goes to stage 4, whose day 0 is the day of that decision.
    let story = story.on("2026-09-28").finds_not_resolved().ok().awaits(4, "2026-10-02");
    let clock = story.matter().current().and_then(|step| step.clock()).expect("a time");
    assert_eq!(clock.day_zero, day("2026-09-28"));
    story.is_sound();
}

#[test]
fn lam_07_an_unsatisfactory_answer_goes_straight_to_4_and_only_stage_3_is_held() {
    let story = answered_at_3();
    story.clone().agrees().refused(|broken| *broken == Broken::AgreedIsHeld { stage: 3 });
    story.finds_not_resolved().ok().awaits(4, "2026-09-09");
    let below = all_answer(Story::of("lambeth").on("2026-09-01").raises_at(1).ok()).chair();
    below.clone().holds_until("2026-09-25").refused(|broken| *broken == Broken::HoldNotHere);
    below.agrees().ok().stands(Phase::ActionsOutstanding { stage: 1 });
}

#[test]
fn lam_07_lifted_early_it_returns_to_the_chair_and_the_total_has_not_moved() {
    let story = answered_at_3().holds_until("2026-09-25").ok();
    let total = story.matter().total.clone();
    let story = story.on("2026-09-10").lifts_the_hold().ok().stands(Phase::Answered { stage: 3 });
    assert_eq!(story.matter().total, total);
    assert_eq!(story.matter().standing().waiting, Waiting::ChairReview);
    story.finds_not_resolved().ok().awaits(4, "2026-09-16").is_sound();
}

#[test]
fn a_hold_begun_while_an_answer_was_awaited_gives_back_exactly_the_working_days_left() {
    let story = Story::of("slough").given(|world| {
        let note = "A stage may be paused while its answer is awaited.".to_owned();
        world.procedure.hold = Some(Hold { stage: None, while_awaited: true, note });
    });
    // Due Tue 8 September: 3 working days are left on Thu 3 September.
    let story = story.on("2026-09-01").raises_at(1).ok().on("2026-09-03").chair();
    let story = story.pauses_until("2026-09-14").ok();
    let story = story.stands(Phase::OnHold { stage: 1, until: day("2026-09-14") });
    story.clone().on("2026-09-10").job().records_silence().refused(|_| true);
    story.clone().finds_resolved().refused(|broken| matches!(broken, Broken::OnHold { .. }));
    let back = story.clone().on("2026-09-14").chair();
    assert_eq!(next_act(back.matter(), &back.context()), Some(CommandKind::LiftHold));
    let back = back.lifts_the_hold().ok().awaits(1, "2026-09-17").is_sound();
    // Both dates stay in sight.
    let step = back.matter().current().expect("stage 1");
    assert_eq!((step.sent.due(), step.due()), (Some(day("2026-09-08")), Some(day("2026-09-17"))));
    // An answer that comes during the hold is the chair's.
    all_answer(story.on("2026-09-07")).stands(Phase::Answered { stage: 1 });
}

/// Kent at stage 1, due on 8 September.
fn kent() -> Story {
    Story::of("kent").on("2026-09-01").raises_at(1).ok().awaits(1, "2026-09-08")
}

#[test]
fn ken_07_more_time_is_asked_for_in_writing_with_a_line_managers_agreement_and_given_by_the_chair() {
    let story = kent().on("2026-09-04").holder_of_stage(1);
    let bare = story.clone().does(Command::RequestExtension(RequestExtension {
        until: None,
        rationale: String::new(),
        effect: String::new(),
        line_manager: None,
    }));
    assert_eq!(bare.fields(), ["rationale", "effect", "until", "line_manager.name"]);
    let story =
        story.asks_for_time("2026-09-08").refused(|b| *b == Broken::NotLater { due: day("2026-09-08") });
    let story = story.asks_for_time("2026-09-14").ok();
    // The chair is asked; the date stands until then.
    assert_eq!(story.matter().standing().waiting, Waiting::ChairExtension);
    assert!(story.matter().standing().for_chair_on(story.today));
    assert_eq!(story.matter().standing().due, Some(day("2026-09-08")));
    let total = story.matter().total.clone();
    let story = story.asks_for_time("2026-09-15").refused(|b| *b == Broken::ExtensionAsked).chair();
    assert_eq!(next_act(story.matter(), &story.context()), Some(CommandKind::DecideExtension));
    let story = story.gives_time("2026-09-14").ok().awaits(1, "2026-09-14").is_sound();
    let step = story.matter().current().expect("stage 1");
    assert_eq!((step.sent.due(), step.due()), (Some(day("2026-09-08")), Some(day("2026-09-14"))));
    assert_eq!(wording::due_before(step).as_deref(), Some("was due Tue 8 Sep 2026"));
    assert_eq!(story.matter().total, total);
    // Silence is silence only after the new date.
    let story = story.on("2026-09-09").job();
    let story = story.records_silence().refused(|b| *b == Broken::NotYetLapsed { due: day("2026-09-14") });
    story.on("2026-09-15").records_silence().ok().stands(Phase::Lapsed { stage: 1 });
}

#[test]
fn ken_07_a_refusal_has_its_reason_and_the_date_stands() {
    let story = kent().on("2026-09-04").holder_of_stage(1).asks_for_time("2026-09-14").ok().chair();
    let story = story.refuses_time().ok().awaits(1, "2026-09-08");
    assert_eq!(story.matter().standing().waiting, Waiting::Answer);
    let Some(Event::ExtensionDecided(decision)) = story.events.last() else { panic!("no decision") };
    assert!(decision.requested && decision.clock.is_none() && !decision.reason.is_empty());
}

#[test]
fn ken_07_the_chair_may_agree_another_time_unasked_and_where_there_is_none_of_this_nobody_may() {
    kent().on("2026-09-04").gives_time("2026-09-11").ok().awaits(1, "2026-09-11").is_sound();
    kent().refuses_time().refused(|broken| *broken == Broken::ExtensionNotAsked);
    let elsewhere = Story::of("slough").on("2026-09-01").raises_at(1).ok();
    elsewhere.clone().gives_time("2026-09-11").refused(|broken| *broken == Broken::NotInProcedure);
    let asked = elsewhere.holder_of_stage(1).asks_for_time("2026-09-11");
    asked.refused(|broken| *broken == Broken::NotInProcedure);
    // A team manager is no worker: nobody has to agree that more time is asked for.
    let manager = Story::of("kent").on("2026-09-01").raises_at(2).ok().holder_of_stage(2);
    let request = RequestExtension {
        until: Some(day("2026-09-14")),
        rationale: "The panel meets then.".into(),
        effect: "Robin waits a week.".into(),
        line_manager: None,
    };
    manager.does(Command::RequestExtension(request)).ok();
}

/// A stage that has lapsed, with the chair to act.
fn lapsed(authority: &str, stage: u8) -> Story {
    let mut story = Story::of(authority).on("2026-09-01").raises_at(1).ok();
    while story.matter().phase.stage() != Some(stage) {
        story = all_answer(story).chair().finds_not_resolved().ok();
    }
    story.on("2026-09-10").job().records_silence().ok().chair()
}

#[test]
fn lam_22_on_a_lapse_the_chair_is_asked_at_once_to_pass_it_on_with_the_reason_written() {
    for stage in 1..=4 {
        let story = lapsed("lambeth", stage);
        assert!(story.matter().standing().for_chair_on(story.today));
        assert_eq!(next_act(story.matter(), &story.context()), Some(CommandKind::PassOn));
        let reason = wording::reason_to_pass_on(story.matter(), &story.world.procedure).expect("a reason");
        assert_eq!(reason, format!("No response at stage {stage} by Mon 7 Sep 2026."));
        let story = story.passes_on(stage + 1, |target| target.reason = reason.clone()).ok();
        assert_eq!(story.matter().current().expect("the next").sent.reason, reason);
    }
    let answered = answered_at_3();
    assert_eq!(wording::reason_to_pass_on(answered.matter(), &answered.world.procedure), None);
}

#[test]
fn ken_26_on_a_lapse_into_stage_3_and_above_the_qa_manager_is_asked_with_the_chair() {
    let asked = |stage| {
        let story = lapsed("kent", stage);
        let step = story.matter().current().expect("a stage");
        let silence = step.no_response.as_ref().expect("silence");
        let asked: Vec<String> = silence.asked.iter().map(|asked| asked.post.to_string()).collect();
        (asked, story)
    };
    assert_eq!(asked(1).0, Vec::<String>::new());
    for stage in 2..=5 {
        let (posts, story) = asked(stage);
        assert_eq!(posts, ["qa_manager"], "at stage {stage}");
        let why = wording::why_next(CommandKind::PassOn, story.matter(), &story.context()).expect("a reason");
        assert!(why.contains("together with the QA Manager"), "{why}");
        let bare = story.passes_on(stage + 1, |target| target.consultations.clear());
        bare.refused(|broken| matches!(broken, Broken::ConsultationMissing { .. }));
    }
}

#[test]
fn haf_13_on_a_lapse_the_chair_is_asked_to_go_on_up_to_the_director() {
    for stage in 1..=3 {
        let story = lapsed("hammersmith-and-fulham", stage);
        assert_eq!(next_act(story.matter(), &story.context()), Some(CommandKind::PassOn));
        story.passes_on_to(stage + 1).ok().stands(Phase::AwaitingAnswer { stage: stage + 1 });
    }
    let story = lapsed("hammersmith-and-fulham", 4);
    assert_eq!(next_act(story.matter(), &story.context()), Some(CommandKind::Close));
}

#[test]
fn tor_18_unanswered_or_unresolved_at_5_the_chairs_head_of_service_is_told_and_the_last_step_follows() {
    let mut story = Story::of("torbay").on("2026-09-01").raises_at(1).ok();
    while story.matter().phase.stage() != Some(5) {
        story = all_answer(story).chair().finds_not_resolved().ok();
    }
    let silent = story.clone().on("2026-09-10").job().records_silence().ok().chair();
    let silence = silent.matter().current().and_then(|step| step.no_response.clone()).expect("silence");
    assert_eq!(silence.asked[0].post.as_str(), "chair_head_of_service");
    assert_eq!(next_act(silent.matter(), &silent.context()), Some(CommandKind::Close));
    let why = wording::why_next(CommandKind::Close, silent.matter(), &silent.context()).expect("a reason");
    assert!(why.contains("Cafcass"), "{why}");
    silent.closes(Ending::NotResolved).ok().stands(Phase::Closed);

    let story = all_answer(story).chair().takes_last_step().ok();
    let Some(Event::FoundNotResolved { told, .. }) = story.events.last() else { panic!("not found so") };
    assert_eq!(told[0].post.as_str(), "chair_head_of_service");
    story.closes(Ending::NotResolved).ok().stands(Phase::Closed);
}
