//! The date in London of an instant, and the instant at which a London day ends.
//!
//! A deadline is a date in London, but events carry instants in UTC. The browser has no time zone
//! database and a table of every zone in the world would be most of the download, so the one rule that matters is
//! written here: summer time, one hour ahead of UTC, runs from 01:00 UTC on the last Sunday of March to
//! 01:00 UTC on the last Sunday of October (Summer Time Order 2002, and the same rule in 2000 and 2001). The tests hold it
//! against the time zone database for every year of the calendar.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};

/// The date in London at an instant: 23:30 UTC on 1 July is 2 July.
pub fn london_date(instant: DateTime<Utc>) -> NaiveDate {
    let date = instant.date_naive();
    if instant.hour() == 23 && ends_in_summer_time(date) { date.succ_opt().unwrap_or(date) } else { date }
}

/// The date and the time of day in London at an instant, as a clock on the wall there shows them.
///
/// ```
/// use shared::calendar::london_time;
/// let instant = "2026-07-01T23:30:00Z".parse().unwrap();
/// assert_eq!(london_time(instant).to_string(), "2026-07-02 00:30:00");
/// ```
pub fn london_time(instant: DateTime<Utc>) -> NaiveDateTime {
    let date = instant.date_naive();
    // The clocks change at 01:00 UTC: the first hour of a day still has the time of the day before.
    let governing = if instant.hour() == 0 { date.pred_opt().unwrap_or(date) } else { date };
    let hours = if ends_in_summer_time(governing) { 1 } else { 0 };
    instant.naive_utc().checked_add_signed(TimeDelta::hours(hours)).unwrap_or(instant.naive_utc())
}

/// The first instant of the London day after `date`: what is due on `date` is in time strictly before it.
pub fn end_of_day(date: NaiveDate) -> DateTime<Utc> {
    let hours = if ends_in_summer_time(date) { 23 } else { 24 };
    date.and_time(NaiveTime::MIN)
        .and_utc()
        .checked_add_signed(TimeDelta::hours(hours))
        .unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// Whether summer time is in force in the last hour of a day. London's date differs from UTC's in that hour
/// only, so nothing finer is needed: the clocks change in the small hours, when both agree.
fn ends_in_summer_time(date: NaiveDate) -> bool {
    match date.month() {
        3 => last_sunday_reached(date),
        4..=9 => true,
        10 => !last_sunday_reached(date),
        _ => false,
    }
}

/// In a month of 31 days, whether the date is the last Sunday or later: the Sunday on or before it is the 25th or after.
fn last_sunday_reached(date: NaiveDate) -> bool {
    date.day() >= 25 + date.weekday().num_days_from_sunday()
}
