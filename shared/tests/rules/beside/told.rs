//! Who is told of what happens beside the matter: its readers, and nobody else.

use shared::beside::{About, BesideCommand, HowEnded, NewEntry};
use shared::ids::PersonId;
use shared::notice::Purpose::{Asked, Told};
use shared::notice::{Purpose, Receiver, RecordTold, outside_messages};
use shared::organisation::{Contact, HoldingKind};
use shared::procedure::{ReferredTo, Source};
use shared::testing::{RecordStory, day};
use shared::wording;

/// Who was told what, and that each of them may read the record: of one that they may not, nobody is told.
fn told(story: &RecordStory) -> Vec<(PersonId, Purpose, RecordTold)> {
    let readers = story.record().readers(&story.world.procedure);
    for notice in story.told() {
        let context = story.clone().person(notice.to).context();
        assert!(readers.admit(&context, story.world.child.restricted), "{notice:#?}");
    }
    story.told().iter().map(|notice| (notice.to, notice.purpose, notice.subject.told)).collect()
}

fn grave_event() -> About {
    About::GraveEvent { event: "injury".into(), other: String::new(), text: "Robin fell from a roof.".into() }
}

fn alert(story: &RecordStory) -> About {
    let (worker, shown) = (story.shown("social_worker"), story.shown("assistant_team_manager"));
    About::Alert {
        worker: Some(worker),
        text: "Two visits are in the same words.".into(),
        shown: vec![shown],
    }
}

fn concern(from: Source) -> About {
    About::Concern {
        from: Some(from),
        agency: "Mill Street School".into(),
        text: "The report was not read.".into(),
        talked_on: Some(day("2026-08-28")),
        came_of_it: "Nothing.".into(),
    }
}

fn entry(topic: &str) -> NewEntry {
    NewEntry { topic: topic.into(), on: Some(day("2026-09-01")), text: "It was gone through.".into() }
}

#[test]
fn lam_09_a_grave_event_is_told_at_once_to_the_director_the_partnership_and_the_chair() {
    let story = RecordStory::of("lambeth");
    let worker = story.world.cast.social_worker;
    let story = story.person(worker).begins(grave_event());
    let people = ["executive_director", "safeguarding_partnership"].map(|post| story.world.holder_of(post));
    let expected = people.into_iter().chain([story.world.cast.iro]);
    assert_eq!(told(&story), expected.map(|who| (who, Told, RecordTold::Begun)).collect::<Vec<_>>());
    assert!(story.told().iter().all(|notice| notice.by_email));
}

#[test]
fn lam_09_a_partnership_without_an_account_is_written_to_and_whoever_tells_it_is_asked_to_speak_to_it() {
    let story = RecordStory::of("lambeth").given(|world| {
        world.vacate("safeguarding_partnership");
        let contact = Contact { email: "duty@partnership.example".into(), ..Contact::default() };
        world.organisation.contacts.insert(ReferredTo::Partnership, contact);
    });
    let story = story.begins(grave_event());
    let author = story.told().iter().find(|notice| notice.to == story.world.cast.iro).expect("told");
    assert_eq!((author.purpose, author.unheld.len()), (Asked, 1));
    let [(0, message)] = &outside_messages(&story.events, &story.context())[..] else {
        panic!("one message")
    };
    assert_eq!(message.email.as_deref(), Some("duty@partnership.example"));
    let words = wording::outside_message(message, &story.world.procedure);
    for detail in ["Robin", "roof", "Imogen"] {
        assert!(!format!("{} {}", words.subject, words.sentence).contains(detail));
    }
}

