//! The bundled bank holidays, a newer list, and how a calendar travels.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use shared::calendar::{BadList, Calendar, Closure, NonWorkingReason, Published, PublishedEvent};

#[path = "support/bank_holidays.rs"]
mod bank_holidays;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date of the calendar")
}

fn closure(day: &str) -> Closure {
    Closure { date: date(day), reason: "offices closed".into() }
}

#[test]
fn the_file_is_what_its_generator_makes() {
    let file = include_str!("../calendars/england.json");
    assert!(file == bank_holidays::file(), "run: cargo run -p shared --example make_calendar");
}

#[test]
fn the_coming_years_are_present() {
    let england = Calendar::england();
    for year in 2026..=2029 {
        let count = england.holidays().filter(|(day, _)| day.year() == year).count();
        assert!(count >= 8, "{year} has {count} bank holidays");
    }
    assert!(england.proclaimed_to() >= 2026);
}

#[test]
fn easter_is_where_the_church_puts_it() {
    // Easter Sundays from 2000 on, as month and day, from the published tables.
    let easters = [
        423, 415, 331, 420, 411, 327, 416, 408, 323, 412, 404, 424, 408, 331, 420, 405, 327, 416, 401, 421,
        412, 404, 417, 409, 331, 420, 405, 328, 416, 401, 421, 413, 328, 417, 409, 325, 413, 405, 425, 410,
        401,
    ];
    let england = Calendar::england();
    let named: BTreeSet<(NaiveDate, &str)> = england.holidays().collect();
    for (year, easter) in (2000..).zip(easters) {
        let sunday = NaiveDate::from_ymd_opt(year, easter / 100, easter % 100).expect("a date");
        assert!(named.contains(&(sunday - Days::new(2), "Good Friday")), "{year}");
        assert!(named.contains(&(sunday + Days::new(1), "Easter Monday")), "{year}");
    }
    assert_eq!(easters.len(), 41);
}

#[test]
fn proclaimed_and_moved_holidays_are_in_and_their_usual_mondays_are_not() {
    let england = Calendar::england();
    for free in [
        "2002-06-03",
        "2002-06-04",
        "2011-04-29",
        "2012-06-04",
        "2012-06-05",
        "2020-05-08",
        "2022-06-02",
        "2022-06-03",
        "2022-09-19",
        "2023-05-08",
    ] {
        assert_eq!(england.is_working_day(date(free)), Ok(false), "{free}");
    }
    for ordinary in ["2002-05-27", "2012-05-28", "2020-05-04", "2022-05-30"] {
        assert_eq!(england.is_working_day(date(ordinary)), Ok(true), "{ordinary}");
    }
}

#[test]
fn weekend_holidays_have_substitute_days() {
    let england = Calendar::england();
    let reason = |day| england.non_working_reason(date(day)).map(|reason| reason.to_string());
    let expected = [
        ("2020-12-28", "Boxing Day, substitute day"),
        ("2021-12-27", "Christmas Day, substitute day"),
        ("2021-12-28", "Boxing Day, substitute day"),
        ("2022-01-03", "New Year’s Day, substitute day"),
        ("2022-12-26", "Boxing Day"),
        ("2022-12-27", "Christmas Day, substitute day"),
        ("2023-01-02", "New Year’s Day, substitute day"),
        ("2021-12-25", "weekend"),
    ];
    for (day, name) in expected {
        assert_eq!(reason(day).as_deref(), Some(name), "{day}");
    }
    assert_eq!(reason("2021-12-29"), None);
}

#[test]
fn a_closure_is_one_calendars_own_and_yields_to_a_bank_holiday() {
    let england = Calendar::england();
    let closed = england.with_closures(["2026-12-24", "2026-12-25"].map(closure));
    assert_eq!(england.is_working_day(date("2026-12-24")), Ok(true));
    assert_eq!(closed.is_working_day(date("2026-12-24")), Ok(false));
    let reason = |day| closed.non_working_reason(date(day));
    assert_eq!(reason("2026-12-24"), Some(NonWorkingReason::Closure("offices closed".into())));
    assert_eq!(reason("2026-12-25"), Some(NonWorkingReason::Holiday("Christmas Day".into())));
    assert_eq!(closed.closures().count(), 2);
}

