//! The written answer.

use crate::everywhere;
use shared::escalation::{
    ActionAnswer, Answered, Broken, Command, CommandKind, Phase, Respond, SmartAction, Waiting,
};
use shared::organisation::HoldingKind;
use shared::testing::{Story, day};

/// A matter of Slough at stage 1, the addressee about to answer.
fn asked() -> Story {
    Story::of("slough").on("2026-09-01").raises_at(1).ok().holder_of_stage(1)
}

fn first_action(story: &Story) -> SmartAction {
    story.matter().actions[0].clone()
}

#[test]
fn all_05_the_addressee_answers_in_writing_and_it_is_the_chairs_turn_at_once() {
    for story in everywhere() {
        let story = story.on("2026-09-01").raises_at(1).ok().on("2026-09-03").holder_of_stage(1);
        let story = story.answers().ok().stands(Phase::Answered { stage: 1 });
        let standing = story.matter().standing();
        assert_eq!((standing.waiting, standing.answered_on), (Waiting::ChairReview, Some(day("2026-09-03"))));
        let answer = &story.matter().stages[0].answers[0];
        assert_eq!((answer.number, answer.answer.days_late), (1, 0));
        assert_eq!(answer.answer.by, story.matter().stages[0].sent.addressees[0].person);
    }
}

#[test]
fn all_05_an_answer_says_something_about_every_action() {
    let respond = |text: &str, actions| {
        Command::Respond(Respond {
            drafted_by: None,
            sat: Vec::new(),
            stage: 1,
            text: text.into(),
            actions,
            particulars: Default::default(),
        })
    };
    let silent = asked().does(respond(" ", vec![]));
    assert_eq!(silent.fields(), ["text", "actions.1"]);
    silent.refused(|broken| *broken == Broken::ActionUnanswered { action: 1 });
    let cannot = Answered::Cannot { because: String::new(), obstacle: None };
    let empty = asked().does(respond("No.", vec![ActionAnswer { action: 1, answer: cannot }]));
    assert_eq!(empty.fields(), ["actions.1.because"]);
    let past = |_| Answered::WillDo { by: Some(day("2026-08-31")) };
    asked().answers_with(1, past).refused(|broken| matches!(broken, Broken::DateInPast { .. }));
    asked().answers_with(1, |_| Answered::WillDo { by: None }).refused(|broken| *broken == Broken::Missing);
    let unknown = vec![
        ActionAnswer { action: 1, answer: Answered::Done },
        ActionAnswer { action: 7, answer: Answered::Done },
    ];
    asked().does(respond("Yes.", unknown)).refused(|broken| *broken == Broken::ActionUnknown { action: 7 });
}

#[test]
fn all_05_nobody_else_answers() {
    for story in everywhere() {
        let cast = story.world.cast;
        let story = story.raises_at(1).ok();
        for who in [cast.qa, cast.advocate, cast.administrator, cast.outsider] {
            let not_yours = Broken::NotYours { act: CommandKind::Respond };
            story.clone().person(who).answers().refused(|broken| *broken == not_yours);
        }
    }
}

#[test]
fn an_answer_that_says_done_marks_the_action_done() {
    let story = asked().answers_with(1, |_| Answered::Done).ok();
    let action = first_action(&story);
    let done = action.done.expect("done");
    assert_eq!((done.on, done.how.as_str()), (day("2026-09-01"), "The clinic has been called."));
    assert_eq!(done.by, story.matter().stages[0].answers[0].answer.by);
    // With nothing outstanding there is nothing to agree.
    story.chair().agrees().refused(|broken| *broken == Broken::NoActions);
}

#[test]
fn agreeing_to_an_answer_takes_over_the_dates_it_offers() {
    let earlier = day("2026-09-10");
    let story = asked().answers_with(1, |_| Answered::WillDo { by: Some(earlier) }).ok();
    assert_eq!(first_action(&story).draft.by, Some(day("2026-09-29")), "an offer alone changes nothing");
    let story = story.chair().agrees().ok().stands(Phase::ActionsOutstanding { stage: 1 });
    let action = first_action(&story);
    assert_eq!((action.draft.by, action.earlier[0].by), (Some(earlier), Some(day("2026-09-29"))));
    assert_eq!(story.matter().standing().due, Some(earlier));
}

#[test]
fn a_date_the_chair_revised_after_the_offer_stands() {
    let story = asked().answers_with(1, |_| Answered::WillDo { by: Some(day("2026-09-10")) }).ok().chair();
    let mut revised = first_action(&story).draft;
    revised.by = Some(day("2026-09-15"));
    let story = story.does(Command::ReviseAction { action: 1, revised, reason: "Half term.".into() }).ok();
    let story = story.agrees().ok();
    assert_eq!(first_action(&story).draft.by, Some(day("2026-09-15")));
}

