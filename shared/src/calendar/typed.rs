//! Dates as people type them: `3/12`, `3 Dec`, `next Wed`, `5 wd`.
//!
//! What was read is always said back with its reason, so that nothing is taken for granted: a day without a year, a weekday
//! and a number of working days are readings, and the form shows which one it took. A number without a unit is refused.

mod token;
mod words;

use super::{Calendar, NonWorkingReason, OutsideCalendar};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use token::Token::{self, Number, Word};
use token::{month, tokens, weekday};

/// What a reading depends on.
#[derive(Clone, Copy, Debug)]
pub struct Typing<'a> {
    /// Today in London, as the server has it.
    pub today: NaiveDate,
    pub calendar: &'a Calendar,
    pub look: Look,
}

/// In which direction a date without a year, or a weekday, is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// From today on: by when something is due.
    Ahead,
    /// Up to today: when something happened.
    Back,
}

/// A date that was read, and how. Its `Display` is what stands beside the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    pub date: NaiveDate,
    pub how: How,
    /// Why it is not a working day, where it is none.
    pub not_working: Option<NonWorkingReason>,
}

/// How a date was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// The day itself was written; so many working days from today, where it is ahead.
    Written {
        working_days_ahead: Option<u32>,
    },
    Today,
    /// The first such weekday after today; looking back, the last before it.
    Weekday {
        weekday: Weekday,
        look: Look,
    },
    /// The one a week later (`Wed week`).
    WeekdayWeek(Weekday),
    /// So many working days from today, passing over these bank holidays and closure days.
    WorkingDays {
        count: u32,
        passed_over: Vec<NonWorkingReason>,
    },
    /// So many days, weeks or months by the calendar, from today.
    ByCalendar {
        count: u32,
        unit: CalendarUnit,
    },
}

/// What is counted whether or not anyone works then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarUnit {
    Days,
    Weeks,
    Months,
}

/// Why a text is not a date, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    #[error("Enter a date, such as 3/12, next Wed or 5 wd")]
    Empty,
    #[error("Enter a date in another way, such as 3/12, 3 Dec 2026, next Wed or 5 wd")]
    NotADate,
    #[error("Say what is counted: {0} wd for working days, {0} days or {0} weeks")]
    NoUnit(u32),
    #[error("There is no such day in the calendar")]
    NoSuchDay,
    #[error("{} is a {}, not a {}",
        super::words::day_month(*.date), super::words::weekday_name(date.weekday()), super::words::weekday_name(*.said))]
    OtherWeekday { date: NaiveDate, said: Weekday },
    #[error(transparent)]
    OutsideCalendar(#[from] OutsideCalendar),
}

/// Reads a date as somebody typed it.
///
/// # Errors
/// [`Unread`] when it is no date, no day of the calendar, or more than one day.
///
/// ```
/// use shared::calendar::Calendar;
/// use shared::calendar::typed::{Look, Typing, read};
///
/// let calendar = Calendar::england();
/// let by = Typing { today: "2026-11-24".parse().unwrap(), calendar: &calendar, look: Look::Ahead };
/// assert_eq!(read("5 wd", &by).unwrap().to_string(), "Tue 1 Dec 2026: 5 working days from today");
/// assert_eq!(read("next Wed", &by).unwrap().to_string(), "Wed 25 Nov 2026: the first Wednesday after today");
/// assert_eq!(read("3/12", &by).unwrap().to_string(), "Thu 3 Dec 2026, in 7 working days");
/// ```
pub fn read(text: &str, by: &Typing<'_>) -> Result<Typed, Unread> {
    let text = text.to_ascii_lowercase();
    let (date, how) = by.words(&tokens(&text).ok_or(Unread::NotADate)?)?;
    by.calendar.is_working_day(date)?;
    Ok(Typed { date, how, not_working: by.calendar.non_working_reason(date) })
}

