//! Dates as people type them, read on Tuesday 24 November 2026.

use chrono::NaiveDate;
use shared::calendar::Calendar;
use shared::calendar::typed::{Look, Typing, Unread, read};

fn day(iso: &str) -> NaiveDate {
    iso.parse().expect("an ISO date")
}

fn said(text: &str, look: Look) -> String {
    said_on("2026-11-24", text, look)
}

fn said_on(today: &str, text: &str, look: Look) -> String {
    let calendar = Calendar::england();
    match read(text, &Typing { today: day(today), calendar: &calendar, look }) {
        Ok(typed) => typed.to_string(),
        Err(unread) => format!("{unread}"),
    }
}

fn ahead(text: &str) -> String {
    said(text, Look::Ahead)
}

#[test]
fn a_day_is_read_in_every_way_people_write_it() {
    let written = [
        "3/12",
        "03/12/26",
        "3.12.2026",
        "3-12-2026",
        "2026-12-03",
        "3 Dec",
        "3rd december",
        "by the 3rd of Dec",
        "Thu 3 Dec",
        "THURSDAY, 3 December 2026",
    ];
    for text in written {
        assert_eq!(ahead(text), "Thu 3 Dec 2026, in 7 working days", "{text}");
    }
}

#[test]
fn a_day_without_a_year_is_the_next_one_or_the_last_one() {
    assert_eq!(ahead("2/1"), "Sat 2 Jan 2027, in 25 working days; not a working day (weekend)");
    assert_eq!(ahead("24/11"), "Tue 24 Nov 2026");
    assert_eq!(ahead("29 Feb"), "Tue 29 Feb 2028, in 319 working days");
    assert_eq!(said("3/12", Look::Back), "Wed 3 Dec 2025");
    assert_eq!(said("24 nov", Look::Back), "Tue 24 Nov 2026");
    assert_eq!(said("29/2", Look::Back), "Thu 29 Feb 2024");
}

#[test]
fn a_weekday_is_the_first_to_come_or_the_last_gone() {
    assert_eq!(ahead("next Wed"), "Wed 25 Nov 2026: the first Wednesday after today");
    assert_eq!(ahead("fri"), "Fri 27 Nov 2026: the first Friday after today");
    assert_eq!(ahead("Tuesday"), "Tue 1 Dec 2026: the first Tuesday after today");
    assert_eq!(ahead("wed week"), "Wed 2 Dec 2026: a week after the first Wednesday after today");
    assert_eq!(said("last Tues", Look::Back), "Tue 17 Nov 2026: the last Tuesday before today");
    assert_eq!(said("mon", Look::Back), "Mon 23 Nov 2026: the last Monday before today");
}

#[test]
fn working_days_name_the_holidays_they_pass_over() {
    assert_eq!(ahead("5wd"), "Tue 1 Dec 2026: 5 working days from today");
    assert_eq!(ahead("in 1 working day"), "Wed 25 Nov 2026: 1 working day from today");
    assert_eq!(
        said_on("2026-12-22", "+5 WD", Look::Ahead),
        "Thu 31 Dec 2026: 5 working days from today, not counting Christmas Day and Boxing Day, substitute day"
    );
}

#[test]
fn other_lengths_count_every_day_and_say_when_they_end_on_a_day_off() {
    assert_eq!(ahead("today"), "Tue 24 Nov 2026: today");
    assert_eq!(ahead("tomorrow"), "Wed 25 Nov 2026: 1 calendar day from today");
    assert_eq!(ahead("4 days"), "Sat 28 Nov 2026: 4 calendar days from today; not a working day (weekend)");
    assert_eq!(ahead("in 2 weeks"), "Tue 8 Dec 2026: 2 weeks from today");
    assert_eq!(ahead("1 month"), "Thu 24 Dec 2026: 1 month from today");
    assert_eq!(said("yesterday", Look::Back), "Mon 23 Nov 2026");
    assert_eq!(ahead("25/12"), "Fri 25 Dec 2026, in 22 working days; not a working day (Christmas Day)");
}

#[test]
fn what_is_no_date_is_answered_with_what_would_be_one() {
    assert_eq!(ahead("  "), "Enter a date, such as 3/12, next Wed or 5 wd");
    assert_eq!(ahead("5"), "Say what is counted: 5 wd for working days, 5 days or 5 weeks");
    assert_eq!(ahead("31/2"), "There is no such day in the calendar");
    assert_eq!(ahead("Fri 3 Dec"), "3 Dec is a Thursday, not a Friday");
    for text in ["soon", "ASAP", "½", "3/12/26/1", "99999999999 wd", "wd", "next", "no week"] {
        assert_eq!(ahead(text), Unread::NotADate.to_string(), "{text}");
    }
    assert!(ahead("3/12/2060").contains("outside the calendar"));
    assert!(ahead("4000000000 wd").contains("outside the calendar"));
    assert_eq!(ahead("4000000000 months"), "There is no such day in the calendar");
}
