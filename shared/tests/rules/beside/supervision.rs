//! How the chair's managers supervise an escalation.

use shared::beside::{About, BesideCommand, BesideKind, NewEntry, why_not_begun};
use shared::escalation::Broken;
use shared::testing::{RecordStory, day};

fn entry(topic: &str, on: &str) -> NewEntry {
    NewEntry { topic: topic.into(), on: Some(day(on)), text: "The case was gone through.".into() }
}

fn begun() -> RecordStory {
    let about = About::Supervision { entry: entry("supervision", "2026-08-31") };
    RecordStory::of("hammersmith-and-fulham").holder("reviewing_manager").begins(about)
}

#[test]
fn haf_06_both_managers_record_supervision_each_entry_dated_and_named() {
    let briefed = BesideCommand::AddEntry(entry("briefing", "2026-09-02"));
    let story = begun().on("2026-09-02").holder("head_of_safeguarding").does(briefed);
    let entries = &story.record().entries;
    let told: Vec<_> = entries.iter().map(|entry| (entry.topic.as_str(), entry.on)).collect();
    assert_eq!(told, [("supervision", day("2026-08-31")), ("briefing", day("2026-09-02"))]);
    assert_eq!(entries[0].by.id, story.world.holder_of("reviewing_manager"));
    assert_eq!(entries[1].by.id, story.world.holder_of("head_of_safeguarding"));
}

#[test]
fn haf_06_an_entry_has_a_topic_of_the_procedure_a_date_that_has_been_and_text() {
    let wrong = NewEntry { topic: "gossip".into(), on: Some(day("2026-09-08")), text: " ".into() };
    let broken = begun().refused(&BesideCommand::AddEntry(wrong));
    let today = day("2026-09-01");
    assert_eq!(
        broken,
        [
            ("topic".to_owned(), Broken::NotInList),
            ("text".to_owned(), Broken::Missing),
            ("on".to_owned(), Broken::DateInFuture { today }),
        ]
    );
}

#[test]
fn haf_06_nobody_but_the_two_managers_records_it() {
    let add = BesideCommand::AddEntry(entry("feedback", "2026-09-01"));
    for post in ["team_manager", "operational_director", "director"] {
        assert_eq!(begun().holder(post).refused(&add), [(String::new(), Broken::NotForYou)], "{post}");
    }
    let chair = begun().world.cast.iro;
    assert_eq!(begun().person(chair).refused(&add), [(String::new(), Broken::NotForYou)]);
}

#[test]
fn haf_06_only_the_reviewing_service_and_senior_managers_read_it() {
    assert_eq!(
        begun().readers(),
        [
            "Holder, Director of Children's Services",
            "Holder, Head of Safeguarding, Review and Quality Assurance",
            "Holder, Operational Director, Children and Young People's Services",
            "Holder, Safeguarding, Review and Quality Assurance Manager",
            "Imogen Reeve",
        ]
    );
}

#[test]
fn haf_08_the_attempt_to_settle_before_the_director_is_on_record() {
    let story = begun().does(BesideCommand::AddEntry(entry("settling", "2026-09-01")));
    let last = story.record().entries.last().map(|entry| entry.topic.as_str());
    assert_eq!(last, Some("settling"));
}

#[test]
fn haf_06_where_the_procedure_has_no_supervision_none_is_recorded() {
    let context = RecordStory::of("slough").holder("reviewing_service_manager").context();
    assert_eq!(why_not_begun(BesideKind::Supervision, &context), Some(Broken::NotInProcedure));
}
