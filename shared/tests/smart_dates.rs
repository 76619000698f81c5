//! Advice on the due date of a SMART action.

use chrono::NaiveDate;
use shared::calendar::Calendar;
use shared::smart::{DateAdvice, DateFacts, Weight, date_advice};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// Raised on Tuesday 22 December 2026: the stage is due on 31 December, the total runs out on 22 January.
fn facts() -> DateFacts {
    DateFacts {
        today: day("2026-12-22"),
        stage_due: Some(day("2026-12-31")),
        clock_is_completion: false,
        total_runs_out: Some(day("2027-01-22")),
    }
}

/// What is said apart from the total.
fn advice(by: &str, facts: DateFacts) -> Vec<DateAdvice> {
    let facts = DateFacts { total_runs_out: None, ..facts };
    date_advice(day(by), &facts, &Calendar::england())
}

#[test]
fn all_04_a_due_date_before_today_blocks_and_today_does_not() {
    let gone = advice("2026-12-21", facts());
    assert_eq!(gone, [DateAdvice::BeforeToday { today: day("2026-12-22") }]);
    assert_eq!(gone[0].weight(), Weight::Blocks);
    assert_eq!(gone[0].wording(), "Enter a date that is today, Tue 22 Dec 2026, or later");
    assert_eq!(advice("2026-12-22", facts()), []);
}

#[test]
fn a_non_working_day_is_offered_the_nearest_working_day_before() {
    let christmas = advice("2026-12-27", facts());
    assert_eq!(christmas, [DateAdvice::NotWorkingDay { offer: Some(day("2026-12-24")) }]);
    assert_eq!(christmas[0].weight(), Weight::Advises);
    assert!(christmas[0].wording().ends_with("The working day before it is Thu 24 Dec 2026."));
}

#[test]
fn a_working_day_that_has_gone_is_not_offered() {
    let on_saturday = DateFacts { today: day("2026-12-26"), ..facts() };
    assert_eq!(advice("2026-12-27", on_saturday), [DateAdvice::NotWorkingDay { offer: None }]);
    let on_the_friday = DateFacts { today: day("2026-12-18"), ..facts() };
    assert_eq!(
        advice("2026-12-19", on_the_friday),
        [DateAdvice::NotWorkingDay { offer: Some(day("2026-12-18")) }]
    );
}

#[test]
fn a_date_after_the_stage_is_pointed_out_only_where_the_clock_times_the_work() {
    assert_eq!(advice("2027-01-04", facts()), []);
    let work = DateFacts { clock_is_completion: true, ..facts() };
    let late = advice("2027-01-04", work);
    assert_eq!(late, [DateAdvice::AfterStage { due: day("2026-12-31") }]);
    assert_eq!(late[0].weight(), Weight::Advises);
    assert_eq!(advice("2026-12-31", work), []);
    assert_eq!(advice("2027-01-04", DateFacts { stage_due: None, ..work }), []);
}

#[test]
fn the_total_is_always_said_and_never_alarms() {
    for (by, words) in [("2026-12-23", "within"), ("2027-01-22", "within"), ("2027-01-25", "after")] {
        let said = date_advice(day(by), &facts(), &Calendar::england());
        assert_eq!(said.len(), 1, "{by}");
        assert_eq!(said[0].weight(), Weight::Informs);
        let wording = format!("This is {words} the total, which runs out on Fri 22 Jan 2027.");
        assert_eq!(said[0].wording(), wording);
    }
}

#[test]
fn everything_there_is_to_say_is_said_at_once() {
    let work = DateFacts { clock_is_completion: true, ..facts() };
    let weights: Vec<_> =
        date_advice(day("2027-01-23"), &work, &Calendar::england()).iter().map(DateAdvice::weight).collect();
    assert_eq!(weights, [Weight::Advises, Weight::Advises, Weight::Informs]);
}

#[test]
fn a_date_beyond_the_calendar_is_refused_and_not_guessed_at() {
    let far = advice("2062-01-04", facts());
    assert!(matches!(far[..], [DateAdvice::OutsideCalendar(_)]), "{far:?}");
    assert_eq!(far[0].weight(), Weight::Blocks);
}
