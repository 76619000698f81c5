//! The rules of counting: worked examples, explanations, measures and the edges.

use chrono::NaiveDate;
use shared::calendar::{Calendar, Closure, OutsideCalendar, is_overdue};

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date of the calendar")
}

fn explained(day_zero: &str, n: u32) -> String {
    let explanation = Calendar::england().explain(date(day_zero), n);
    explanation.expect("dates the calendar holds").to_string()
}

/// A ladder as the worked examples give it: raised on, each stage's working days and due date, and the day the total runs out.
type Example = (&'static str, &'static [(u32, &'static str)], &'static str);

/// Each stage is passed on on the day it lapses, so that a due date is the day 0 of the next stage.
const EXAMPLES: [Example; 8] = [
    // Over Christmas and New Year.
    (
        "2026-12-17",
        &[(4, "2026-12-23"), (4, "2026-12-31"), (4, "2027-01-07"), (4, "2027-01-13"), (4, "2027-01-19")],
        "2027-01-19",
    ),
    // Over Easter, from the third stage.
    ("2026-03-30", &[(4, "2026-04-07"), (4, "2026-04-13"), (4, "2026-04-17")], "2026-04-29"),
    // Sent on Good Friday; the last stage lies beyond the total.
    (
        "2026-04-03",
        &[(5, "2026-04-13"), (5, "2026-04-20"), (5, "2026-04-27"), (5, "2026-05-05"), (6, "2026-05-13")],
        "2026-05-05",
    ),
    (
        "2026-12-22",
        &[(5, "2026-12-31"), (5, "2027-01-08"), (5, "2027-01-15"), (5, "2027-01-22"), (5, "2027-01-29")],
        "2027-01-22",
    ),
    ("2027-03-25", &[(5, "2027-04-05"), (5, "2027-04-12")], "2027-04-26"),
    // Stages passed by carry their days over to the first.
    ("2026-03-26", &[(10, "2026-04-13"), (5, "2026-04-20"), (5, "2026-04-27")], "2026-04-27"),
    ("2027-12-20", &[(15, "2028-01-13"), (5, "2028-01-20")], "2028-01-20"),
    // The August bank holiday.
    (
        "2026-08-28",
        &[(5, "2026-09-07"), (5, "2026-09-14"), (5, "2026-09-21"), (5, "2026-09-28")],
        "2026-09-28",
    ),
];

#[test]
fn each_stage_of_the_worked_examples_is_due_when_they_say() {
    let england = Calendar::england();
    for (raised, stages, _) in EXAMPLES {
        let mut day_zero = date(raised);
        for (n, due) in stages {
            let due = date(due);
            assert_eq!(england.add_working_days(day_zero, *n), Ok(due), "{n} from {day_zero}");
            day_zero = due;
        }
    }
}

#[test]
fn all_10_twenty_working_days_run_out_on_the_days_of_the_worked_examples() {
    let england = Calendar::england();
    for (raised, _, total) in EXAMPLES {
        assert_eq!(england.add_working_days(date(raised), 20), Ok(date(total)), "raised on {raised}");
    }
}

#[test]
fn an_explanation_names_what_was_counted_and_skipped() {
    assert_eq!(
        explained("2026-12-22", 5),
        "5 working days from Tue 22 Dec 2026: 23, 24, 29, 30, 31 Dec; skipped: 25 Dec (Christmas Day), \
         26-27 Dec (weekend), 28 Dec (Boxing Day, substitute day)"
    );
    assert_eq!(explained("2026-07-06", 1), "1 working day from Mon 6 Jul 2026: 7 Jul");
    assert_eq!(explained("2026-07-04", 0), "0 working days from Sat 4 Jul 2026: the same day");
}

#[test]
fn an_explanation_reads_across_the_ends_of_months_and_years() {
    assert_eq!(
        explained("2026-12-30", 3),
        "3 working days from Wed 30 Dec 2026: 31 Dec, 4, 5 Jan 2027; skipped: 1 Jan 2027 (New Year’s Day), \
         2-3 Jan (weekend)"
    );
    assert_eq!(
        explained("2026-01-29", 3),
        "3 working days from Thu 29 Jan 2026: 30 Jan, 2, 3 Feb; skipped: 31 Jan - 1 Feb (weekend)"
    );
    assert_eq!(
        explained("2022-12-29", 2),
        "2 working days from Thu 29 Dec 2022: 30 Dec, 3 Jan 2023; skipped: 31 Dec - 1 Jan 2023 (weekend), \
         2 Jan (New Year’s Day, substitute day)"
    );
}

#[test]
fn an_explanation_names_closures_and_says_when_it_is_provisional() {
    let closed =
        ["2030-07-01", "2030-07-02"].map(|day| Closure { date: date(day), reason: "offices closed".into() });
    let explanation = Calendar::england().with_closures(closed).explain(date("2030-06-28"), 1);
    assert_eq!(
        explanation.expect("dates the calendar holds").to_string(),
        "1 working day from Fri 28 Jun 2030: 3 Jul; skipped: 29-30 Jun (weekend), 1-2 Jul (offices closed); \
         provisional, as bank holidays after 2028 are not yet published"
    );
    assert!(!Calendar::england().is_provisional(date("2028-12-31")));
    assert!(Calendar::england().is_provisional(date("2029-01-01")));
}

#[test]
fn all_10_each_measure_counts_after_the_first_date_and_includes_the_second() {
    let england = Calendar::england();
    let (sent, due) = (date("2026-12-22"), date("2026-12-31"));
    assert_eq!(england.used(sent, date("2026-12-28")), Ok(2));
    assert_eq!(england.left(date("2026-12-28"), due), Ok(3));
    assert_eq!(england.left(due, due), Ok(0));
    assert_eq!(england.left(date("2027-01-05"), due), Ok(0));
    assert_eq!(england.days_to_respond(sent, sent), Ok(0));
    assert_eq!(england.days_to_respond(sent, date("2026-12-23")), Ok(1));
    assert_eq!(england.days_taken(sent, due), Ok(5));
    assert_eq!(england.days_late(due, date("2027-01-05")), Ok(2));
    assert_eq!(england.days_late(due, date("2026-12-24")), Ok(0));
    assert_eq!(england.used(date("2026-12-24"), date("2026-12-22")), Ok(0));
}

#[test]
fn overdue_begins_with_the_next_calendar_day() {
    let friday = date("2026-07-10");
    assert!(!is_overdue(friday, friday));
    assert!(is_overdue(friday, date("2026-07-11")));
    assert_eq!(Calendar::england().days_late(friday, date("2026-07-11")), Ok(0));
}

#[test]
fn a_date_outside_the_calendar_is_an_error_and_never_a_count() {
    let england = Calendar::england();
    let (from, to) = (date("2000-01-01"), date("2040-12-31"));
    let outside = |day| OutsideCalendar { date: date(day), from, to };
    for beyond in ["1999-12-31", "2041-01-01", "+262142-12-31", "-262143-01-01"] {
        let error = outside(beyond);
        assert_eq!(england.is_working_day(date(beyond)), Err(error));
        assert_eq!(england.add_working_days(date(beyond), 0), Err(error));
        assert_eq!(england.explain(date(beyond), 1), Err(error));
        assert_eq!(england.working_days_between(from, date(beyond)), Err(error));
        assert_eq!(england.working_days_between(date(beyond), to), Err(error));
        assert_eq!(england.previous_working_day(date(beyond)), Err(error));
    }
    assert_eq!(england.add_working_days(to, 0), Ok(to));
    assert_eq!(england.add_working_days(date("2040-12-28"), 1), Ok(to));
    for n in [1, u32::MAX] {
        assert_eq!(england.add_working_days(to, n), Err(outside("2041-01-01")));
    }
    assert_eq!(england.previous_working_day(date("2000-01-04")), Err(outside("1999-12-31")));
    assert_eq!(
        outside("2041-01-01").to_string(),
        "Tue 1 Jan 2041 is outside the calendar of working days, which runs from Sat 1 Jan 2000 to Mon 31 Dec 2040"
    );
}
