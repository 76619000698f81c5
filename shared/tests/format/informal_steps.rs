//! Numbered informal steps before the ladder: from the social worker to the team manager, and on.

use crate::{of, said_of};
use shared::access::Relation;
use shared::escalation::{Broken, Command, CommandKind, Phase, next_act, offers};
use shared::ladder::Timing;
use shared::notice::{Purpose, Subject};
use shared::people::PlanKind;
use shared::procedure::{Manner, diff};
use shared::testing::{Story, day, shown};
use shared::wording::{change, command, event, informal_title, why_next};

const HARROWDENE: &str = include_str!("../procedures/harrowdene.toml");

/// Raised with the social worker on Tuesday 1 September 2026, to be settled by the 4th.
fn raised() -> Story {
    of(HARROWDENE).on("2026-09-01").raises_concern("2026-09-04").ok()
}

/// With the team manager since Monday the 7th, to be settled by the 14th.
fn second() -> Story {
    raised().on("2026-09-07").goes_on_informally("2026-09-14").ok()
}

#[test]
fn what_one_informal_step_does_not_settle_goes_on_to_the_next() {
    let story = second().stands(Phase::Informal).is_sound();
    let step = story.matter().informal.clone().expect("an informal step");
    assert_eq!((step.number, step.on, step.due()), (2, day("2026-09-07"), Some(day("2026-09-14"))));
    assert_eq!((step.with[0].post.as_str(), step.manner), ("team_manager", Manner::Telephone));
    assert_eq!(step.earlier[0].with[0].post.as_str(), "social_worker");
    assert_eq!(story.matter().raised_on(), day("2026-09-01"));
    assert_eq!(story.matter().standing().due, Some(day("2026-09-14")));
}

#[test]
fn it_needs_a_reason_the_people_and_the_limit_of_that_step() {
    let story = raised().on("2026-09-07");
    let late = story.clone().goes_on_informally("2026-09-22");
    let story = late.refused(|broken| *broken == Broken::InformalTooLong { latest: day("2026-09-21") });
    let empty = shared::escalation::GoOnInformally {
        reason: " ".to_owned(),
        with: Vec::new(),
        manner: Some(Manner::InPerson),
        agreed: String::new(),
        by: None,
        timing: Default::default(),
    };
    let empty = story.does(Command::GoOnInformally(empty));
    assert_eq!(empty.fields(), ["reason", "manner", "with", "by"]);
}

#[test]
fn a_priority_is_of_the_ladder_and_refused_at_an_informal_step() {
    let urgent = Timing { priority: Some("urgent".to_owned()), ..Timing::default() };
    let on = shared::escalation::GoOnInformally {
        reason: "Nobody came back to me.".to_owned(),
        with: shown(&raised().context(), &["team_manager".into()]),
        manner: Some(Manner::Telephone),
        agreed: String::new(),
        by: Some(day("2026-09-14")),
        timing: urgent,
    };
    let urged = raised().on("2026-09-07").does(Command::GoOnInformally(on));
    assert_eq!(urged.fields(), ["timing.priority"]);
    let story = urged.refused(|broken| *broken == Broken::NotAskedHere);
    story.goes_on_informally("2026-09-14").ok();
}

#[test]
fn each_step_has_its_own_time_that_runs_out_and_asks_the_chair_to_take_it_on() {
    let first = raised().on("2026-09-05").job().does(Command::RecordInformalTimeOver).ok().chair();
    assert_eq!(next_act(first.matter(), &first.context()), Some(CommandKind::GoOnInformally));
    let why = why_next(CommandKind::GoOnInformally, first.matter(), &first.context()).expect("a reason");
    assert!(why.starts_with("The time to settle it here ran out on Fri 4 Sep"), "{why}");

    let again = second().on("2026-09-15").job().does(Command::RecordInformalTimeOver).ok();
    let third = again.chair().goes_on_informally("2026-09-17").ok().on("2026-09-18").job();
    let third = third.does(Command::RecordInformalTimeOver).ok().chair().is_sound();
    assert_eq!(next_act(third.matter(), &third.context()), Some(CommandKind::RaiseFormally));
    let last = third.goes_on_informally("2026-09-25");
    last.refused(|broken| matches!(broken, Broken::NotNow { act: CommandKind::GoOnInformally, .. }));
}

