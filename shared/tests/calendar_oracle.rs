//! The calendar against an oracle: the same rules by stepping through the days one by one, straight from the file.

use std::collections::HashSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use shared::calendar::{Calendar, Closure};

const LONGEST: u32 = 60;

/// Days that are not working days, from the file as it lies, without any of the calendar's code.
struct Oracle {
    free: HashSet<NaiveDate>,
}

impl Oracle {
    fn new(closures: &[NaiveDate]) -> Self {
        let file: serde_json::Value =
            serde_json::from_str(include_str!("../calendars/england.json")).expect("JSON");
        let events = file["events"].as_array().expect("a list of events");
        let holidays = events.iter().map(|event| {
            let date = event["date"].as_str().expect("a date");
            date.parse().expect("a date of the calendar")
        });
        Self { free: holidays.chain(closures.iter().copied()).collect() }
    }

    fn is_working_day(&self, date: NaiveDate) -> bool {
        let weekend = [Weekday::Sat, Weekday::Sun].contains(&date.weekday());
        !weekend && !self.free.contains(&date)
    }
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar")
}

/// The days between Christmas and New Year, and a day in June, as an authority might close on.
fn closure_days() -> Vec<NaiveDate> {
    let of_year = |year| {
        let winter = (27..=31).map(move |day| date(year, 12, day));
        winter.chain([date(year, 6, 14)])
    };
    (2000..=2036).flat_map(of_year).collect()
}

fn with_closures(days: &[NaiveDate]) -> Calendar {
    let closure = |date: &NaiveDate| Closure { date: *date, reason: "offices closed".into() };
    Calendar::england().with_closures(days.iter().map(closure))
}

/// From every day of 2000 to 2035, steps through the days that follow and compares at each working day, to the 60th.
fn compare(calendar: &Calendar, oracle: &Oracle) {
    for day_zero in date(2000, 1, 1).iter_days().take_while(|day| day.year() <= 2035) {
        assert_eq!(calendar.is_working_day(day_zero), Ok(oracle.is_working_day(day_zero)));
        assert_eq!(calendar.add_working_days(day_zero, 0), Ok(day_zero));
        let (mut day, mut n) = (day_zero, 0);
        while n < LONGEST {
            day = day + Days::new(1);
            if oracle.is_working_day(day) {
                n += 1;
                assert_eq!(
                    calendar.add_working_days(day_zero, n),
                    Ok(day),
                    "{n} working days from {day_zero}"
                );
            }
            assert_eq!(
                calendar.working_days_between(day_zero, day),
                Ok(i64::from(n)),
                "from {day_zero} to {day}"
            );
        }
    }
}

#[test]
fn every_start_and_length_agrees_with_stepping_day_by_day() {
    compare(&Calendar::england(), &Oracle::new(&[]));
}

#[test]
fn every_start_and_length_agrees_with_stepping_day_by_day_around_closures() {
    let days = closure_days();
    compare(&with_closures(&days), &Oracle::new(&days));
}

#[test]
fn the_neighbouring_working_days_agree_with_stepping() {
    let days = closure_days();
    let (calendar, oracle) = (with_closures(&days), Oracle::new(&days));
    let (mut last, mut passed) = (date(2000, 1, 4), Vec::new());
    for day in date(2000, 1, 5).iter_days().take_while(|day| day.year() <= 2035) {
        assert_eq!(calendar.previous_working_day(day), Ok(last), "before {day}");
        passed.push(day);
        if oracle.is_working_day(day) {
            for earlier in std::iter::once(last).chain(passed.drain(..)).filter(|earlier| *earlier < day) {
                assert_eq!(calendar.next_working_day(earlier), Ok(day), "after {earlier}");
            }
            last = day;
        }
    }
}
