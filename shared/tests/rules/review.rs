//! The chair's verdict, passing on, and the end.

use crate::{all_answer, everywhere};
use shared::escalation::{
    Broken, Close, Command, Ending, Event, Found, Further, PassedBy, Phase, PlanEnd, Review, RevisedAction,
    Target, Waiting,
};
use shared::testing::{Story, day};
use shared::wording;

/// Slough at stage 1, answered.
fn answered() -> Story {
    Story::of("slough")
        .on("2026-09-01")
        .raises_at(1)
        .ok()
        .holder_of_stage(1)
        .on("2026-09-03")
        .answers()
        .ok()
        .chair()
}

/// At the last stage open to the chair, answered.
fn at_the_end(story: Story) -> Story {
    let last = story.world.procedure.last_stage_for(story.plan.chair());
    let mut story = story.raises_at(1).ok();
    while story.matter().phase.stage() != Some(last) {
        story = all_answer(story).chair().finds_not_resolved().ok();
    }
    all_answer(story).chair()
}

/// The last step has been taken, where it is a meeting.
fn met(story: Story) -> Story {
    if story.world.procedure.last_step.meeting { story.meets_at_the_last().ok() } else { story }
}

#[test]
fn all_06_resolved_closes_with_outcome_and_rationale() {
    for story in everywhere() {
        let story = all_answer(story.on("2026-09-01").raises_at(1).ok()).chair();
        let story = story.on("2026-09-07").finds_resolved().ok().stands(Phase::Closed);
        let closing = story.matter().closing.clone().expect("a closing");
        assert_eq!((closing.how, closing.stage, closing.days_taken), (Ending::Resolved, Some(1), 4));
        assert_eq!(closing.outcome, "Robin has seen the dentist.");
        assert_eq!(closing.rationale, "What was asked for has been done.");
    }
}

#[test]
fn all_06_to_be_discussed_further_stays_with_the_chair_until_a_date() {
    for story in everywhere() {
        let story = all_answer(story.on("2026-09-01").raises_at(1).ok()).chair();
        let story = story.discusses_until("2026-09-08").ok();
        let story = story.stands(Phase::InDiscussion { stage: 1, until: day("2026-09-08") });
        let standing = story.matter().standing();
        assert_eq!((standing.waiting, standing.due), (Waiting::ChairDiscussion, Some(day("2026-09-08"))));
        let story = story.records_discussion().ok();
        assert_eq!(story.matter().stages[0].discussions[0].stage, Some(1));
        story.clone().finds_resolved().ok().stands(Phase::Closed);
        story.finds_not_resolved().ok().stands(Phase::AwaitingAnswer { stage: 2 });
    }
}

#[test]
fn all_06_not_resolved_goes_to_the_next_stage_with_the_reason() {
    let story = answered().finds_not_resolved().ok().awaits(2, "2026-09-10");
    let verdict = story.matter().step(1).expect("stage 1").verdict.clone().expect("a verdict");
    assert_eq!(verdict.found, Found::NotResolved);
    assert_eq!(verdict.text, story.matter().step(2).expect("stage 2").sent.reason);
}

#[test]
fn all_06_not_resolved_at_the_last_stage_goes_to_the_last_step() {
    for story in everywhere() {
        let last = story.world.procedure.last_stage_for(story.plan.chair());
        let story = at_the_end(story);
        story.clone().finds_not_resolved().refused(|broken| *broken == Broken::NoStageAbove { stage: last });
        let story = story.takes_last_step().ok().stands(Phase::LastStep { stage: last });
        assert_eq!(story.matter().standing().waiting, Waiting::ChairLastStep);
        met(story.records_discussion().ok()).closes(Ending::NotResolved).ok();
    }
    let early = answered().takes_last_step();
    early.refused(|broken| *broken == Broken::LadderNotExhausted { last: 4 });
}

#[test]
fn all_06_before_an_answer_there_is_nothing_to_review() {
    let story = Story::of("slough").raises_at(1).ok();
    for attempt in
        [story.clone().finds_resolved(), story.clone().agrees(), story.clone().finds_not_resolved()]
    {
        attempt.refused(|broken| matches!(broken, Broken::NotNow { .. }));
    }
}

