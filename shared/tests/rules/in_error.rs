//! What was written wrong is corrected in sight; what should never have been on the record is marked as raised in error.

use shared::access::{Act, Relation, may};
use shared::escalation::{
    Broken, Command, CommandKind, CorrectableField, Ending, Event, InError, MarkRaisedInError, OtherMatter,
    Phase, offers,
};
use shared::ids::{EscalationId, PersonId, Reference};
use shared::notice::{Purpose, Receiver, Subject};
use shared::testing::{Attempt, Story};
use shared::wording;
use std::collections::BTreeSet;

/// Slough, answered at stage 1.
fn answered() -> Story {
    Story::of("slough").on("2026-09-01").raises_at(1).ok().holder_of_stage(1).answers().ok().chair()
}

fn marks(story: Story, error: InError) -> Attempt {
    marks_as(story, error, None)
}

fn marks_as(story: Story, error: InError, duplicate_of: Option<&str>) -> Attempt {
    let duplicate_of = duplicate_of.map(|of| Reference(of.to_owned()));
    let reason = "Two children of the same name.".to_owned();
    story.does(Command::MarkRaisedInError(MarkRaisedInError { error, duplicate_of, reason }))
}

fn of(story: &Story, person: PersonId) -> BTreeSet<Relation> {
    story.clone().person(person).context().actor.relations
}

#[test]
fn all_35_a_correction_keeps_the_old_text_in_sight_with_reason_and_author_and_moves_nothing_else() {
    let before = answered();
    let (text, reason) = ("The dentist was not booked.".to_owned(), "The wrong appointment.".to_owned());
    let field = CorrectableField::Wrong;
    let after = before.clone().does(Command::Correct { field, text, reason }).ok();
    let made = &after.matter().corrections[0];
    assert_eq!(made.old, before.matter().opening.wrong);
    let told = wording::correction(made);
    assert!(told.contains("Imogen Reeve") && told.contains("The wrong appointment"), "{told}");
    let (mut now, then) = (after.matter().clone(), before.matter().clone());
    now.opening.wrong.clone_from(&then.opening.wrong);
    now.corrections.clear();
    assert_eq!(now, then, "no date, stage or person");
}

#[test]
fn all_35_a_matter_raised_in_error_closes_at_once_and_says_how_and_why() {
    for error in [InError::WrongChild, InError::Other] {
        let story = marks(answered(), error).ok().stands(Phase::Closed).is_sound();
        let closing = story.matter().closing.as_ref().expect("an end");
        assert_eq!(closing.how, Ending::RaisedInError { error });
        assert_eq!(closing.rationale, "Two children of the same name.");
        assert!(closing.unfinished.is_empty(), "nothing becomes of actions that were never to be done");
        assert_eq!(story.matter().open_prompts(&story.world.procedure), []);
    }
    let blank = MarkRaisedInError { error: InError::Other, duplicate_of: None, reason: " ".to_owned() };
    assert_eq!(answered().does(Command::MarkRaisedInError(blank)).fields(), ["reason"]);
}

#[test]
fn all_35_a_duplicate_names_another_matter_of_the_child() {
    let twice = answered().with_other(OtherMatter {
        id: EscalationId(uuid::Uuid::from_u128(9)),
        reference: Reference("SLO-26-00007".to_owned()),
        category: "Health: dentist".to_owned(),
        group: "health".to_owned(),
        open: true,
        closed_on: None,
        in_error: false,
        exhausted: false,
        linked: Vec::new(),
    });
    let missing = marks(twice.clone(), InError::Duplicate);
    assert_eq!((missing.fields(), missing.violations()), (vec!["duplicate_of"], vec![Broken::Missing]));
    let unknown = marks_as(twice.clone(), InError::Duplicate, Some("SLO-26-00099"));
    assert_eq!(unknown.violations(), [Broken::NotInList]);
    let story = marks_as(twice, InError::Duplicate, Some("SLO-26-00007")).ok().is_sound();
    let event = story.events.last().expect("an event");
    let words = wording::event(event, &story.world.procedure, &story.world.calendar);
    assert_eq!(words.title, "Closed: raised in error as a duplicate");
    assert!(words.lines.iter().any(|line| line.label == "The same as" && line.text == "SLO-26-00007"));
    assert!(may(&of(&story, story.world.cast.qa), Act::Read, false), "a duplicate can still be read");
}

