//! A worker's conduct or practice: for their manager, not for the ladder.

use shared::beside::{About, BesideCommand};
use shared::escalation::Broken;
use shared::testing::RecordStory;

const SAID: &str = "Two visits of August are written up in the same words.";

fn about(story: &RecordStory, worker: &str, manager: &str) -> About {
    let (worker, shown) = (Some(story.shown(worker)), vec![story.shown(manager)]);
    About::Alert { worker, text: SAID.into(), shown }
}

fn alerted() -> RecordStory {
    let story = RecordStory::of("slough");
    let about = about(&story, "social_worker", "assistant_team_manager");
    story.begins(about)
}

#[test]
fn slo_09_an_alert_goes_to_the_workers_manager_with_particulars() {
    let story = alerted();
    let writing = story.record().waiting().unwrap();
    assert_eq!(writing.to.person.id, story.world.holder_of("assistant_team_manager"));
    assert_eq!(writing.text, SAID);
    let bare = story.begin(About::Alert { worker: None, text: String::new(), shown: Vec::new() });
    let fresh = RecordStory::of("slough");
    let broken = fresh.refused(&bare);
    let missing = |field: &str| (field.to_owned(), Broken::Missing);
    assert_eq!(broken, [missing("about.worker"), missing("about.text")]);
}

#[test]
fn slo_09_it_is_confidential_to_the_chair_and_that_manager() {
    assert_eq!(alerted().readers(), ["Holder, Assistant Team Manager", "Imogen Reeve"]);
}

#[test]
fn slo_09_a_worker_who_deputises_for_their_manager_neither_reads_nor_answers_it() {
    use shared::organisation::HoldingKind;
    let story = alerted().given(|world| {
        world.appoint(world.cast.social_worker, "assistant_team_manager", HoldingKind::Deputy);
    });
    assert!(!story.readers().contains(&"Sol Webb".to_owned()));
    let worker = story.world.cast.social_worker;
    let answer = BesideCommand::Answer { text: "Nothing to it.".into() };
    assert_eq!(story.person(worker).refused(&answer), [(String::new(), Broken::NotForYou)]);
}

#[test]
fn slo_09_the_managers_own_practice_goes_to_the_manager_above() {
    let story = RecordStory::of("slough");
    let about = about(&story, "assistant_team_manager", "team_manager");
    let story = story.begins(about);
    assert_eq!(story.record().waiting().unwrap().to.title, "Team Manager");
}

#[test]
fn slo_09_the_manager_says_how_it_was_taken_up_and_that_ends_it() {
    let taken_up = BesideCommand::Answer { text: "Gone through in supervision.".into() };
    let story = alerted().on("2026-09-04").holder("assistant_team_manager").does(taken_up);
    assert_eq!(story.record().over_since(), Some(story.today));
}

#[test]
fn slo_09_elsewhere_there_is_no_such_alert() {
    let story = RecordStory::of("kent");
    let about = About::Alert { worker: None, text: SAID.into(), shown: Vec::new() };
    let begin = story.begin(about);
    assert_eq!(story.refused(&begin), [(String::new(), Broken::NotInProcedure)]);
}

#[test]
fn slo_09_raising_asks_and_a_workers_conduct_is_not_raised() {
    use shared::escalation::Command;
    use shared::testing::{Story, raise};
    let about_conduct = |authority: &str| {
        let story = Story::of(authority);
        let mut command = raise(&story.context(), 1, shared::testing::day("2026-09-29"));
        if let Command::RaiseFormally(raise) = &mut command {
            raise.opening.about_conduct = true;
        }
        story.does(command)
    };
    let _ = about_conduct("slough").refused(|broken| *broken == Broken::ConductIsNoMatter);
    let _ = about_conduct("kent").ok();
}
