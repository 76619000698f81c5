//! Dates as people type them: `3/12`, `3 Dec`, `next Wed`, `5 wd`.

use super::Calendar;
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// Which way a date without a year, or a day of the week, is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lean {
    /// Something still to come: the first such day from today on.
    Coming,
    /// Something that has happened: the last such day up to today.
    Past,
}

/// The day a person means, as far as it can be told; `None` for what is no date.
///
/// Read are a day and month with or without a year, in figures or with the month's name; a day of the week, the one of the
/// week after with *next*; and a span from today in working days (`5 wd`), days, weeks or months. A day of the week in
/// front of a date has to be its own.
///
/// ```
/// use shared::calendar::{Calendar, Lean, typed_date};
///
/// let monday = "2026-11-23".parse().unwrap();
/// let read = |text| typed_date(text, Lean::Coming, monday, &Calendar::england());
/// assert_eq!(read("3/12"), "2026-12-03".parse().ok());
/// assert_eq!(read("next Wed"), "2026-12-02".parse().ok());
/// assert_eq!(read("5 wd"), "2026-11-30".parse().ok());
/// assert_eq!(read("soon"), None);
/// ```
#[must_use]
pub fn typed_date(text: &str, lean: Lean, today: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
    let lower = text.to_lowercase();
    let words = words(&lower);
    match words.as_slice() {
        ["today"] => Some(today),
        ["tomorrow"] => today.succ_opt(),
        ["yesterday"] => today.pred_opt(),
        ["next", day] => weekday(day).and_then(|day| in_week(today, day, 1)),
        ["this", day] => weekday(day).and_then(|day| in_week(today, day, 0)),
        ["last", day] => nearest(today, weekday(day)?, Lean::Past),
        ["in", count, unit @ ..] => span(count, unit, today, calendar),
        [day] => nearest(today, weekday(day)?, lean),
        [day, rest @ ..] if weekday(day).is_some() => {
            written(rest, lean, today).filter(|date| weekday(day) == Some(date.weekday()))
        }
        [count, unit @ ..] => written(&words, lean, today).or_else(|| span(count, unit, today, calendar)),
        [] => None,
    }
}

/// The figures and words of the text: `5wd` is two, and the endings of `3rd` and `4th` are none.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for part in text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
        let letters = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
        let (figures, letters) = part.split_at(letters);
        let ending = !figures.is_empty() && matches!(letters, "st" | "nd" | "rd" | "th");
        words.extend([figures, letters].into_iter().filter(|word| !word.is_empty()));
        if ending {
            words.pop();
        }
    }
    words
}

/// A date given by its day and month, with or without its year.
fn written(words: &[&str], lean: Lean, today: NaiveDate) -> Option<NaiveDate> {
    match *words {
        [year, month, day] if year.len() == 4 => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        }
        [first, second, of] => {
            let (day, month) = day_and_month(first, second)?;
            NaiveDate::from_ymd_opt(year(of)?, month, day)
        }
        [first, second] => {
            let (day, month) = day_and_month(first, second)?;
            nearest_year(day, month, lean, today)
        }
        _ => None,
    }
}

/// The day before the month, or after its name.
fn day_and_month(first: &str, second: &str) -> Option<(u32, u32)> {
    match named(first) {
        Some(month) => Some((second.parse().ok()?, month)),
        None => Some((first.parse().ok()?, month(second)?)),
    }
}

/// The day and month in the year in which it comes next, or came last. The 29th of February may be years away.
fn nearest_year(day: u32, month: u32, lean: Lean, today: NaiveDate) -> Option<NaiveDate> {
    let step = match lean {
        Lean::Coming => 1,
        Lean::Past => -1,
    };
    let years = (0..=8).map(|n| today.year() + n * step);
    years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day)).find(|date| match lean {
        Lean::Coming => *date >= today,
        Lean::Past => *date <= today,
    })
}

fn year(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

fn month(text: &str) -> Option<u32> {
    named(text).or_else(|| text.parse().ok())
}

/// A month by its name or its first three letters or more.
fn named(text: &str) -> Option<u32> {
    let at = super::words::MONTHS.iter().position(|name| begins(name, text))?;
    u32::try_from(at + 1).ok()
}

fn weekday(text: &str) -> Option<Weekday> {
    use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    [Mon, Tue, Wed, Thu, Fri, Sat, Sun].into_iter().find(|day| begins(super::words::weekday_name(*day), text))
}

fn begins(name: &str, text: &str) -> bool {
    text.len() >= 3 && name.get(..text.len()).is_some_and(|start| start.eq_ignore_ascii_case(text))
}

/// The next such day after today, or the last before it.
fn nearest(today: NaiveDate, day: Weekday, lean: Lean) -> Option<NaiveDate> {
    let mut days = today.iter_days().skip(1);
    match lean {
        Lean::Coming => days.find(|date| date.weekday() == day),
        Lean::Past => {
            (1..=7).filter_map(|n| today.checked_sub_days(Days::new(n))).find(|date| date.weekday() == day)
        }
    }
}

/// That day of the week so many weeks on from this one; weeks begin on Monday.
fn in_week(today: NaiveDate, day: Weekday, weeks: u64) -> Option<NaiveDate> {
    let monday = today.week(Weekday::Mon).checked_first_day()?;
    monday.checked_add_days(Days::new(weeks * 7 + u64::from(day.num_days_from_monday())))
}

/// A span from today.
fn span(count: &str, unit: &[&str], today: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
    let count: u32 = if matches!(count, "a" | "one") { 1 } else { count.parse().ok()? };
    match unit {
        ["wd" | "wds"] | ["working" | "work", "day" | "days"] => calendar.add_working_days(today, count).ok(),
        ["d" | "day" | "days"] => today.checked_add_days(Days::new(count.into())),
        ["w" | "wk" | "wks" | "week" | "weeks"] => today.checked_add_days(Days::new(u64::from(count) * 7)),
        ["m" | "month" | "months"] => today.checked_add_months(Months::new(count)),
        _ => None,
    }
}