#[test]
fn all_35_the_wrong_childs_record_is_withheld_from_everyone_but_the_information_officer() {
    let before = answered();
    let cast = before.world.cast;
    assert!(of(&before, cast.information_officer).is_empty(), "before that it is none of theirs");
    let after = marks(before.clone(), InError::WrongChild).ok();
    for who in before.world.organisation.people.keys().copied() {
        let (then, now) = (of(&before, who), of(&after, who));
        let read = may(&then, Act::Read, false) || may(&then, Act::ReadStatus, false);
        if who == cast.information_officer {
            assert_eq!(now, BTreeSet::from([Relation::InformationOfficer]));
            continue;
        }
        let acts = CommandKind::ALL.into_iter().map(Act::Do);
        for act in acts.chain([Act::Read, Act::ReadStatus, Act::ReadChild]) {
            assert!(!may(&now, act, false), "{who}: {act:?}");
        }
        assert_eq!(may(&now, Act::ReadError, false), read, "{who} learns that it was there, if they knew");
    }
    let officer = of(&after, cast.information_officer);
    assert!(may(&officer, Act::Read, true) && !may(&officer, Act::Do(CommandKind::AddNote), false));
}

#[test]
fn all_35_a_restricted_record_that_is_withheld_tells_nobody_new_that_it_is_there() {
    let story = answered().given(|world| world.child.restricted = true);
    let story = marks(story, InError::WrongChild).ok();
    assert!(of(&story, story.world.cast.qa).is_empty());
    assert!(of(&story, story.world.holder_of("head_of_service")).is_empty());
    assert_eq!(of(&story, story.world.cast.iro), BTreeSet::from([Relation::ToldOfError]));
}

#[test]
fn all_35_those_already_told_are_told_that_it_was_in_error_and_the_officer_is_asked_to_keep_it() {
    let story = marks(answered(), InError::WrongChild).ok();
    let error = Ending::RaisedInError { error: InError::WrongChild };
    let manager = story.told_to_holder("assistant_team_manager");
    assert_eq!((manager.subject, manager.purpose), (Subject::Closed { how: error }, Purpose::Told));
    let officer = story.told_to(story.world.cast.information_officer);
    assert_eq!((&officer.receiver, officer.purpose), (&Receiver::InformationOfficer, Purpose::Asked));
    let reference = &story.matter().reference;
    let chair = story.matter().circumstances.chair_kind;
    let told = wording::notice(manager, reference, chair, &story.world.procedure);
    assert!(told.subject.contains("raised in error on the wrong child’s record"), "{}", told.subject);
    assert_ne!(told, wording::notice(officer, reference, chair, &story.world.procedure));
    // It was found after it had ended as well.
    let ended = marks(answered().finds_resolved().ok(), InError::WrongChild).ok().is_sound();
    assert!(ended.matter().is_withheld());
}

#[test]
fn all_35_it_is_marked_once_and_of_what_has_ended_only_the_wrong_childs_record() {
    let ended = answered().finds_resolved().ok();
    let other = marks(ended.clone(), InError::Other);
    assert_eq!((other.fields(), other.violations()), (vec!["error"], vec![Broken::OnlyWrongChild]));
    let story = marks(answered(), InError::Other).ok();
    let again = marks(story.clone(), InError::WrongChild).violations();
    assert!(matches!(again[..], [Broken::NotNow { act: CommandKind::MarkRaisedInError, .. }]), "{again:?}");
    let offered = offers(story.state(), &story.context());
    assert!(
        offered.iter().any(|offer| offer.kind == CommandKind::MarkRaisedInError && offer.closed.is_some())
    );
    // No other way of closing says it.
    let how = Ending::RaisedInError { error: InError::WrongChild };
    answered().closes(how).refused(|broken| *broken == Broken::NotInList);
}

#[test]
fn all_35_only_those_who_raise_mark_it_and_a_manager_says_why_they_stand_in() {
    let addressee = answered().holder("assistant_team_manager");
    marks(addressee, InError::WrongChild)
        .refused(|broken| *broken == Broken::NotYours { act: CommandKind::MarkRaisedInError });
    let manager = answered().holder("reviewing_service_manager");
    marks(manager.clone(), InError::WrongChild).refused(|broken| *broken == Broken::StandInReasonMissing);
    let story = marks(manager.for_the_chair("The chair is on leave."), InError::WrongChild).ok();
    let made: Vec<_> = story.events.iter().rev().take(2).collect();
    assert!(matches!(made[..], [Event::Closed(_), Event::ChairStoodIn { .. }]), "{made:?}");
}
