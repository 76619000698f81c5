//! Lengths, due dates and the total, in words.

use super::english::counted;
use super::milestone::day_zero;
use crate::calendar::words::{clock_time, day_month, short_date, weekday_name};
use crate::calendar::{Calendar, london_time};
use crate::escalation::{ToldDate, TotalUse};
use crate::procedure::{Length, Unit};
use chrono::{DateTime, Datelike, NaiveDate, Utc};

/// A time: `5 working days`, `1 week`, `immediately`.
#[must_use]
pub fn length(length: Length) -> String {
    if length == Length::IMMEDIATELY {
        return "immediately".to_owned();
    }
    let unit = match length.unit {
        Unit::Hours => "hour",
        Unit::WorkingDays => "working day",
        Unit::CalendarDays => "calendar day",
        Unit::Weeks => "week",
        Unit::Months => "month",
    };
    counted(length.count.into(), unit)
}

/// A date beside today's: `Thu 26 Nov`, with the year where it is another.
#[must_use]
pub fn day(date: NaiveDate, today: NaiveDate) -> String {
    if date.year() == today.year() {
        format!("{} {}", &weekday_name(date.weekday())[..3], day_month(date))
    } else {
        short_date(date)
    }
}

/// How long something takes in a sentence: `after 5 working days`, `immediately`.
#[must_use]
pub fn after(time: Length) -> String {
    if time == Length::IMMEDIATELY { length(time) } else { format!("after {}", length(time)) }
}

/// When a told time is up: `Thu 26 Nov 2026`, and for hours the minute: `Mon 30 Nov 2026 at 10:00`.
#[must_use]
pub fn told_due(told: &ToldDate) -> String {
    format!("{}{}", short_date(told.due), at_the_hour(told.until))
}

/// ` at 10:00`, where a time is counted in hours.
#[must_use]
pub fn at_the_hour(until: Option<DateTime<Utc>>) -> String {
    until.map(|until| format!(" at {}", clock_time(london_time(until).time()))).unwrap_or_default()
}

/// Where today stands against a due date, counted in working days where the calendar reaches.
enum Due {
    Late(Option<u64>),
    Today,
    Left(Option<u64>),
}

fn against(due: NaiveDate, days_left: Option<i64>, today: NaiveDate) -> Due {
    let days = days_left.map(i64::unsigned_abs).filter(|days| *days > 0);
    match due.cmp(&today) {
        std::cmp::Ordering::Less => Due::Late(days),
        std::cmp::Ordering::Equal => Due::Today,
        std::cmp::Ordering::Greater => Due::Left(days),
    }
}

/// When something is due, for a list: `in 2 working days, Thu 26 Nov`, `today`, `1 working day late`.
///
/// `days_left` are working days, negative when late; of a date late by no working day (due on Friday, seen on Saturday) it is
/// only said that it is late.
#[must_use]
pub fn due_in_words(due: NaiveDate, days_left: Option<i64>, today: NaiveDate) -> String {
    let date = day(due, today);
    match against(due, days_left, today) {
        Due::Late(Some(days)) => format!("{} late", counted(days, "working day")),
        Due::Late(None) => format!("late, was due {date}"),
        Due::Today => "today".to_owned(),
        Due::Left(Some(days)) => format!("in {}, {date}", counted(days, "working day")),
        Due::Left(None) => format!("by {date}"),
    }
}

/// The same where the date stands beside it: `in 2 working days`, `today`, `1 working day late`, `late`.
///
/// ```
/// use shared::wording::time_left;
/// let [due, today] = ["2026-11-26", "2026-11-24"].map(|date| date.parse().unwrap());
/// assert_eq!(time_left(due, Some(2), today), "in 2 working days");
/// ```
#[must_use]
pub fn time_left(due: NaiveDate, days_left: Option<i64>, today: NaiveDate) -> String {
    match against(due, days_left, today) {
        Due::Late(Some(days)) => format!("{} late", counted(days, "working day")),
        Due::Late(None) => "late".to_owned(),
        Due::Today => "today".to_owned(),
        Due::Left(Some(days)) => format!("in {}", counted(days, "working day")),
        Due::Left(None) => "not yet due".to_owned(),
    }
}

/// What is due, inside a sentence: `answer due Thu 26 Nov, 2 working days left`. `gone` says it of a date that has passed.
pub(super) fn what_is_due(
    [what, gone]: [&str; 2],
    due: NaiveDate,
    today: NaiveDate,
    calendar: &Calendar,
) -> String {
    what_is_due_at([what, gone], (due, ""), today, calendar)
}

/// The same with the time of day at which it is due, where that is told.
pub(super) fn what_is_due_at(
    [what, gone]: [&str; 2],
    (due, hour): (NaiveDate, &str),
    today: NaiveDate,
    calendar: &Calendar,
) -> String {
    let date = day(due, today) + hour;
    match against(due, calendar.working_days_between(today, due).ok(), today) {
        Due::Late(Some(days)) => format!("{gone} {date}, {} late", counted(days, "working day")),
        Due::Late(None) => format!("{gone} {date} and is late"),
        Due::Today => format!("{what} today{hour}"),
        Due::Left(Some(days)) => format!("{what} {date}, {} left", counted(days, "working day")),
        Due::Left(None) => format!("{what} {date}"),
    }
}

/// The total: `12 of 20 working days used; runs out on Fri 22 Jan 2027`.
#[must_use]
pub fn total_in_words(total: &TotalUse, today: NaiveDate) -> String {
    let (used, of, date) = (total.used, total.of, short_date(total.runs_out));
    if today > total.runs_out {
        format!("All {of} working days used; ran out on {date}")
    } else if today == total.runs_out {
        format!("{used} of {of} working days used; runs out today")
    } else {
        format!("{used} of {of} working days used; runs out on {date}")
    }
}

/// How a told date was reached: the days counted and skipped, where the calendar it was told by is at hand; first what day 0
/// is, where that is not the day of sending.
#[must_use]
pub fn sum(told: &ToldDate, calendar: &Calendar) -> String {
    day_zero(told.counted_from) + &days_of(told, calendar)
}

fn days_of(told: &ToldDate, calendar: &Calendar) -> String {
    let in_working_days = told.length.unit == Unit::WorkingDays;
    let same_days = calendar.version() == told.calendar_version;
    let explained = calendar.explain(told.day_zero, told.length.count).ok();
    match explained.filter(|_| in_working_days && same_days) {
        Some(explanation) => explanation.to_string(),
        None if told.length == Length::IMMEDIATELY => {
            format!("immediately, on the day of sending, {}", short_date(told.day_zero))
        }
        None => {
            let end = told.until.map(|_| format!(", up to {}", told_due(told))).unwrap_or_default();
            format!("{} from {}{end}", length(told.length), short_date(told.day_zero))
        }
    }
}

/// How long an answer has waited for its review: `answered 3 working days ago`.
#[must_use]
pub fn answered_ago(days: Option<u32>) -> String {
    match days {
        Some(days) if days > 0 => format!("answered {} ago", counted(days.into(), "working day")),
        Some(_) | None => "answered".to_owned(),
    }
}
