//! The informal time runs out (ALL-21).

use crate::everywhere;
use shared::escalation::{Broken, Command, CommandKind, Phase, next_act};
use shared::notice::{Purpose, Subject};
use shared::testing::{Attempt, Story, day};

/// Raised on 1 September, to be settled by the 8th; on the day after.
fn run_out(story: Story) -> Story {
    story.on("2026-09-01").raises_concern("2026-09-08").ok().on("2026-09-09").job()
}

fn over(story: Story) -> Attempt {
    story.does(Command::RecordInformalTimeOver)
}

#[test]
fn all_21_when_the_informal_time_runs_out_the_chair_is_told_that_day_and_asked_what_follows() {
    for story in everywhere() {
        let story = over(run_out(story)).ok().stands(Phase::Informal);
        let chair = story.matter().circumstances.chair.id;
        let told = story.told_to(chair);
        assert_eq!((told.purpose, told.subject), (Purpose::Asked, Subject::InformalTimeOver));
        assert_eq!(story.told().len(), 1);
        let story = story.chair();
        assert_eq!(next_act(story.matter(), &story.context()), Some(CommandKind::RaiseFormally));
        story.raises_at(1).ok();
    }
}

#[test]
fn all_21_it_is_recorded_once_and_not_before_its_last_day_is_over() {
    let story = Story::of("torbay").on("2026-09-01").raises_concern("2026-09-08").ok();
    let runs = Broken::InformalTimeRuns { due: day("2026-09-08") };
    let story = over(story.on("2026-09-08").job()).refused(|broken| *broken == runs);
    let story = over(story.on("2026-09-09").job()).ok();
    over(story.job()).refused(|broken| *broken == Broken::NothingWaits);
}

#[test]
fn all_21_the_chair_records_why_it_is_not_raised_formally_and_is_asked_no_more() {
    for story in everywhere() {
        let story = over(run_out(story)).ok().chair();
        let story = story.keeps_informal(None).ok().stands(Phase::Informal);
        assert_eq!(story.matter().standing().due, None, "nothing is overdue any more");
        let kept = &story.matter().informal.as_ref().expect("informal").kept[0];
        assert_eq!(kept.reason, "The team has booked the clinic for Friday.");
        let without = Command::KeepInformal { reason: " ".to_owned(), by: None };
        story.does(without).refused(|broken| *broken == Broken::NothingWaits);
    }
}

#[test]
fn all_21_a_new_informal_date_runs_out_and_is_asked_about_again() {
    let story = over(run_out(Story::of("lambeth"))).ok().chair().keeps_informal(Some("2026-09-15")).ok();
    let clock = &story.matter().informal.as_ref().expect("informal").clock;
    assert_eq!((clock.day_zero, clock.due, clock.length.count), (day("2026-09-01"), day("2026-09-15"), 10));
    let story = over(story.on("2026-09-16").job()).ok();
    assert_eq!(story.told_to(story.world.cast.iro).subject, Subject::InformalTimeOver);
    story.is_sound();
}

#[test]
fn all_21_a_new_date_keeps_within_the_procedures_limit_counted_from_the_raising() {
    let story = over(run_out(Story::of("torbay"))).ok().chair();
    let late = Broken::InformalTooLong { latest: day("2026-09-22") };
    let story = story.keeps_informal(Some("2026-09-23")).refused(|broken| *broken == late);
    story.keeps_informal(Some("2026-09-22")).ok();
}

#[test]
fn all_21_only_the_chair_says_why() {
    let story = over(run_out(Story::of("lambeth"))).ok();
    let theirs = Broken::NotYours { act: CommandKind::KeepInformal };
    story.holder("team_manager").keeps_informal(None).refused(|broken| *broken == theirs);
}