#[test]
fn slo_09_an_alert_is_told_to_the_workers_manager_and_nobody_else() {
    let story = RecordStory::of("slough");
    let about = alert(&story);
    let story = story.begins(about);
    let manager = story.world.holder_of("assistant_team_manager");
    assert_eq!(told(&story), [(manager, Asked, RecordTold::InWriting { due: None })]);
    let words = wording::record_notice(&story.told()[0], None, &story.world.procedure);
    assert_eq!(words.sentence, "You are asked as Assistant Team Manager.");
    assert!(!words.subject.contains("visits") && !words.subject.contains("Sol"));
    let taken_up = BesideCommand::Answer { text: "Gone through in supervision.".into() };
    let story = story.person(manager).does(taken_up);
    assert_eq!(told(&story), [(story.world.cast.iro, Told, RecordTold::Answered)]);
}

#[test]
fn slo_09_the_worker_is_not_told_though_they_deputise_for_their_manager() {
    let story = RecordStory::of("slough").given(|world| {
        world.appoint(world.cast.social_worker, "assistant_team_manager", HoldingKind::Deputy);
    });
    let about = alert(&story);
    let story = story.begins(about);
    assert!(told(&story).iter().all(|(who, ..)| *who != story.world.cast.social_worker));
}

#[test]
fn haf_06_supervision_is_told_to_the_chair_and_the_other_manager() {
    let about = About::Supervision { entry: entry("supervision") };
    let story = RecordStory::of("hammersmith-and-fulham").holder("reviewing_manager").begins(about);
    let head = story.world.holder_of("head_of_safeguarding");
    let expected = [story.world.cast.iro, head].map(|who| (who, Told, RecordTold::EntryAdded));
    assert_eq!(told(&story), expected);
}

#[test]
fn ken_18_each_step_to_legal_advice_is_told_to_whose_step_is_next() {
    let about = About::Advice { text: "May the placement be ended?".into(), lawyer: None };
    let story = RecordStory::of("kent").begins(about);
    let manager = story.world.holder_of("qa_manager");
    assert_eq!(told(&story), [(manager, Asked, RecordTold::Begun)]);
    let story = story.person(manager).does(BesideCommand::AddEntry(entry("agreed")));
    let chair = (story.world.cast.iro, Told, RecordTold::EntryAdded);
    assert!(told(&story).contains(&chair), "{:#?}", story.told());
}

#[test]
fn slo_10_a_concern_about_a_chair_is_told_to_whoever_follows_it_and_never_to_the_chair() {
    let story = RecordStory::of("slough").given(|world| {
        world.appoint(world.cast.iro, "reviewing_service_manager", HoldingKind::Deputy);
    });
    let worker = story.world.cast.social_worker;
    let mut story = story.person(worker).begins(concern(Source::Agency));
    let mut everybody = told(&story);
    let shown = vec![story.shown("reviewing_service_manager")];
    story = story.does(BesideCommand::PutInWriting { text: "It is not settled.".into(), shown });
    let manager = story.world.holder_of("reviewing_service_manager");
    everybody.extend(told(&story));
    assert!(everybody.iter().any(|(who, purpose, _)| (*who, *purpose) == (manager, Asked)), "{everybody:#?}");
    story = story.person(manager).does(BesideCommand::Answer { text: "It was read.".into() });
    everybody.extend(told(&story));
    let how = Some(HowEnded::Resolved);
    story = story.person(worker).does(BesideCommand::End { how, text: "It is settled.".into() });
    everybody.extend(told(&story));
    assert!(everybody.iter().all(|(who, ..)| *who != story.world.cast.iro), "{everybody:#?}");
    assert!(told(&story).contains(&(manager, Told, RecordTold::Concluded)));
}

#[test]
fn lam_15_a_copy_of_good_practice_goes_to_the_assistant_director() {
    let about = About::GoodPractice { whose: "The team".into(), text: "Robin chose the school.".into() };
    let story = RecordStory::of("lambeth").begins(about);
    let [copy] = story.told() else { panic!("one copy: {:#?}", story.told()) };
    assert_eq!((copy.to, copy.purpose), (story.world.holder_of("qa_assistant_director"), Purpose::Copied));
    assert!(matches!(copy.receiver, Receiver::Post { .. }));
    told(&story);
}
