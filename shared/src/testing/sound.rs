//! What holds of every matter, however it came about.

use crate::calendar::Calendar;
use crate::escalation::{Escalation, Event, Phase, ToldDate, evolve};
use crate::procedure::{Procedure, Unit};
use chrono::NaiveDate;

/// Asserts everything that holds of a matter with these events, all on one procedure and one calendar.
///
/// # Panics
/// If it does not, saying what.
pub fn assert_sound(events: &[Event], procedure: &Procedure, calendar: &Calendar) {
    let mut before: Option<Escalation> = None;
    for event in events {
        assert_allowed_after(before.as_ref(), event);
        let after = evolve(before.clone(), event);
        match &after {
            Some(matter) => {
                assert_matter(matter, procedure);
                // Somebody accepted that it moves.
                if !matches!(event, Event::DatesAccepted(_)) {
                    assert_total_fixed(before.as_ref(), matter);
                }
            }
            None => assert!(matches!(event, Event::ChairStoodIn { .. }), "{event:?} begins nothing"),
        }
        told_dates(event).for_each(|told| assert_told(told, procedure, calendar));
        before = after;
    }
}

fn assert_matter(matter: &Escalation, procedure: &Procedure) {
    assert_climbing(matter, procedure);
    assert_numbered(matter);
}

/// Closed is final but for corrections, for what the child was told of it and for what is put on the child's file.
fn assert_allowed_after(before: Option<&Escalation>, event: &Event) {
    let closed = before.is_some_and(|matter| matter.phase == Phase::Closed);
    let beside = matches!(
        event,
        Event::Corrected { .. } | Event::PromptAnswered(_) | Event::ChairStoodIn { .. } | Event::PutOnFile(_)
    );
    let withheld = matches!(event, Event::Closed(closing) if closing.how.withholds());
    assert!(!closed || beside || withheld, "{event:?} after the end");
}

/// Stages rise, and the one the matter is at is the last it reached.
fn assert_climbing(matter: &Escalation, procedure: &Procedure) {
    let reached: Vec<u8> = matter.stages.iter().map(|step| step.sent.stage).collect();
    assert!(reached.is_sorted_by(|lower, higher| lower < higher), "stages reached: {reached:?}");
    let ladder_has = |stage: &u8| procedure.stage(*stage).is_some();
    assert!(reached.iter().all(ladder_has), "stages the ladder lacks: {reached:?}");
    if let Some(at) = matter.phase.stage() {
        assert_eq!(reached.last(), Some(&at), "one stage is open, the last reached");
    }
    assert_eq!(matter.phase == Phase::Closed, matter.closing.is_some());
    let standing = matter.standing();
    assert!(standing.awaited.is_empty() || matches!(matter.phase, Phase::AwaitingAnswer { .. }));
}

/// Actions, answers and notes are numbered from 1 without gaps.
fn assert_numbered(matter: &Escalation) {
    let actions = matter.actions.iter().map(|action| action.number);
    let notes = matter.notes.iter().map(|note| note.number);
    let mut answers: Vec<u32> =
        matter.stages.iter().flat_map(|step| &step.answers).map(|answer| answer.number).collect();
    answers.sort_unstable();
    assert!(actions.eq(1..=matter.actions.len() as u32), "actions are numbered");
    assert!(notes.eq(1..=matter.notes.len() as u32), "notes are numbered");
    assert!(answers.iter().copied().eq(1..=answers.len() as u32), "answers are numbered: {answers:?}");
}

/// The total begins with the formal part, or on the day it counts from, and never moves.
fn assert_total_fixed(before: Option<&Escalation>, matter: &Escalation) {
    if let Some(before) = before.filter(|before| !before.stages.is_empty()) {
        assert_eq!(before.total, matter.total, "the total has moved");
    }
    let total = matter.total.as_ref().filter(|total| total.counted_from.is_none());
    if let (Some(total), Some(first)) = (total, matter.stages.first()) {
        assert_eq!(total.day_zero, first.sent.came_on());
    }
}

/// The dates an event tells.
fn told_dates(event: &Event) -> impl Iterator<Item = &ToldDate> {
    let (clock, total) = match event {
        Event::ConcernRaised(raised) => (Some(&raised.clock), None),
        Event::FormallyRaised(raised) => (raised.sent.clock.as_ref(), raised.total.as_ref()),
        Event::PassedOn(passed) => (passed.sent.clock.as_ref(), None),
        Event::HoldLifted(lifted) => (lifted.clock.as_ref(), None),
        Event::ExtensionDecided(decision) => (decision.clock.as_ref(), None),
        Event::KeptInformal(kept) => (kept.clock.as_ref(), None),
        Event::WentOnInformally(went) => (Some(&went.clock), None),
        _ => (None, None),
    };
    clock.into_iter().chain(total)
}

/// A told date comes out again when its days are counted one by one (timescales: rule 10).
fn assert_told(told: &ToldDate, procedure: &Procedure, calendar: &Calendar) {
    assert_eq!(told.procedure_version, procedure.version);
    assert_eq!(told.calendar_version, calendar.version());
    if told.length.unit == Unit::WorkingDays {
        assert_eq!(told.due, stepped(told.day_zero, told.length.count, calendar), "{told:?}");
    }
}

/// The last of so many working days after day 0, found by stepping from day to day.
fn stepped(day_zero: NaiveDate, count: u32, calendar: &Calendar) -> NaiveDate {
    let working = |day: &NaiveDate| calendar.non_working_reason(*day).is_none();
    let mut days = day_zero.iter_days().skip(1).filter(working);
    match count.checked_sub(1) {
        None => day_zero,
        Some(further) => days.nth(further as usize).unwrap_or(NaiveDate::MAX),
    }
}