impl Typing<'_> {
    fn words(&self, tokens: &[Token<'_>]) -> Result<(NaiveDate, How), Unread> {
        match tokens {
            [] => Err(Unread::Empty),
            [Word("today")] => Ok((self.today, How::Today)),
            [Word("tomorrow")] => self.by_calendar(1, CalendarUnit::Days),
            [Word("yesterday")] => self.day(self.today.pred_opt()),
            [Number(count)] => Err(Unread::NoUnit(*count)),
            [Number(count), Word("wd")] | [Number(count), Word("working"), Word("day" | "days")] => {
                self.working_days(*count)
            }
            [Number(count), Word("d" | "day" | "days")] => self.by_calendar(*count, CalendarUnit::Days),
            [Number(count), Word("w" | "week" | "weeks")] => self.by_calendar(*count, CalendarUnit::Weeks),
            [Number(count), Word("month" | "months")] => self.by_calendar(*count, CalendarUnit::Months),
            [Word("next" | "this" | "last"), Word(name)] | [Word(name)] => self.weekday(name),
            [Word(name), Word("week")] => self.weekday_week(name),
            [Word(name), rest @ ..] => {
                let said = weekday_called(name)?;
                self.day(self.written(rest)?).and_then(|read| on_weekday(read, said))
            }
            written => self.day(self.written(written)?),
        }
    }

    /// A day that was written out, where the text is one; `None` where the calendar has no such day.
    fn written(&self, tokens: &[Token<'_>]) -> Result<Option<NaiveDate>, Unread> {
        Ok(match tokens {
            [Number(year), Number(month), Number(day)] if *year > 99 => ymd(*year, *month, *day),
            [Number(day), Number(month), Number(year)] => ymd(century(*year), *month, *day),
            [Number(day), Number(month)] => self.without_year(*month, *day),
            [Number(day), Word(name), Number(year)] => ymd(century(*year), month_called(name)?, *day),
            [Number(day), Word(name)] => self.without_year(month_called(name)?, *day),
            _ => return Err(Unread::NotADate),
        })
    }

    /// The first such day in the direction one looks; 29 February as far off as the next leap year.
    fn without_year(&self, month: u32, day: u32) -> Option<NaiveDate> {
        let this = u32::try_from(self.today.year()).ok()?;
        match self.look {
            Look::Ahead => {
                (this..this + 9).filter_map(|y| ymd(y, month, day)).find(|date| *date >= self.today)
            }
            Look::Back => (this.saturating_sub(9)..=this)
                .rev()
                .filter_map(|y| ymd(y, month, day))
                .find(|date| *date <= self.today),
        }
    }

    fn day(&self, date: Option<NaiveDate>) -> Result<(NaiveDate, How), Unread> {
        let date = date.ok_or(Unread::NoSuchDay)?;
        let ahead = self.calendar.working_days_between(self.today, date)?;
        let working_days_ahead = u32::try_from(ahead).ok().filter(|_| date > self.today);
        Ok((date, How::Written { working_days_ahead }))
    }

    fn weekday(&self, name: &str) -> Result<(NaiveDate, How), Unread> {
        let (weekday, look) = (weekday_called(name)?, self.look);
        let date = match look {
            Look::Ahead => self.today.iter_days().skip(1).find(|date| date.weekday() == weekday),
            Look::Back => self.today.iter_days().rev().skip(1).find(|date| date.weekday() == weekday),
        };
        Ok((date.ok_or(Unread::NoSuchDay)?, How::Weekday { weekday, look }))
    }

    /// `Wed week`, which is only ever said of what is to come.
    fn weekday_week(&self, name: &str) -> Result<(NaiveDate, How), Unread> {
        let weekday = weekday_called(name)?;
        let (first, _) = Self { look: Look::Ahead, ..*self }.weekday(name)?;
        let date = first.checked_add_days(Days::new(7)).ok_or(Unread::NoSuchDay)?;
        Ok((date, How::WeekdayWeek(weekday)))
    }

    fn working_days(&self, count: u32) -> Result<(NaiveDate, How), Unread> {
        let sum = self.calendar.explain(self.today, count)?;
        let reasons = sum.skipped.into_iter().map(|skipped| skipped.reason);
        let passed_over = reasons.filter(|reason| *reason != NonWorkingReason::Weekend).collect();
        Ok((sum.due, How::WorkingDays { count, passed_over }))
    }

    fn by_calendar(&self, count: u32, unit: CalendarUnit) -> Result<(NaiveDate, How), Unread> {
        let date = match unit {
            CalendarUnit::Days => self.today.checked_add_days(Days::new(count.into())),
            CalendarUnit::Weeks => self.today.checked_add_days(Days::new(u64::from(count) * 7)),
            CalendarUnit::Months => self.today.checked_add_months(Months::new(count)),
        };
        Ok((date.ok_or(Unread::NoSuchDay)?, How::ByCalendar { count, unit }))
    }
}

fn on_weekday(read: (NaiveDate, How), said: Weekday) -> Result<(NaiveDate, How), Unread> {
    if read.0.weekday() == said { Ok(read) } else { Err(Unread::OtherWeekday { date: read.0, said }) }
}

fn weekday_called(name: &str) -> Result<Weekday, Unread> {
    weekday(name).ok_or(Unread::NotADate)
}

fn month_called(name: &str) -> Result<u32, Unread> {
    month(name).ok_or(Unread::NotADate)
}

fn century(year: u32) -> u32 {
    if year < 100 { 2000 + year } else { year }
}

fn ymd(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}
