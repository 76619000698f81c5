//! Events that override the procedure.

use shared::beside::{About, BesideCommand};
use shared::escalation::Broken;
use shared::testing::{RecordStory, day};

fn event(event: &str, other: &str) -> About {
    About::GraveEvent {
        event: event.into(),
        other: other.into(),
        text: "Robin was taken from school.".into(),
    }
}

#[test]
fn lam_09_the_director_and_the_partnership_are_told_at_once_by_whoever_first_knows() {
    let story = RecordStory::of("lambeth");
    let worker = story.world.cast.social_worker;
    let manager = story.world.holder_of("team_manager");
    for who in [worker, manager, story.world.cast.iro, story.world.cast.qa] {
        let told = story.clone().person(who).begins(event("abduction", ""));
        let told: Vec<_> = told.record().begun.told.iter().map(|told| told.post.as_str()).collect();
        assert_eq!(told, ["executive_director", "safeguarding_partnership"]);
    }
}

#[test]
fn lam_09_another_such_event_is_told_in_words() {
    let story = RecordStory::of("lambeth");
    let unnamed = story.begin(event("something_else", " "));
    assert_eq!(story.refused(&unnamed), [("about.other".to_owned(), Broken::Missing)]);
    let unknown = story.begin(event("rain", ""));
    assert_eq!(story.refused(&unknown), [("about.event".to_owned(), Broken::NotInList)]);
    let _ = story.begins(event("something_else", "A fire at the placement"));
}

#[test]
fn lam_09_a_partnership_without_a_holder_is_told_by_whoever_reports_it_and_holds_nothing_up() {
    let story = RecordStory::of("lambeth")
        .given(|world| world.vacate("safeguarding_partnership"))
        .begins(event("injury", ""));
    let untold: Vec<_> = story.record().untold().map(|untold| untold.title.clone()).collect();
    assert_eq!(untold, ["Lambeth Safeguarding Children Partnership"]);
    let post = "safeguarding_partnership".into();
    let told =
        BesideCommand::RecordTold { post, on: Some(day("2026-09-01")), how: "By telephone at 10.20".into() };
    assert_eq!(story.does(told).record().untold().count(), 0);
}

#[test]
fn lam_09_who_cannot_see_the_child_and_an_advocate_report_nothing() {
    let story = RecordStory::of("lambeth");
    let begin = story.begin(event("media", ""));
    let cast = story.world.cast;
    for who in [cast.advocate, cast.outsider, cast.administrator] {
        assert_eq!(story.clone().person(who).refused(&begin), [(String::new(), Broken::NotForYou)]);
    }
}

#[test]
fn lam_09_after_a_grave_event_the_ladder_need_not_be_followed() {
    use shared::testing::Story;
    let at_four = |story: Story| story.raises(4, |target| target.consultations.clear());
    let _ = at_four(Story::of("lambeth")).refused(|broken| matches!(broken, Broken::StartNotListed { .. }));
    let _ = at_four(Story::of("lambeth").with_grave_event()).ok();
}
