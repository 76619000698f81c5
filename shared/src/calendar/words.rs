//! How dates are written, everywhere in the product.
//!
//! Written out by hand because chrono's `format` brings its pattern interpreter into the browser's download.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The full name of the day of the week: "Tuesday".
pub fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// The full name of the month a date falls in: "December".
pub fn month_name(date: NaiveDate) -> &'static str {
    MONTHS[date.month0() as usize]
}

/// A date in a table or a sentence: "Tue 22 Dec 2026".
pub fn short_date(date: NaiveDate) -> String {
    let weekday = &weekday_name(date.weekday())[..3];
    format!("{weekday} {} {}", day_month(date), date.year())
}

/// A date standing on its own: "Tuesday 22 December 2026".
pub fn long_date(date: NaiveDate) -> String {
    let weekday = weekday_name(date.weekday());
    format!("{weekday} {} {} {}", date.day(), month_name(date), date.year())
}

/// A date whose year the reader already has: "22 Dec".
pub fn day_month(date: NaiveDate) -> String {
    format!("{} {}", date.day(), &month_name(date)[..3])
}

/// A time of day, by the 24-hour clock: "10:42".
pub fn clock_time(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar")
    }

    #[test]
    fn dates_are_written_as_people_say_them() {
        assert_eq!(short_date(date(2026, 12, 22)), "Tue 22 Dec 2026");
        assert_eq!(long_date(date(2026, 12, 22)), "Tuesday 22 December 2026");
        assert_eq!(long_date(date(2027, 5, 1)), "Saturday 1 May 2027");
        assert_eq!(day_month(date(2026, 9, 7)), "7 Sep");
    }
}
