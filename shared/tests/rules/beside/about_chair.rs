//! The process the other way round: a concern about a chair or the review.

use shared::beside::{About, BesideCommand, HowEnded};
use shared::escalation::Broken;
use shared::organisation::HoldingKind;
use shared::procedure::Source;
use shared::testing::{RecordStory, day};

fn concern(from: Source) -> About {
    About::Concern {
        from: Some(from),
        agency: "Mill Street School".into(),
        text: "The school's report was not read at the review.".into(),
        talked_on: Some(day("2026-08-28")),
        came_of_it: "The chair saw no need to come back to it.".into(),
    }
}

/// The team manager raises it for the service.
fn lambeth() -> RecordStory {
    RecordStory::of("lambeth").holder("team_manager").begins(concern(Source::Service))
}

/// The social worker writes down what a school says.
fn slough() -> RecordStory {
    let story = RecordStory::of("slough");
    let worker = story.world.cast.social_worker;
    story.person(worker).begins(concern(Source::Agency))
}

fn in_writing(story: &RecordStory, post: &str) -> BesideCommand {
    BesideCommand::PutInWriting { text: "It is not settled.".into(), shown: vec![story.shown(post)] }
}

fn answer() -> BesideCommand {
    BesideCommand::Answer { text: "The report is read at the next review.".into() }
}

#[test]
fn lam_13_the_service_raises_a_concern_and_it_climbs_the_chairs_own_line() {
    let story = lambeth();
    let first = in_writing(&story, "chair_line_manager");
    let story = story.does(first);
    let writing = story.record().waiting().unwrap().clone();
    assert_eq!((writing.to.title.as_str(), writing.step), ("Line manager of the IRO or CP Chair", 1));
    assert_eq!(writing.due.unwrap().due, day("2026-09-07"));
    let author = story.world.holder_of("team_manager");
    let story = story.holder("chair_line_manager").does(answer()).person(author);
    let second = in_writing(&story, "chair_service_manager");
    let story = story.does(second).holder("chair_service_manager").does(answer());
    let third = in_writing(&story, "qa_assistant_director");
    assert_eq!(story.person(author).refused(&third), [(String::new(), Broken::NothingWaits)]);
}

#[test]
fn lam_13_qa_follows_it_and_records_its_outcome() {
    let end = BesideCommand::End { how: Some(HowEnded::Resolved), text: "The review is reconvened.".into() };
    let story = lambeth().holder("qa_assistant_director").does(end);
    let concluded = story.record().concluded.clone().unwrap();
    assert_eq!(concluded.how, HowEnded::Resolved);
    assert!(story.readers().contains(&"Quentin Ash".to_owned()), "quality assurance reads it");
}

#[test]
fn lam_13_the_chair_concerned_neither_reads_nor_judges_it() {
    let story = lambeth().given(|world| {
        world.vacate("chair_line_manager");
        world.appoint(world.cast.iro, "chair_line_manager", HoldingKind::Acting);
    });
    assert!(!story.readers().contains(&"Imogen Reeve".to_owned()));
    let to_the_chair = in_writing(&story, "chair_line_manager");
    let broken = story.refused(&to_the_chair);
    assert!(matches!(broken.as_slice(), [(_, Broken::AddresseeNotShown { .. })]), "{broken:?}");
    let above = in_writing(&story, "chair_service_manager");
    let story = story.does(above);
    let judge = story.record().waiting().unwrap().to.person.id;
    assert_eq!(judge, story.world.holder_of("chair_service_manager"));
    let chair = story.world.cast.iro;
    assert_eq!(story.person(chair).refused(&answer()), [(String::new(), Broken::NotForYou)]);
}

#[test]
fn lam_13_those_who_read_it_are_its_author_those_it_goes_to_and_qa() {
    let story = lambeth();
    let first = in_writing(&story, "chair_line_manager");
    let readers = story.does(first).readers();
    let expected = [
        "Holder, Assistant Director for Quality Assurance",
        "Holder, Line manager of the IRO or CP Chair",
        "Holder, Team Manager",
        "Quentin Ash",
    ];
    assert_eq!(readers, expected);
}

#[test]
fn slo_10_an_agency_goes_to_the_chair_first_then_in_writing_to_the_manager_then_for_review() {
    let without_talk = About::Concern {
        from: Some(Source::Agency),
        agency: String::new(),
        text: "The report was not read.".into(),
        talked_on: None,
        came_of_it: String::new(),
    };
    let story = RecordStory::of("slough");
    let worker = story.world.cast.social_worker;
    let story = story.person(worker);
    let fields: Vec<_> =
        story.refused(&story.begin(without_talk)).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["about.agency", "about.talked_on", "about.came_of_it"]);

    let story = slough();
    let first = in_writing(&story, "reviewing_service_manager");
    let story = story.does(first).holder("reviewing_service_manager").does(answer()).person(worker);
    let review = in_writing(&story, "head_of_qa");
    let story = story.does(review).holder("head_of_qa").does(answer()).person(worker);
    let replies: Vec<_> = story
        .record()
        .writings
        .iter()
        .filter_map(|written| Some(written.reply.as_ref()?.title.clone()))
        .collect();
    assert_eq!(replies, ["Reviewing Service Manager", "Head of Service QA and Safeguarding"]);
    let end = BesideCommand::End { how: Some(HowEnded::NotResolved), text: "The school complains.".into() };
    assert!(story.does(end).record().over_since().is_some());
}

#[test]
fn slo_10_whose_concern_it_may_be_and_the_complaints_procedure_are_as_the_procedure_says() {
    let story = RecordStory::of("slough").holder("team_manager");
    let begin = story.begin(concern(Source::Service));
    assert_eq!(story.refused(&begin), [("about.from".to_owned(), Broken::NotInList)]);
    let complaints = shared::wording::complaints(shared::beside::BesideKind::Concern, &story.world.procedure);
    assert!(complaints.unwrap().contains("complaints procedure"));
}

#[test]
fn slo_10_nobody_answers_a_concern_that_they_raised() {
    let story = RecordStory::of("slough").holder("reviewing_service_manager").begins(concern(Source::Agency));
    let to_above = in_writing(&story, "head_of_qa");
    let story = story.does(to_above);
    assert_eq!(story.refused(&answer()), [(String::new(), Broken::NotForYou)]);
}
