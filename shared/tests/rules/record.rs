//! Everything is on the record, and nothing on it is changed.

use crate::{all_answer, everywhere};
use shared::escalation::{Broken, Command, CommandKind, CorrectableField, Event, replay};
use shared::testing::Story;

/// A matter with an answer, a note and a talk.
fn told() -> Story {
    let story =
        Story::of("slough").on("2026-09-01").raises_concern("2026-09-08").ok().records_discussion().ok();
    let story = story.raises_at(1).ok().holder_of_stage(1).answers().ok();
    story.does(Command::AddNote { text: "The clinic moved the date.".into() }).ok().chair()
}

fn correct(field: CorrectableField, text: &str) -> Command {
    Command::Correct { field, text: text.into(), reason: "The wrong name.".into() }
}

#[test]
fn all_11_the_events_are_the_record_and_the_matter_is_what_they_leave() {
    for story in everywhere() {
        let story = all_answer(story.raises_at(1).ok()).chair().finds_not_resolved().ok();
        assert_eq!(replay(&story.events).as_ref(), story.state());
    }
}

#[test]
fn all_11_a_correction_is_a_new_event_that_keeps_the_old_text() {
    let story = told();
    let (old, before) = (story.matter().opening.wrong.clone(), story.events.clone());
    let story = story.does(correct(CorrectableField::Wrong, "The dentist was not booked.")).ok();
    assert_eq!(story.events[..before.len()], before, "what was recorded stays as it was");
    assert_eq!(story.matter().opening.wrong, "The dentist was not booked.");
    let correction = &story.matter().corrections[0];
    assert_eq!(
        (&correction.old, correction.reason.as_str(), correction.by.id),
        (&old, "The wrong name.", story.world.cast.iro)
    );
}

#[test]
fn all_11_a_correction_moves_no_date_stage_or_person() {
    let before = told();
    let after = before.clone().does(correct(CorrectableField::Impact, "Robin cannot sleep.")).ok();
    let (mut corrected, original) = (after.matter().clone(), before.matter().clone());
    corrected.opening.impact.clone_from(&original.opening.impact);
    corrected.corrections.clear();
    assert_eq!(corrected, original);
}

#[test]
fn all_11_only_its_author_corrects_a_text() {
    let story = told();
    let answer = CorrectableField::Answer { number: 1 };
    let not_yours = |broken: &Broken| *broken == Broken::NotYours { act: CommandKind::Correct };
    let story = story.does(correct(answer, "Booked.")).refused(not_yours);
    let story = story.does(correct(CorrectableField::Note { number: 1 }, "Booked.")).refused(not_yours);
    let story = story
        .holder("assistant_team_manager")
        .does(correct(CorrectableField::Wrong, "Nothing."))
        .refused(not_yours);
    let story = story.does(correct(answer, "Booked for Monday.")).ok();
    assert_eq!(story.matter().text_of(answer), Some("Booked for Monday."));
}

#[test]
fn all_11_a_correction_needs_a_text_that_is_there_another_and_a_reason() {
    let story = told();
    let same = story.matter().opening.wrong.clone();
    story.clone().does(correct(CorrectableField::Wrong, &same)).refused(|broken| *broken == Broken::SameText);
    let nothing = story.clone().does(correct(CorrectableField::Note { number: 9 }, "Text."));
    nothing.refused(|broken| *broken == Broken::NothingToCorrect);
    let bare = Command::Correct { field: CorrectableField::Wrong, text: " ".into(), reason: "".into() };
    assert_eq!(story.does(bare).fields(), ["text", "reason"]);
}

#[test]
fn all_11_each_event_says_who_did_what_on_which_day() {
    let story = told();
    let kinds: Vec<_> = story
        .events
        .iter()
        .map(|event| match event {
            Event::ConcernRaised(raised) => raised.circumstances.chair.name.as_str(),
            Event::DiscussionRecorded(talk) => talk.with.as_str(),
            Event::FormallyRaised(raised) => raised.circumstances.chair.name.as_str(),
            Event::Responded(answer) => answer.by.name.as_str(),
            Event::NoteAdded { by, .. } => by.name.as_str(),
            other => panic!("{other:?}"),
        })
        .collect();
    let holder = "Holder, Assistant Team Manager";
    assert_eq!(kinds, ["Imogen Reeve", "The school nurse", "Imogen Reeve", holder, holder]);
}

#[test]
fn all_25_the_record_speaks_in_the_authoritys_own_words() {
    let story =
        Story::of("lambeth").raises_at(4).refused(|broken| matches!(broken, Broken::StartNotListed { .. }));
    let story = story.raises_at(3).ok();
    let sent = &story.matter().stages[0].sent;
    assert_eq!(sent.addressees[0].title, "Assistant Director of the service");
    let story =
        Story::of("torbay").on("2026-09-01").raises_at(1).ok().job().on("2026-09-09").records_silence().ok();
    let step = story.matter().step(2).expect("passed on");
    assert_eq!(step.sent.reason, "No response at stage 1 by Tue 8 Sep 2026.");
}

#[test]
fn an_action_is_completed_by_its_owner_the_addressee_or_the_chair_and_once() {
    let story = told();
    let cast = story.world.cast;
    let manager = story.world.holder_of("assistant_team_manager");
    for who in [cast.social_worker, manager, cast.iro] {
        let done = story.clone().person(who).completes(1).ok();
        assert_eq!(done.matter().actions[0].done.as_ref().map(|done| done.by.id), Some(who));
        done.completes(1).refused(|broken| *broken == Broken::ActionDone { action: 1 });
    }
    let other = story.clone().given(|world| world.child.social_worker = Some(world.cast.outsider));
    let former = other.person(cast.social_worker).completes(1);
    former.refused(|broken| *broken == Broken::NotYours { act: CommandKind::CompleteAction });
}
