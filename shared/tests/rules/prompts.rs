//! What somebody is prompted to do and record: the child's strand first of all.

use crate::{all_answer, everywhere};
use shared::escalation::{
    AnswerPrompt, Became, Broken, Command, CommandKind, Ending, PlanEnd, PromptOutcome, own_prompts,
};
use shared::people::PlanKind;
use shared::procedure::{Manner, Strand};
use shared::testing::{Attempt, Story, day};

/// The ids of the prompts of the child's strand that the actor is asked to answer, with their stages.
fn asked(story: &Story) -> Vec<(String, Option<u8>)> {
    let context = story.context();
    let own = own_prompts(story.matter(), &context).into_iter();
    let child = own.filter(|open| open.prompt.strand == Strand::Child);
    child.map(|open| (open.prompt.id.clone(), open.stage)).collect()
}

fn records(story: Story, prompt: &str, stage: Option<u8>, became: Became) -> Attempt {
    story.does(Command::AnswerPrompt(AnswerPrompt { prompt: prompt.to_owned(), stage, became }))
}

fn done(on: &str) -> Became {
    Became::Done { on: Some(day(on)), manner: Some(Manner::Telephone), note: String::new() }
}

fn not_done() -> Became {
    Became::NotDone { because: "Robin is two years old.".to_owned() }
}

fn once(id: &str) -> (String, Option<u8>) {
    (id.to_owned(), None)
}

#[test]
fn all_14_the_child_is_told_that_the_chair_acts_how_it_goes_and_how_it_ended() {
    for story in everywhere() {
        let story = story.on("2026-09-01").raises_at(1).ok();
        let asked_first = asked(&story);
        assert!(asked_first.contains(&once("told_raised")), "{asked_first:?}");
        assert!(asked_first.contains(&once("told_advocacy_complaints")), "{asked_first:?}");
        let story = records(story, "told_raised", None, done("2026-09-01")).ok();
        assert!(!asked(&story).contains(&once("told_raised")));
        let story = all_answer(story).chair();
        assert!(asked(&story).contains(&("told_going".to_owned(), Some(1))));
        let story = records(story, "told_going", Some(1), done("2026-09-01")).ok().finds_resolved().ok();
        assert!(asked(&story).contains(&once("told_ended")));
        let story = records(story, "told_ended", None, done("2026-09-01")).ok().is_sound();
        assert_eq!(story.matter().prompts_answered.len(), 3);
    }
}

#[test]
fn all_14_the_child_is_told_of_silence_too_once_for_each_stage() {
    let told = |story: &Story| {
        asked(story)
            .into_iter()
            .filter(|(id, _)| id == "told_silence")
            .map(|(_, stage)| stage)
            .collect::<Vec<_>>()
    };
    for story in everywhere() {
        let story = story.on("2026-09-01").raises_at(1).ok();
        assert_eq!(told(&story), []);
        let story = story.on("2026-10-01").job().records_silence().ok().chair();
        assert_eq!(told(&story), [Some(1)]);
        assert!(!asked(&story).iter().any(|(id, _)| id == "told_going"), "one move, one prompt");
        let story = records(story, "told_silence", Some(1), done("2026-10-01")).ok();
        assert_eq!(told(&story), []);
    }
    // Where silence passes it on by itself, each stage it leaves so is told once.
    let story = Story::of("torbay").on("2026-09-01").raises_at(1).ok();
    let story = story.on("2026-09-09").job().records_silence().ok().on("2026-09-16").records_silence().ok();
    assert_eq!(told(&story.chair()), [Some(1), Some(2)]);
}

#[test]
fn all_14_each_is_dated_with_who_how_and_when_it_was_recorded() {
    let story = Story::of("lambeth").on("2026-09-01").raises_at(1).ok().on("2026-09-03");
    let story = records(story, "told_raised", None, done("2026-09-02")).ok();
    let given = &story.matter().prompts_answered[0];
    let expected =
        PromptOutcome::Done { on: day("2026-09-02"), manner: Some(Manner::Telephone), note: String::new() };
    assert_eq!((given.by.id, given.recorded_on), (story.world.cast.iro, day("2026-09-03")));
    assert_eq!(given.outcome, expected);
    let bare = Became::Done { on: None, manner: None, note: String::new() };
    assert_eq!(records(story.clone(), "told_raised", None, bare).fields(), ["on", "manner"]);
    records(story, "told_raised", None, done("2026-09-04"))
        .refused(|broken| *broken == Broken::DateInFuture { today: day("2026-09-03") });
}