#[test]
fn those_of_the_next_step_are_asked_and_those_of_the_one_before_are_told_and_go_on_reading() {
    let story = second();
    let asked = story.told_to_holder("team_manager");
    assert_eq!(
        (asked.purpose, asked.subject),
        (Purpose::Asked, Subject::ConcernRaised { by: day("2026-09-14") })
    );
    assert_eq!(story.told_to(story.world.cast.social_worker).purpose, Purpose::Told);
    let worker = story.clone().person(story.world.cast.social_worker);
    assert!(worker.context().actor.relations.contains(&Relation::Copied));
    let theirs = worker.goes_on_informally("2026-09-11");
    theirs.refused(|broken| *broken == Broken::NotYours { act: CommandKind::GoOnInformally });
}

#[test]
fn it_may_be_settled_or_raised_formally_from_any_informal_step() {
    let settled = second().does(Command::ResolveInformally {
        outcome: "Robin has seen the dentist.".to_owned(),
        rationale: "It is done.".to_owned(),
    });
    let settled = settled.ok().stands(Phase::Closed).is_sound();
    assert_eq!(settled.matter().closing.as_ref().expect("an end").days_taken, 4);
    raised().on("2026-09-02").raises_at(1).ok().awaits(1, "2026-09-09");
    second().on("2026-09-08").raises_at(1).ok().awaits(1, "2026-09-15").is_sound();
}

#[test]
fn where_there_is_one_informal_step_there_is_no_next() {
    let story = Story::of("lambeth").on("2026-09-01").raises_concern("2026-09-08").ok();
    let offered = offers(story.state(), &story.context());
    assert!(offered.iter().all(|offer| offer.kind != CommandKind::GoOnInformally));
    story.goes_on_informally("2026-09-10").refused(|broken| *broken == Broken::NotInProcedure);
}

#[test]
fn the_words_number_the_informal_steps() {
    let story = second();
    let procedure = &story.world.procedure;
    assert_eq!(informal_title(2, procedure), "Concern, informal stage 2");
    assert_eq!(command(CommandKind::GoOnInformally, &procedure.words), "Take it to the next informal stage");
    let words = event(&story.events[1], procedure, &story.world.calendar);
    assert_eq!(words.title, "Went on to informal stage 2");
    let line =
        |label: &str| words.lines.iter().find(|line| line.label == label).map(|line| line.text.as_str());
    assert_eq!(line("Why"), Some("Nobody came back to me."));
    assert_eq!(line("To be settled by"), Some("Mon 14 Sep 2026"));
}

#[test]
fn an_informal_step_within_another_is_a_mistake_and_a_changed_one_is_told() {
    let said = said_of(
        HARROWDENE,
        "[[stages]]",
        "[[informal.then.then]]\nwith = [\"director\"]\nmanners = [\"writing\"]\noffered = \"1 week\"\n\n[[stages]]",
    );
    assert!(said.contains("informal.then[2].then: an informal step stands within another"), "{said}");
    let old = of(HARROWDENE).world.procedure;
    let new = of(&HARROWDENE.replacen("at_most = \"10 working days\"", "at_most = \"8 working days\"", 1));
    let changes: Vec<_> = diff(&old, &new.world.procedure).iter().map(change).collect();
    assert_eq!(changes, ["informal.then[1].at_most: 10 working days, now 8 working days"]);
    assert_eq!(old.for_plan(PlanKind::LookedAfter).informal.steps().count(), 3);
}
