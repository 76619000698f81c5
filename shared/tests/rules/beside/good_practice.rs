//! Good practice is recorded too.

use shared::beside::About;
use shared::escalation::Broken;
use shared::testing::RecordStory;

fn good() -> About {
    About::GoodPractice { whose: "The team".into(), text: "Robin chose the school with the worker.".into() }
}

#[test]
fn lam_15_good_practice_is_recorded_and_copied_to_the_ad_for_qa() {
    let story = RecordStory::of("lambeth").begins(good());
    let copies: Vec<_> = story.record().begun.told.iter().map(|told| told.title.as_str()).collect();
    assert_eq!(copies, ["Assistant Director for Quality Assurance"]);
    assert_eq!(story.record().over_since(), Some(story.today));
}

#[test]
fn lam_15_every_escalation_and_resolution_is_copied_to_the_ad_for_qa_as_well() {
    let procedure = RecordStory::of("lambeth").world.procedure;
    let ad = "qa_assistant_director".into();
    assert!(procedure.stages.iter().all(|stage| stage.copies.contains(&ad)));
    assert!(procedure.told_on_closing.contains(&ad));
}

#[test]
fn haf_10_both_chairs_share_the_process_and_record_good_practice() {
    use shared::people::ChairKind;
    let story = RecordStory::of("hammersmith-and-fulham");
    let both = [ChairKind::Iro, ChairKind::CpChair];
    assert!(story.world.procedure.stages.iter().all(|stage| stage.chairs == both));
    let iro = story.clone().begins(good());
    assert!(iro.record().over_since().is_some());
    let chair = story.world.cast.cp_chair;
    let mut about_protection = story.person(chair);
    about_protection.plan = shared::people::PlanKind::ChildProtection;
    assert!(about_protection.begins(good()).record().over_since().is_some());
}

#[test]
fn haf_10_good_practice_is_a_chairs_to_report_and_read_by_who_reads_the_child() {
    let story = RecordStory::of("hammersmith-and-fulham");
    let begin = story.begin(good());
    let worker = story.world.cast.social_worker;
    assert_eq!(story.clone().person(worker).refused(&begin), [(String::new(), Broken::NotForYou)]);
    let readers = story.begins(good()).readers();
    assert!(readers.contains(&"Sol Webb".to_owned()));
    assert!(!readers.contains(&"Ada Voss".to_owned()), "no advocate");
    assert!(!readers.contains(&"Odette Marsh".to_owned()), "nobody without the child");
}