#[test]
fn all_14_why_a_child_was_not_told_is_recorded_instead() {
    let story = Story::of("slough").raises_at(1).ok();
    let bare = Became::NotDone { because: " ".to_owned() };
    assert_eq!(records(story.clone(), "told_raised", None, bare).fields(), ["because"]);
    let story = records(story, "told_raised", None, not_done()).ok();
    assert!(!asked(&story).contains(&once("told_raised")));
}

#[test]
fn all_14_nothing_excuses_not_telling_a_looked_after_child_of_advocacy_and_complaints() {
    for story in everywhere() {
        let plan = story.plan;
        let attempt = records(story.raises_at(1).ok(), "told_advocacy_complaints", None, not_done());
        match plan {
            PlanKind::LookedAfter => drop(attempt.refused(|broken| *broken == Broken::PromptNotExcusable)),
            PlanKind::ChildProtection => drop(attempt.ok()),
        }
    }
}

#[test]
fn lam_26_support_for_the_childs_own_legal_advice_is_recorded() {
    let story = Story::of("lambeth").raises_at(1).ok();
    assert!(asked(&story).contains(&once("told_legal_advice")));
    let note = "Robin has an appointment with a solicitor; I go with her.".to_owned();
    let became = Became::Done { on: Some(story.today), manner: Some(Manner::InPerson), note: note.clone() };
    let story = records(story, "told_legal_advice", None, became).ok();
    let PromptOutcome::Done { note: kept, .. } = &story.matter().prompts_answered[0].outcome else {
        panic!("it was done")
    };
    assert_eq!(kept, &note);
}

#[test]
fn ken_13_a_call_or_e_mail_to_the_addressee_is_prompted_at_each_stage_and_logged() {
    let open = |story: &Story| {
        let context = story.context();
        let own = own_prompts(story.matter(), &context).into_iter();
        own.filter(|open| open.prompt.id == "addressee_contacted").map(|open| open.stage).collect::<Vec<_>>()
    };
    let story = Story::of("kent").on("2026-09-01").raises_at(2).ok();
    assert_eq!(open(&story), [Some(2)]);
    let story = records(story, "addressee_contacted", Some(2), done("2026-09-01")).ok();
    assert_eq!(open(&story), []);
    let story = all_answer(story).chair().finds_not_resolved().ok();
    assert_eq!(open(&story), [Some(3)]);
    let slip = records(story, "addressee_contacted", Some(4), done("2026-09-01"));
    slip.refused(|broken| *broken == Broken::StageNotReached { stage: 4 });
}

#[test]
fn a_prompt_is_no_deadline_and_stays_open_until_it_is_answered() {
    let story = Story::of("slough").on("2026-09-01").raises_at(1).ok();
    let before = story.matter().standing();
    let story = records(story, "told_raised", None, done("2026-09-01")).ok();
    assert_eq!(story.matter().standing(), before);
    let story = all_answer(story).chair().finds_resolved().ok();
    assert!(asked(&story).contains(&once("told_advocacy_complaints")), "also after the end");
}

#[test]
fn what_was_done_is_taken_again_and_before_it_is_asked() {
    let story = Story::of("slough").on("2026-09-01").raises_concern("2026-09-08").ok();
    assert!(!asked(&story).contains(&once("told_advocacy_complaints")));
    let story = records(story, "told_advocacy_complaints", None, done("2026-09-01")).ok().raises_at(1).ok();
    assert!(!asked(&story).contains(&once("told_advocacy_complaints")), "the formal part keeps it");
    let story = records(story, "told_advocacy_complaints", None, done("2026-09-01")).ok();
    assert_eq!(story.matter().prompt_answers("told_advocacy_complaints", None).count(), 2);
}

#[test]
fn prompts_are_answered_by_those_they_are_for_and_by_the_procedures_names() {
    let story = Story::of("slough").raises_at(1).ok();
    let addressee = records(story.clone().holder_of_stage(1), "told_raised", None, not_done());
    addressee.refused(|broken| *broken == Broken::NotYours { act: CommandKind::AnswerPrompt });
    let manager = story.clone().holder("reviewing_service_manager");
    let manager = records(manager, "told_raised", None, not_done()).ok();
    assert_eq!(manager.events.len(), 2, "the manager says what they did themselves: nobody's place is taken");
    records(story.clone(), "told_something", None, not_done())
        .refused(|broken| *broken == Broken::PromptUnknown);
    records(story, "told_raised", Some(1), not_done()).refused(|broken| *broken == Broken::PromptUnknown);
}

#[test]
fn nobody_is_asked_to_tell_a_child_who_has_died() {
    let story = Story::of("lambeth").raises_at(1).ok();
    let story = story.closes(Ending::PlanEnded { because: PlanEnd::Died }).ok();
    assert_eq!(asked(&story), []);
}