#[test]
fn the_version_follows_the_days() {
    let england = Calendar::england();
    let closed = england.with_closures([closure("2026-12-24")]);
    assert_ne!(england.version(), closed.version());
    assert_ne!(closed.version(), england.with_closures([closure("2026-12-23")]).version());
    assert_eq!(closed.version(), england.with_closures([closure("2026-12-24")]).version());
    assert_eq!(england, england.with_closures([]));
}

#[test]
fn a_calendar_travels_whole_and_is_refused_when_altered_on_the_way() {
    let closed = Calendar::england().with_closures([closure("2026-12-24")]);
    let json = serde_json::to_string(&closed).expect("a calendar can be written");
    let arrived: Calendar = serde_json::from_str(&json).expect("a calendar can be read");
    assert_eq!(arrived, closed);
    assert_eq!(arrived.add_working_days(date("2026-12-23"), 1), Ok(date("2026-12-29")));

    let altered = json.replace("2026-12-24", "2026-12-23");
    let refused = serde_json::from_str::<Calendar>(&altered).expect_err("another day, the same version");
    assert!(refused.to_string().contains(closed.version()), "{refused}");
    let endless = json.replace("2040-12-31", "9999-12-31");
    assert!(serde_json::from_str::<Calendar>(&endless).is_err());
}

#[test]
fn a_version_never_changes_for_the_same_days() {
    // Recorded events name versions: were the digest computed otherwise, none of them would be found again.
    let json = r#"{"version": "VERSION", "from": "2026-12-01", "to": "2026-12-31", "proclaimed_to": 2026,
        "holidays": {"Christmas Day": ["2026-12-25"]}}"#;
    let refused = serde_json::from_str::<Calendar>(json).expect_err("no such version");
    assert!(refused.to_string().contains("508e6ec51da872a0"), "{refused}");
}

fn published(changed: impl Fn(&mut Vec<PublishedEvent>)) -> Published {
    let mut list: Published =
        serde_json::from_str(include_str!("../calendars/england.json")).expect("the published shape");
    list.events.retain(|event| (2028..=2029).contains(&event.date.year()));
    changed(&mut list.events);
    list
}

#[test]
fn a_newer_published_list_replaces_the_years_it_covers() {
    let england = Calendar::england();
    let same = england.with_published(&published(|_| ())).expect("a whole list");
    assert_eq!(same.proclaimed_to(), 2029);
    assert!(same.holidays().eq(england.holidays()));

    let moved = published(|events| events[10].date = date("2029-04-03"));
    let moved = england.with_published(&moved).expect("a whole list");
    assert_eq!(moved.is_working_day(date("2029-04-02")), Ok(true));
    assert_eq!(moved.is_working_day(date("2029-04-03")), Ok(false));
    assert!(england.is_provisional(date("2029-04-03")) && !moved.is_provisional(date("2029-04-03")));
}

#[test]
fn a_list_that_would_lose_holidays_is_refused() {
    let england = Calendar::england();
    let refusal = |list: &Published| england.with_published(list).expect_err("refused");
    let short = published(|events| _ = events.pop());
    assert_eq!(refusal(&short), BadList::Year { year: 2029, found: 7 });
    let twice = published(|events| events[1].date = events[0].date);
    assert_eq!(refusal(&twice), BadList::Year { year: 2028, found: 7 });
    let far = published(|events| events[0].date = date("2041-01-01"));
    assert_eq!(refusal(&far), BadList::Reach(date("2041-01-01")));
    assert_eq!(refusal(&published(Vec::clear)), BadList::Empty);
    let scotland = Published { division: "scotland".into(), ..published(|_| ()) };
    assert_eq!(refusal(&scotland), BadList::Division("scotland".into()));
}