#[test]
fn all_07_passing_on_needs_the_reason_and_tells_the_managers_with_it() {
    for story in everywhere() {
        let story = all_answer(story.raises_at(1).ok()).chair();
        let mut target = story.next_target();
        target.reason = " ".into();
        let without = story.clone().reviews(Review::NotResolved { target, revised: vec![] });
        without.refused(|broken| *broken == Broken::ReasonMissing { stage: 2 });
        let story = story.finds_not_resolved().ok();
        let step = story.matter().step(2).expect("stage 2");
        assert_eq!(step.passed_by, Some(PassedBy::Chair));
        assert_eq!(step.sent.reason, "It is not resolved, and this stage can decide it.");
    }
}

#[test]
fn all_07_actions_may_be_revised_on_the_way() {
    let story = answered().records_discussion().ok();
    let mut draft = story.matter().actions[0].draft.clone();
    draft.what = "Take Robin to the dentist at the Mill Street clinic".into();
    let revised = |action, revised| Review::NotResolved {
        target: story.next_target(),
        revised: vec![RevisedAction { action, revised }],
    };
    let unknown = story.clone().reviews(revised(9, draft.clone()));
    unknown.refused(|broken| *broken == Broken::ActionUnknown { action: 9 });
    let unchanged = story.clone().reviews(revised(1, story.matter().actions[0].draft.clone())).ok();
    assert!(unchanged.matter().actions[0].earlier.is_empty(), "what was not changed is not a revision");
    let passed = story.clone().reviews(revised(1, draft.clone())).ok();
    let action = &passed.matter().actions[0];
    assert_eq!((&action.draft, action.earlier.len()), (&draft, 1));
}

#[test]
fn all_07_the_outcome_wanted_may_be_another_from_there_on_and_both_stand_on_the_record() {
    let story = answered().records_discussion().ok();
    let was = story.matter().opening.outcome.clone();
    let asking = |outcome: &str| {
        let target = Target { outcome: Some(outcome.into()), ..story.next_target() };
        story.clone().reviews(Review::NotResolved { target, revised: vec![] })
    };
    assert_eq!(asking(" ").fields(), ["target.outcome"]);
    let same = asking(&was).ok();
    assert!(matches!(same.events.last(), Some(Event::PassedOn(passed)) if passed.outcome.is_none()));
    let passed = asking("Robin is free of pain before term begins. ").ok().is_sound();
    assert_eq!(passed.matter().opening.outcome, "Robin is free of pain before term begins.");
    let event = passed.events.last().expect("an event");
    let words = wording::event(event, &passed.world.procedure, &passed.world.calendar);
    let said =
        |label: &str| words.lines.iter().find(|line| line.label == label).map(|line| line.text.as_str());
    assert_eq!(said("Outcome wanted until now"), Some(was.as_str()));
    assert_eq!(said("Outcome wanted from now on"), Some("Robin is free of pain before term begins."));
}

#[test]
fn lam_06_expected_outcomes_may_be_updated_as_an_alert_goes_to_the_assistant_director() {
    let mut story =
        Story::of("lambeth").on("2026-09-01").raises_at(2).ok().holder_of_stage(2).answers().ok().chair();
    let target = Target { outcome: Some("Robin sees a dentist this week.".into()), ..story.next_target() };
    story = story.reviews(Review::NotResolved { target, revised: vec![] }).ok();
    assert_eq!(story.matter().opening.outcome, "Robin sees a dentist this week.");
}

#[test]
fn agreed_actions_come_back_to_the_chair_when_all_are_done() {
    let story = answered().agrees().ok().stands(Phase::ActionsOutstanding { stage: 1 });
    assert!(!story.matter().standing().for_chair_on(story.today));
    let social_worker = story.world.cast.social_worker;
    let story = story.person(social_worker).completes(1).ok().stands(Phase::Answered { stage: 1 });
    story.chair().finds_resolved().ok().stands(Phase::Closed);
}

#[test]
fn agreed_actions_come_back_to_the_chair_when_one_is_overdue() {
    let story = answered().agrees().ok();
    let standing = story.matter().standing();
    assert_eq!((standing.waiting, standing.due), (Waiting::Actions, Some(day("2026-09-29"))));
    assert!(!standing.for_chair_on(day("2026-09-29")), "on its last day it is not overdue");
    assert!(standing.for_chair_on(day("2026-09-30")));
    let story = story.on("2026-09-30").chair();
    story.clone().agrees().refused(|broken| matches!(broken, Broken::NotNow { .. }));
    story.finds_not_resolved().ok().stands(Phase::AwaitingAnswer { stage: 2 });
}

