//! What the child's file in the council's case system holds, and what is printed for it and for a court.

use shared::api::{ChainHead, Recorded};
use shared::escalation::{Broken, Command, CommandKind, CorrectableField, Event, PutOnFile, offers};
use shared::people::PersonRef;
use shared::procedure::all;
use shared::testing::{Story, day, morning};
use shared::wording::{Document, OnPaper, court_record, file_form, informal_note};

fn filed(versions: &[u64]) -> Command {
    Command::PutOnFile(PutOnFile { versions: versions.to_vec(), on: Some(day("2026-09-02")) })
}

/// The events as the record keeps them, all by the chair.
pub fn recorded(story: &Story) -> Vec<Recorded<Event>> {
    let actor = PersonRef { id: story.world.cast.iro, name: "Imogen Reeve".to_owned() };
    let numbered = (1..).zip(story.events.clone());
    numbered
        .map(|(version, event)| Recorded {
            version,
            recorded_at: morning(story.today),
            written_at: None,
            actor: Some(actor.clone()),
            event,
        })
        .collect()
}

pub fn on_paper(story: &Story, document: fn(&OnPaper<'_>) -> Document) -> Document {
    let head = ChainHead { of: "this record".to_owned(), version: 3, hash: "c0ffee".to_owned() };
    let (events, context) = (recorded(story), story.context());
    document(&OnPaper { matter: story.matter(), events: &events, context: &context, heads: &[head] })
}

fn headings(document: &Document) -> Vec<&str> {
    document.sections.iter().map(|section| section.heading.as_str()).collect()
}

#[test]
fn all_36_what_is_not_on_the_childs_file_yet_shows_until_it_is_put_there() {
    for procedure in all() {
        let story =
            Story::of(procedure.authority.as_str()).on("2026-09-01").raises_concern("2026-09-08").ok();
        let story = story.does(Command::AddNote { text: "Rang the clinic.".into() }).ok().on("2026-09-02");
        let open = |story: &Story| {
            let events = recorded(story);
            story.matter().not_on_file(&events).map(|recorded| recorded.version).collect::<Vec<_>>()
        };
        assert_eq!(open(&story), [1, 2]);
        let story = story.does(filed(&[2])).ok();
        assert_eq!(open(&story), [1], "that it was put there is not itself put there");
        let entry = story.matter().on_file(2).expect("on file");
        assert_eq!((entry.on, entry.by.id), (day("2026-09-02"), story.world.cast.iro));
    }
}

#[test]
fn all_36_only_what_is_recorded_and_not_on_file_yet_is_put_there() {
    let story = Story::of("kent").on("2026-09-02").raises_at(1).ok();
    let story = story.does(filed(&[])).refused(|broken| *broken == Broken::Missing);
    let story = story.does(filed(&[2])).refused(|broken| *broken == Broken::EventUnknown { version: 2 });
    let story = story.does(filed(&[1])).ok();
    story.does(filed(&[1])).refused(|broken| *broken == Broken::AlreadyOnFile { version: 1 });
}

#[test]
fn all_36_what_was_put_on_file_stays_there_when_a_concern_becomes_formal() {
    let story = Story::of("slough").on("2026-09-02").raises_concern("2026-09-08").ok();
    let story = story.does(filed(&[1])).ok().raises_at(1).ok();
    assert!(story.matter().on_file(1).is_some());
}

#[test]
fn all_36_an_addressee_does_not_say_what_is_on_file() {
    let story = Story::of("kent").on("2026-09-02").raises_at(1).ok().holder_of_stage(1);
    story.does(filed(&[1])).refused(|broken| *broken == Broken::NotYours { act: CommandKind::PutOnFile });
}

#[test]
fn all_36_the_record_for_court_has_parties_answers_corrections_sums_versions_and_seals() {
    for procedure in all() {
        let story = Story::of(procedure.authority.as_str()).on("2026-09-01").raises_at(1).ok();
        let correct = Command::Correct {
            field: CorrectableField::Impact,
            text: "Robin cannot sleep.".into(),
            reason: "A slip.".into(),
        };
        let story = story.does(correct).ok();
        let story = crate::all_answer(story).chair().finds_not_resolved().ok();
        let addressee = story.matter().stages[0].sent.addressees[0].clone();
        let record = on_paper(&story, court_record);
        assert_eq!(
            headings(&record),
            [
                "Parties",
                "Issue",
                "Stages and answers",
                "Actions",
                "Chronology",
                "Dates that were told, and how they were counted",
                "Versions and seals",
            ]
        );
        let text = record.plain_text();
        let told = story.matter().stages[0].sent.clock.clone().expect("a time");
        for expected in [
            format!("{}, {}", addressee.title, addressee.person.name),
            "Was: Robin is in pain and misses school.".to_owned(),
            "The clinic has been called.".to_owned(),
            shared::calendar::words::short_date(told.due),
            told.calendar_version,
            "Entry 3, c0ffee".to_owned(),
        ] {
            assert!(text.contains(&expected), "{expected} in {text}");
        }
        assert!(record.running.iter().any(|line| line.contains(&story.context().child.case_number)));
    }
}

#[test]
fn all_36_the_record_for_court_leaves_out_the_advocate_and_what_is_only_housekeeping() {
    let story = Story::of("slough").on("2026-09-02").raises_at(1).ok().does(filed(&[1])).ok();
    let advocate = story.world.organisation.named(story.world.cast.advocate).expect("an advocate").name;
    let text = on_paper(&story, court_record).plain_text();
    assert!(!text.contains(&advocate) && !text.contains("put on the child’s file"), "{text}");
}

#[test]
fn tor_14_an_informal_matter_is_printed_as_its_note_and_a_formal_one_as_the_form_in_its_note() {
    let informal = Story::of("torbay").on("2026-09-01").raises_concern("2026-09-08").ok();
    let note = on_paper(&informal, file_form);
    assert_eq!(note.title, "IRO Communication / cause for concern");
    assert_eq!(headings(&note), ["Issue", "Solution", "Outcome"]);

    let formal = crate::all_answer(informal.raises_at(1).ok()).chair().finds_resolved().ok();
    let form = on_paper(&formal, file_form);
    assert_eq!(form.title, "DRP form");
    assert!(form.running[0].starts_with("Dispute Resolution Process: "), "{}", form.running[0]);
    assert_eq!(headings(&form), ["Issue", "Solution", "Stages", "Outcome", "Sign-off"]);
    let text = form.plain_text();
    for part in
        ["What is wrong: ", "Outcome wanted: ", "Stage 1: ", "Response of the ", "How it ended: Resolved"]
    {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn tor_14_the_note_of_the_informal_part_stays_beside_the_form_once_it_is_formal() {
    for procedure in all() {
        let story = Story::of(procedure.authority.as_str()).on("2026-09-01");
        let note = |story: &Story| {
            let (events, context) = (recorded(story), story.context());
            informal_note(&OnPaper { matter: story.matter(), events: &events, context: &context, heads: &[] })
        };
        assert!(note(&story.clone().raises_at(1).ok()).is_none(), "nothing came before");
        let informal = story.raises_concern("2026-09-08").ok();
        assert!(note(&informal).is_none(), "the form is the note itself");
        let title = on_paper(&informal, file_form).title;
        let beside = note(&informal.on("2026-09-03").raises_at(1).ok()).expect("a note of its own");
        assert_eq!(
            (beside.title.as_str(), headings(&beside)),
            (title.as_str(), vec!["Issue", "Solution", "Outcome"])
        );
        let text = beside.plain_text();
        for part in ["What was said and agreed: ", "Raised formally: Thu 3 Sep 2026"] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}

#[test]
fn slo_11_sign_off_makes_the_final_form_with_who_signed_it_and_when() {
    let story = Story::of("slough").on("2026-09-01").raises_at(1).ok();
    let open = on_paper(&story, file_form);
    assert!(!headings(&open).contains(&"Sign-off"), "it is not final while it is open");
    let closed = crate::all_answer(story).chair().on("2026-09-04").finds_resolved().ok();
    let text = on_paper(&closed, file_form).plain_text();
    assert!(text.contains("Signed off by: Imogen Reeve\nOn: Fri 4 Sep 2026\n"), "{text}");
    assert!(text.contains("This form is final and can only be read"), "{text}");
}

/// What is no change of the document: where it is kept, what the child was told of it, how a referral went on, and that it
/// is on the wrong child's record.
const BESIDE: [CommandKind; 4] = [
    CommandKind::PutOnFile,
    CommandKind::AnswerPrompt,
    CommandKind::RecordReferralCourse,
    CommandKind::MarkRaisedInError,
];

#[test]
fn slo_11_after_sign_off_every_command_that_would_change_the_document_is_refused() {
    let story = crate::all_answer(Story::of("slough").on("2026-09-01").raises_at(1).ok());
    let story = story.chair().finds_resolved().ok();
    for person in story.world.organisation.people.keys().copied().collect::<Vec<_>>() {
        let context = story.clone().person(person).context();
        let open = offers(story.state(), &context).into_iter().filter(|offer| offer.closed.is_none());
        for offer in open {
            assert!(BESIDE.contains(&offer.kind), "{:?} is open to {person} after sign-off", offer.kind);
        }
    }
    let correct = Command::Correct {
        field: CorrectableField::Wrong,
        text: "Another text.".into(),
        reason: "A slip.".into(),
    };
    story.does(correct).refused(|broken| matches!(broken, Broken::NotNow { .. }));
}