#[test]
fn a_late_answer_is_taken_and_counted() {
    let story = asked().on("2026-09-10").answers().ok().stands(Phase::Answered { stage: 1 });
    let answer = &story.matter().stages[0].answers[0].answer;
    // Due on the 8th: the 9th and the 10th are late.
    assert_eq!((answer.days_late, answer.written_on), (2, None));
}

#[test]
fn a_late_answer_stays_with_its_own_stage_once_the_matter_has_moved_on() {
    let story = asked().job().on("2026-09-09").records_silence().ok();
    let story = story.chair().passes_on_to(2).ok();
    // The stage it is at is answered by its own addressee, and by nobody below.
    let story = story.on("2026-09-10").holder("assistant_team_manager");
    let story =
        story.answers_stage(2).refused(|broken| *broken == Broken::NotYours { act: CommandKind::Respond });
    let story = story.answers_stage(1).ok().awaits(2, "2026-09-16");
    assert_eq!(story.matter().step(1).expect("stage 1").answers.len(), 1);
    let story = story.holder("team_manager").answers_stage(2).ok().stands(Phase::Answered { stage: 2 });
    assert_eq!(story.matter().step(2).expect("stage 2").answers[0].number, 2, "numbered through the matter");
}

#[test]
fn an_answer_written_in_time_and_received_late_says_so() {
    let story = asked().job().on("2026-09-09").records_silence().ok().holder_of_stage(1);
    let story =
        story.on("2026-09-10").written_on("2026-09-07").answers().ok().stands(Phase::Answered { stage: 1 });
    let answer = &story.matter().stages[0].answers[0].answer;
    assert_eq!(
        (answer.on, answer.written_on, answer.days_late),
        (day("2026-09-10"), Some(day("2026-09-07")), 2)
    );
}

#[test]
fn an_answer_cannot_have_been_written_before_it_was_asked_for_or_tomorrow() {
    for wrong in ["2026-08-31", "2026-09-03"] {
        let story = asked().on("2026-09-02").written_on(wrong).answers().ok();
        assert_eq!(story.matter().stages[0].answers[0].answer.written_on, None, "{wrong}");
    }
}

#[test]
fn where_any_may_answer_one_answer_is_the_answer() {
    let story = Story::of("torbay").raises_at(1).ok().holder("team_manager").answers().ok();
    let social_worker = story.world.cast.social_worker;
    let story = story.stands(Phase::Answered { stage: 1 }).person(social_worker);
    story.answers().refused(|broken| matches!(broken, Broken::AlreadyAnswered { .. }));
}

#[test]
fn where_all_must_answer_the_last_completes_the_answer() {
    let story = Story::of("kent").raises_at(5).ok().holder("social_work_lead").answers().ok();
    let story = story.stands(Phase::AwaitingAnswer { stage: 5 });
    let awaited: Vec<_> =
        story.matter().standing().awaited.into_iter().map(|addressee| addressee.post).collect();
    assert_eq!(awaited, ["director".into()]);
    story.clone().answers().refused(|broken| matches!(broken, Broken::AlreadyAnswered { .. }));
    story.holder("director").answers().ok().stands(Phase::Answered { stage: 5 });
}

#[test]
fn a_deputy_answers_and_the_record_names_both() {
    let deputy = |story: Story| {
        story.given(|world| world.appoint(world.cast.outsider, "assistant_team_manager", HoldingKind::Deputy))
    };
    let story = deputy(asked());
    let who = story.world.cast.outsider;
    let story = story.person(who).answers().ok();
    let answer = &story.matter().stages[0].answers[0].answer;
    assert_eq!((answer.post.as_str(), answer.by.id), ("assistant_team_manager", who));
    assert_ne!(story.matter().stages[0].sent.addressees[0].person.id, who);
}

#[test]
fn one_who_answers_for_two_posts_answers_for_themselves_first_and_then_for_the_other() {
    let story = Story::of("kent").given(|world| {
        let lead = world.holder_of("social_work_lead");
        world.appoint(lead, "director", HoldingKind::Deputy);
    });
    let story = story.raises_at(5).ok().holder("social_work_lead").answers().ok();
    assert_eq!(story.matter().stages[0].answers[0].answer.post.as_str(), "social_work_lead");
    let story = story.answers().ok().stands(Phase::Answered { stage: 5 });
    assert_eq!(story.matter().stages[0].answers[1].answer.post.as_str(), "director");
}
