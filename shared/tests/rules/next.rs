//! What a matter asks of each person next, and what is offered to them beside it.

use crate::{all_answer, everywhere};
use shared::escalation::{
    Broken, Command, CommandKind, CorrectableField, Phase, may_complete, may_correct, may_revise, next_act,
    offers,
};
use shared::testing::Story;

/// Asserts what the matter asks of the actor next.
#[track_caller]
fn asks(story: &Story, kind: Option<CommandKind>) {
    assert_eq!(next_act(story.matter(), &story.context()), kind);
}

/// Why the act is closed to the actor, though it may be theirs.
fn closed(story: &Story, kind: CommandKind) -> Option<Broken> {
    offers(story.state(), &story.context()).into_iter().find(|offer| offer.kind == kind)?.closed
}

fn raised() -> Story {
    Story::of("slough").on("2026-09-01").raises_at(1).ok()
}

#[test]
fn while_an_answer_is_awaited_its_addressee_is_asked_and_nobody_else() {
    for story in everywhere() {
        let story = story.on("2026-09-01").raises_at(1).ok();
        asks(&story, None);
        asks(&story.holder_of_stage(1), Some(CommandKind::Respond));
    }
}

#[test]
fn once_the_time_is_over_the_chair_may_record_it_and_the_addressee_may_still_answer() {
    let story = raised();
    let due = story.matter().standing().due.expect("a date");
    assert_eq!(closed(&story, CommandKind::RecordNoResponse), Some(Broken::NotYetLapsed { due }));
    let late = story.on("2026-09-09");
    asks(&late, Some(CommandKind::RecordNoResponse));
    let lapsed = late.job().records_silence().ok();
    asks(&lapsed.clone().chair(), Some(CommandKind::PassOn));
    asks(&lapsed.holder_of_stage(1), Some(CommandKind::Respond));
}

#[test]
fn an_answer_puts_it_to_the_chair_and_is_not_asked_for_again() {
    for story in everywhere() {
        let story = all_answer(story.on("2026-09-01").raises_at(1).ok());
        asks(&story, None);
        assert!(matches!(closed(&story, CommandKind::Respond), Some(Broken::AlreadyAnswered { .. })));
        asks(&story.chair(), Some(CommandKind::Review));
    }
}

#[test]
fn after_the_last_stage_the_chair_is_asked_to_close() {
    let story = Story::of("kent").on("2026-09-01").raises_at(6).ok().on("2026-09-15");
    let story = story.job().records_silence().ok().chair().stands(Phase::Lapsed { stage: 6 });
    asks(&story, Some(CommandKind::Close));
    assert_eq!(closed(&story, CommandKind::PassOn), Some(Broken::NoStageAbove { stage: 6 }));
}

#[test]
fn an_informal_concern_is_settled_in_its_time_and_raised_formally_after_it() {
    let story = Story::of("slough").on("2026-09-01").raises_concern("2026-09-07").ok();
    asks(&story, Some(CommandKind::ResolveInformally));
    asks(&story.on("2026-09-08"), Some(CommandKind::RaiseFormally));
}

#[test]
fn what_was_agreed_is_asked_of_its_owner_and_once_late_of_the_chair() {
    let story = all_answer(raised()).chair().agrees().ok();
    asks(&story, None);
    let worker = story.world.cast.social_worker;
    asks(&story.clone().person(worker), Some(CommandKind::CompleteAction));
    asks(&story.on("2026-10-30"), Some(CommandKind::Review));
}

#[test]
fn a_chairs_manager_is_offered_what_the_chair_may_do_and_asked_for_none_of_it() {
    let story = all_answer(raised()).holder("reviewing_service_manager");
    asks(&story, None);
    assert_eq!(closed(&story, CommandKind::Review), None);
}

#[test]
fn all_11_a_text_is_offered_for_correction_to_its_author_only() {
    let story = all_answer(raised());
    let may = |story: &Story, field| may_correct(story.matter(), field, &story.context());
    let answer = CorrectableField::Answer { number: 1 };
    assert!(may(&story, answer) && !may(&story, CorrectableField::Wrong));
    assert!(!may(&story, CorrectableField::Answer { number: 2 }));
    let chair = story.chair();
    assert!(!may(&chair, answer) && may(&chair, CorrectableField::Wrong));
}

#[test]
fn an_action_is_offered_while_it_is_open_to_those_who_may_touch_it() {
    let story = raised();
    let may = |story: &Story| {
        let (matter, context) = (story.matter(), story.context());
        (may_complete(matter, 1, &context), may_revise(matter, 1, &context))
    };
    assert_eq!(may(&story), (true, true));
    let worker = story.world.cast.social_worker;
    let worker = story.person(worker);
    assert_eq!(may(&worker), (true, false));
    let done = worker.does(Command::CompleteAction { action: 1, how: "The letter came.".to_owned() }).ok();
    assert_eq!(may(&done), (false, false));
    assert_eq!(may(&done.chair()), (false, false));
}
