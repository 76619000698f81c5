//! Why a date is the date it is: the days counted, the days skipped and the reason for each.

use std::fmt;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Calendar, NonWorkingReason, OutsideCalendar, words};

/// How a due date was reached. Its `Display` is the English sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Explanation {
    /// The day of sending, which is not itself counted.
    pub day_zero: NaiveDate,
    /// How many working days were counted.
    pub length: u32,
    /// The last day counted; day 0 itself when the length is 0.
    pub due: NaiveDate,
    /// Every working day counted, in order.
    pub counted: Vec<NaiveDate>,
    /// The days passed over between day 0 and the due date, in order.
    pub skipped: Vec<Skipped>,
    /// The last year whose bank holidays were published, when the due date lies beyond it.
    pub provisional_after: Option<i32>,
}

/// Days next to one another passed over for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Skipped {
    /// The first day passed over.
    pub from: NaiveDate,
    /// The last; the same day when there is only one.
    pub to: NaiveDate,
    /// Why they do not count.
    pub reason: NonWorkingReason,
}

impl Calendar {
    /// Explains the date that [`Calendar::add_working_days`] gives.
    ///
    /// # Errors
    /// [`OutsideCalendar`] when day 0 or the due date is not held.
    ///
    /// ```
    /// use shared::calendar::Calendar;
    ///
    /// let sent = "2026-12-22".parse().unwrap();
    /// let explanation = Calendar::england().explain(sent, 5).unwrap();
    /// assert_eq!(
    ///     explanation.to_string(),
    ///     "5 working days from Tue 22 Dec 2026: 23, 24, 29, 30, 31 Dec; skipped: 25 Dec (Christmas Day), \
    ///      26-27 Dec (weekend), 28 Dec (Boxing Day, substitute day)"
    /// );
    /// ```
    pub fn explain(&self, day_zero: NaiveDate, n: u32) -> Result<Explanation, OutsideCalendar> {
        let due = self.add_working_days(day_zero, n)?;
        let mut counted = Vec::new();
        let mut skipped = Vec::new();
        for date in day_zero.iter_days().skip(1).take_while(|date| *date <= due) {
            match self.non_working_reason(date) {
                None => counted.push(date),
                Some(reason) => skip(&mut skipped, date, reason),
            }
        }
        Ok(Explanation {
            day_zero,
            length: n,
            due,
            counted,
            skipped,
            provisional_after: self.is_provisional(due).then(|| self.proclaimed_to()),
        })
    }
}

/// Adds a day to the spans passed over, lengthening the last span when it is the next day for the same reason.
fn skip(skipped: &mut Vec<Skipped>, date: NaiveDate, reason: NonWorkingReason) {
    match skipped.last_mut() {
        Some(last) if last.to + Days::new(1) == date && last.reason == reason => last.to = date,
        _ => skipped.push(Skipped { from: date, to: date, reason }),
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days = if self.length == 1 { "day" } else { "days" };
        let from = words::short_date(self.day_zero);
        write!(f, "{} working {days} from {from}: ", self.length)?;
        if self.counted.is_empty() {
            f.write_str("the same day")?;
        }
        write_counted(f, &self.counted, self.day_zero.year())?;
        if !self.skipped.is_empty() {
            f.write_str("; skipped: ")?;
            write_skipped(f, &self.skipped, self.day_zero.year())?;
        }
        if let Some(year) = self.provisional_after {
            write!(f, "; provisional, as bank holidays after {year} are not yet published")?;
        }
        Ok(())
    }
}

/// The days counted, the month named after the last of each month: "30, 31 Dec, 4 Jan 2027".
fn write_counted(f: &mut fmt::Formatter<'_>, days: &[NaiveDate], mut year: i32) -> fmt::Result {
    for (i, date) in days.iter().enumerate() {
        let separator = if i == 0 { "" } else { ", " };
        let last_of_month = days.get(i + 1).is_none_or(|next| next.month0() != date.month0());
        if last_of_month {
            write!(f, "{separator}{}", in_year(*date, &mut year))?;
        } else {
            write!(f, "{separator}{}", date.day())?;
        }
    }
    Ok(())
}

/// The spans passed over, each with its reason: "25 Dec (Christmas Day), 26-27 Dec (weekend)".
fn write_skipped(f: &mut fmt::Formatter<'_>, spans: &[Skipped], mut year: i32) -> fmt::Result {
    for (i, span) in spans.iter().enumerate() {
        let separator = if i == 0 { "" } else { ", " };
        f.write_str(separator)?;
        if span.from.month0() != span.to.month0() {
            write!(f, "{} - ", in_year(span.from, &mut year))?;
        } else if span.from != span.to {
            write!(f, "{}-", span.from.day())?;
        }
        write!(f, "{} ({})", in_year(span.to, &mut year), span.reason)?;
    }
    Ok(())
}

/// "31 Dec", or "4 Jan 2027" when the year is not the one the reader was last told.
fn in_year(date: NaiveDate, told: &mut i32) -> String {
    let day = words::day_month(date);
    if date.year() == *told {
        return day;
    }
    *told = date.year();
    format!("{day} {told}")
}
