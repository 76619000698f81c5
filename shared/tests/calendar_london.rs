//! London dates against the time zone database, for every year of the calendar.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::London;
use shared::calendar::{end_of_day, london_date, london_time};

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

#[test]
fn late_on_a_summer_evening_it_is_already_tomorrow_in_london() {
    let date = |text| london_date(instant(text)).to_string();
    assert_eq!(date("2026-07-01T23:30:00Z"), "2026-07-02");
    assert_eq!(date("2026-07-01T22:59:59Z"), "2026-07-01");
    assert_eq!(date("2026-12-01T23:30:00Z"), "2026-12-01");
}

#[test]
fn every_half_hour_around_every_change_of_the_clocks_agrees_with_the_database() {
    for year in 2000..=2040 {
        for month in [3, 10] {
            let start = Utc.with_ymd_and_hms(year, month, 20, 0, 0, 0).unwrap();
            for half_hours in 0..(2 * 24 * 14) {
                let instant = start + TimeDelta::minutes(30 * half_hours);
                let expected = instant.with_timezone(&London).naive_local();
                assert_eq!(london_time(instant), expected, "{instant}");
                assert_eq!(london_date(instant), expected.date(), "{instant}");
            }
        }
    }
}

#[test]
fn every_london_day_ends_when_the_database_begins_the_next() {
    let days = NaiveDate::from_ymd_opt(2000, 1, 1).expect("a date").iter_days();
    for day in days.take_while(|day| day.year() <= 2040) {
        let tomorrow = day.succ_opt().expect("a day after it").and_time(chrono::NaiveTime::MIN);
        let midnight = London.from_local_datetime(&tomorrow).unwrap().with_timezone(&Utc);
        assert_eq!(end_of_day(day), midnight, "{day}");
        assert_eq!(london_date(midnight), tomorrow.date());
        assert_eq!(london_date(midnight - TimeDelta::nanoseconds(1)), day);
    }
}

#[test]
fn the_ends_of_time_are_no_panic() {
    assert_eq!(london_date(DateTime::<Utc>::MAX_UTC), NaiveDate::MAX);
    assert_eq!(end_of_day(NaiveDate::MAX), DateTime::<Utc>::MAX_UTC);
    assert_eq!(london_date(DateTime::<Utc>::MIN_UTC), NaiveDate::MIN);
}
