//! Dates as people type them. Today is Monday 23 November 2026.

use chrono::NaiveDate;
use shared::calendar::{Calendar, Lean, typed_date};

fn read(text: &str, lean: Lean) -> Option<String> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date");
    typed_date(text, lean, today, &Calendar::england()).map(|date| date.to_string())
}

fn coming(text: &str) -> Option<String> {
    read(text, Lean::Coming)
}

fn assert_coming(table: &[(&str, &str)]) {
    for (text, date) in table {
        assert_eq!(coming(text).as_deref(), Some(*date), "{text}");
    }
}

#[test]
fn a_day_and_month_is_the_next_one() {
    assert_coming(&[
        ("3/12", "2026-12-03"),
        ("3.12.", "2026-12-03"),
        ("3-12", "2026-12-03"),
        ("3 dec", "2026-12-03"),
        ("3rd December", "2026-12-03"),
        ("Dec 3", "2026-12-03"),
        ("23/11", "2026-11-23"),
        ("22/11", "2027-11-22"),
        ("29/2", "2028-02-29"),
    ]);
}

#[test]
fn a_year_is_kept_however_it_is_written() {
    assert_coming(&[
        ("3/12/26", "2026-12-03"),
        ("03/12/2027", "2027-12-03"),
        ("2027-01-05", "2027-01-05"),
        ("5 Jan 2027", "2027-01-05"),
        ("January 5, 2027", "2027-01-05"),
        ("1/9/2026", "2026-09-01"),
    ]);
}

#[test]
fn a_day_of_the_week_is_the_next_and_next_is_of_the_week_after() {
    assert_coming(&[
        ("Wed", "2026-11-25"),
        ("this friday", "2026-11-27"),
        ("next Wed", "2026-12-02"),
        ("Monday", "2026-11-30"),
        ("next mon", "2026-11-30"),
        ("Thu 3 Dec", "2026-12-03"),
    ]);
    assert_eq!(coming("Fri 3 Dec"), None, "3 December 2026 is a Thursday");
}

#[test]
fn a_span_is_counted_from_today() {
    assert_coming(&[
        ("5 wd", "2026-11-30"),
        ("5wd", "2026-11-30"),
        ("in 22 working days", "2026-12-23"),
        ("24 working days", "2026-12-29"),
        ("10 days", "2026-12-03"),
        ("2 weeks", "2026-12-07"),
        ("a week", "2026-11-30"),
        ("1 month", "2026-12-23"),
        ("today", "2026-11-23"),
        ("Tomorrow", "2026-11-24"),
    ]);
}

#[test]
fn what_has_happened_lies_behind() {
    for (text, date) in
        [("20/11", "2026-11-20"), ("24/11", "2025-11-24"), ("Fri", "2026-11-20"), ("yesterday", "2026-11-22")]
    {
        assert_eq!(read(text, Lean::Past).as_deref(), Some(date), "{text}");
    }
    assert_eq!(read("last mon", Lean::Past).as_deref(), Some("2026-11-16"));
}

#[test]
fn what_is_no_date_is_none() {
    for text in [
        "",
        "soon",
        "32/1",
        "3/13",
        "31/2/2027",
        "5",
        "5 apples",
        "next",
        "1/1/1/1",
        "99999999999 days",
        "４/12",
    ] {
        assert_eq!(coming(text), None, "{text}");
    }
}
