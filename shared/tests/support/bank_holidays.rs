//! The bank holidays of England, 2000 to 2040, made by rule, and the file they are written to.
//!
//! Kept out of the product, which reads the file: a published list may differ from the rules, and the list is the law.

use std::fmt::Write;

use chrono::{Datelike, Days, NaiveDate, Weekday};

const YEARS: std::ops::RangeInclusive<i32> = 2000..=2040;

/// The last year for which the bank holidays have been published.
const PROCLAIMED_TO: i32 = 2028;

/// Extra bank holidays, by royal proclamation.
const PROCLAIMED: [(&str, &str); 6] = [
    ("2002-06-03", "Golden Jubilee bank holiday"),
    ("2011-04-29", "Royal wedding"),
    ("2012-06-05", "Diamond Jubilee bank holiday"),
    ("2022-06-03", "Platinum Jubilee bank holiday"),
    ("2022-09-19", "Bank holiday for the State Funeral"),
    ("2023-05-08", "Bank holiday for the coronation"),
];

/// A day off work.
struct Event {
    date: NaiveDate,
    title: &'static str,
    notes: &'static str,
}

/// The whole file, one bank holiday a line so that a change to it can be read.
pub fn file() -> String {
    let (first, last) = (YEARS.start(), YEARS.end());
    let mut out = format!(
        "{{\n  \"division\": \"england-and-wales\",\n  \"from\": \"{first}-01-01\",\n  \"to\": \"{last}-12-31\",\n  \
         \"proclaimed_to\": {PROCLAIMED_TO},\n  \"events\": [\n"
    );
    let events: Vec<Event> = YEARS.flat_map(year).collect();
    for (i, Event { date, title, notes }) in events.iter().enumerate() {
        let comma = if i + 1 < events.len() { "," } else { "" };
        let bunting = !["Good Friday", "Bank holiday for the State Funeral"].contains(title);
        writeln!(
            out,
            "    {{\"title\": \"{title}\", \"date\": \"{date}\", \"notes\": \"{notes}\", \"bunting\": {bunting}}}{comma}"
        )
        .expect("a string takes what is written to it");
    }
    out + "  ]\n}\n"
}

/// The bank holidays of a year, in order.
fn year(year: i32) -> Vec<Event> {
    let easter = easter_sunday(year);
    let mut events = vec![
        or_substitute(date(year, 1, 1), "New Year’s Day", 0),
        event(easter - Days::new(2), "Good Friday"),
        event(easter + Days::new(1), "Easter Monday"),
        early_may(year),
        spring(year),
        event(last_monday(year, 8), "Summer bank holiday"),
    ];
    let christmas = date(year, 12, 25);
    // Christmas on a Sunday is made up for on the Tuesday: the Monday is already Boxing Day.
    let taken = u64::from(christmas.weekday() == Weekday::Sun);
    events.push(or_substitute(christmas, "Christmas Day", taken));
    // Boxing Day on a Sunday likewise: the Monday already makes up for Christmas Day.
    let boxing_day = date(year, 12, 26);
    let taken = u64::from(boxing_day.weekday() == Weekday::Sun);
    events.push(or_substitute(boxing_day, "Boxing Day", taken));
    let proclaimed = PROCLAIMED.map(|(day, title)| event(day.parse().expect("a date"), title));
    events.extend(proclaimed.into_iter().filter(|event| event.date.year() == year));
    events.sort_by_key(|event| event.date);
    events
}

/// The day itself, or when it falls on a weekend the next Monday that follows, `taken` days later if others hold it.
fn or_substitute(day: NaiveDate, title: &'static str, taken: u64) -> Event {
    let to_monday = match day.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => return event(day, title),
    };
    Event { date: day + Days::new(to_monday + taken), title, notes: "Substitute day" }
}

/// The first Monday of May; in 2020 moved to the anniversary of VE Day.
fn early_may(year: i32) -> Event {
    let title = "Early May bank holiday";
    match year {
        2020 => event(date(year, 5, 8), "Early May bank holiday (VE day)"),
        _ => event(monday_from(date(year, 5, 1)), title),
    }
}

/// The last Monday of May; in the years of a jubilee moved to stand beside it in June.
fn spring(year: i32) -> Event {
    let day = match year {
        2002 => date(year, 6, 4),
        2012 => date(year, 6, 4),
        2022 => date(year, 6, 2),
        _ => last_monday(year, 5),
    };
    event(day, "Spring bank holiday")
}

/// Easter Sunday by the anonymous Gregorian computus.
fn easter_sunday(year: i32) -> NaiveDate {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    date(year, month as u32, day as u32)
}

/// The Monday on or after a day.
fn monday_from(day: NaiveDate) -> NaiveDate {
    day + Days::new(u64::from(7 - day.weekday().num_days_from_monday()) % 7)
}

/// The last Monday of a month of 31 days, as May and August are.
fn last_monday(year: i32, month: u32) -> NaiveDate {
    monday_from(date(year, month, 25))
}

fn event(date: NaiveDate, title: &'static str) -> Event {
    let notes = "";
    Event { date, title, notes }
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar")
}
