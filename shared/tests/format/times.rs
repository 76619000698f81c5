//! Hours, calendar days, no time and at once (timescales: rule 13).

use crate::of;
use shared::escalation::{Broken, CommandKind, Phase, next_act};
use shared::ladder::{Start, preview};
use shared::people::PlanKind;
use shared::testing::{Story, day};
use shared::wording::{event, sentence};

const COLDBROOK: &str = include_str!("../procedures/coldbrook.toml");

fn coldbrook() -> Story {
    of(COLDBROOK)
}

/// Friday 27 November 2026 at 10:00 in London.
fn raised_on_a_friday() -> Story {
    coldbrook().on("2026-11-27").raises_at(1).ok()
}

#[test]
fn a_72_hour_window_runs_through_a_weekend_to_the_minute() {
    let story = raised_on_a_friday().awaits(1, "2026-11-30");
    let clock = story.matter().stages[0].sent.clock.clone().expect("a time");
    assert_eq!(clock.until, Some("2026-11-30T10:00:00Z".parse().unwrap()));

    let early = story.clone().on("2026-11-30").chair().at("09:59");
    assert_eq!(next_act(early.matter(), &early.context()), None);
    let early = early.records_silence().refused(|broken| matches!(broken, Broken::HoursNotOver { .. }));
    let late = early.at("10:01");
    assert_eq!(next_act(late.matter(), &late.context()), Some(CommandKind::RecordNoResponse));
}

#[test]
fn silence_after_hours_passes_it_on_within_the_day_and_the_next_time_counts_from_there() {
    let story = raised_on_a_friday().on("2026-11-30").at("10:01").job().records_silence().ok();
    story.awaits(2, "2026-12-10").is_sound();
}

#[test]
fn a_stage_without_a_time_is_never_overdue_and_the_chair_decides_when_to_go_on() {
    let story = coldbrook().on("2026-11-27").raises_at(3).ok();
    assert_eq!(story.matter().standing().due, None);
    assert_eq!(story.matter().raised_on(), day("2026-11-27"));
    let after_months = story.on("2027-03-01").chair();
    let silent = after_months.clone().records_silence();
    silent.refused(|broken| *broken == Broken::StageHasNoTime { stage: 3 });
    after_months.passes_on_to(4).ok().stands(Phase::AwaitingAnswer { stage: 4 }).is_sound();
}

#[test]
fn a_stage_without_a_time_keeps_the_versions_it_began_under_and_is_answered_as_any_other() {
    let story = coldbrook().about_protection().on("2026-11-27").raises_at(3).ok();
    let versions = story.matter().versions.clone();
    assert_eq!(versions.procedure, "1");
    assert_eq!(versions.calendar, story.world.calendar.version());
    let story = story.on("2027-01-05").holder_of_stage(3).answers().ok();
    story.stands(Phase::Answered { stage: 3 }).is_sound();
}

#[test]
fn what_is_due_immediately_is_due_by_the_end_of_the_day_of_sending() {
    let story = coldbrook().on("2026-11-27").raises_at(4).ok().awaits(4, "2026-11-27");
    let same_evening = story.at("23:00").chair().records_silence();
    let next_day = same_evening.refused(|broken| matches!(broken, Broken::NotYetLapsed { .. }));
    next_day.on("2026-11-28").records_silence().ok();
}

#[test]
fn the_ladder_is_drawn_with_hours_and_without_dates_after_a_stage_that_has_no_time() {
    let story = coldbrook();
    let start = Start::at(1, day("2026-11-27"), PlanKind::LookedAfter);
    let ladder = preview(&story.world.procedure, &story.world.calendar, &start).expect("a ladder");
    let dates: Vec<_> = ladder.stages.iter().map(|stage| stage.due).collect();
    assert_eq!(dates, [Some(day("2026-11-30")), Some(day("2026-12-10")), None, None]);
    assert_eq!(ladder.stages[2].day_zero, Some(day("2026-12-10")));
    assert_eq!(ladder.stages[3].day_zero, None);
}

#[test]
fn the_words_name_the_hour_and_say_that_no_time_is_set() {
    let told = |story: &Story| {
        let Story { world, today, .. } = story;
        sentence(story.matter(), *today, &world.calendar, &world.procedure)
    };
    let hours = raised_on_a_friday();
    assert!(told(&hours).contains("answer due Mon 30 Nov at 10:00, 1 working day left"), "{}", told(&hours));
    let untimed = coldbrook().on("2026-11-27").raises_at(3).ok();
    assert!(told(&untimed).contains("no time is set"), "{}", told(&untimed));
    let counted = lines(&hours);
    assert!(counted.contains("Mon 30 Nov 2026 at 10:00"), "{counted}");
    assert!(counted.contains("72 hours from Fri 27 Nov 2026, up to Mon 30 Nov 2026 at 10:00"), "{counted}");
}

fn lines(story: &Story) -> String {
    let raised = story.events.last().expect("an event");
    let words = event(raised, &story.world.procedure, &story.world.calendar);
    words.lines.into_iter().map(|line| line.text).collect::<Vec<_>>().join("\n")
}