#[test]
fn a_late_answer_that_does_all_that_is_outstanding_brings_it_back_to_the_chair() {
    let story =
        Story::of("slough").on("2026-09-01").raises_at(1).ok().job().on("2026-09-09").records_silence().ok();
    let story = story.chair().passes_on_to(2).ok().holder_of_stage(2).answers().ok().chair().agrees().ok();
    let late =
        story.holder("assistant_team_manager").answers_with(1, |_| shared::escalation::Answered::Done).ok();
    late.stands(Phase::Answered { stage: 2 });
}

#[test]
fn all_17_closing_says_outcome_rationale_stage_days_and_what_becomes_of_each_action() {
    let bare = Close {
        how: Ending::Resolved,
        outcome: "".into(),
        rationale: "".into(),
        unfinished: vec![],
        further: Further::default(),
        considered: None,
    };
    let attempt = answered().does(Command::Close(bare));
    assert_eq!(attempt.fields(), ["outcome", "unfinished.1", "rationale"]);
    let story = at_the_end(Story::of("hammersmith-and-fulham").on("2026-09-01")).takes_last_step().ok();
    let story = story.on("2026-09-15").closes(Ending::NotResolved).ok();
    let closing = story.matter().closing.clone().expect("a closing");
    assert_eq!((closing.how, closing.stage, closing.days_taken), (Ending::NotResolved, Some(4), 10));
    assert_eq!(closing.unfinished[0].becomes, "Goes to the next review.");
}

#[test]
fn all_17_unresolved_only_after_the_last_stage_open_to_the_chair() {
    for story in everywhere() {
        let last = story.world.procedure.last_stage_for(story.plan.chair());
        let early = story.clone().raises_at(1).ok().closes(Ending::NotResolved);
        early.refused(|broken| *broken == Broken::LadderNotExhausted { last });
        met(at_the_end(story).takes_last_step().ok()).closes(Ending::NotResolved).ok().stands(Phase::Closed);
    }
}

#[test]
fn all_17_a_cp_chairs_ladder_ends_with_the_last_stage_open_to_them() {
    let story = at_the_end(Story::of("lambeth").about_protection());
    let story = story.stands(Phase::Answered { stage: 4 });
    story.clone().finds_not_resolved().refused(|broken| *broken == Broken::NoStageAbove { stage: 4 });
    let status = story.matter().status(shared::ids::EscalationId(uuid::Uuid::nil()), &story.world.procedure);
    assert_eq!(status.steps.last().and_then(|step| step.stage), Some(4));
    at_the_end(Story::of("lambeth")).stands(Phase::Answered { stage: 5 });
}

#[test]
fn all_06_ending_as_not_proportionate_is_open_where_the_procedure_allows_it() {
    Story::of("kent").raises_at(1).ok().closes(Ending::NotProportionate).ok().stands(Phase::Closed);
    let elsewhere = Story::of("slough").raises_at(1).ok().closes(Ending::NotProportionate);
    elsewhere.refused(|broken| *broken == Broken::NotProportionateNotAllowed);
}

#[test]
fn a_matter_ends_with_the_plan_or_is_withdrawn_with_a_reason() {
    let story = Story::of("slough").raises_at(1).ok();
    story.clone().closes(Ending::PlanEnded { because: PlanEnd::LeftCare }).ok().stands(Phase::Closed);
    let without_reason = Command::Withdraw { reason: String::new(), considered: None };
    story.clone().does(without_reason).refused(|broken| *broken == Broken::Missing);
    let story = story.withdraws().ok();
    assert_eq!(story.matter().closing.as_ref().map(|closing| closing.how), Some(Ending::Withdrawn));
}

#[test]
fn closed_is_final_but_for_corrections() {
    let story = answered().finds_resolved().ok();
    for attempt in [
        story.clone().finds_resolved(),
        story.clone().closes(Ending::Resolved),
        story.clone().passes_on_to(2),
        story.clone().completes(1),
        story.clone().records_silence(),
        story.clone().holder("assistant_team_manager").answers(),
        story.clone().chair().raises_concern("2026-09-08"),
    ] {
        attempt.refused(|broken| matches!(broken, Broken::NotNow { .. } | Broken::AlreadyRaised));
    }
    let field = shared::escalation::CorrectableField::Wrong;
    let corrected = Command::Correct { field, text: "As it was.".into(), reason: "A slip.".into() };
    // Where signing off finalises the document, not even those (SLO-11).
    let elsewhere = Story::of("torbay").on("2026-09-01").raises_at(1).ok();
    let elsewhere = crate::all_answer(elsewhere).chair().finds_resolved().ok();
    let story = elsewhere.does(corrected).ok().stands(Phase::Closed);
    assert!(matches!(story.events.last(), Some(Event::Corrected { .. })));
}
