//! Working days: what is one, counting them, and explaining the count.
//!
//! Every time limit of a procedure is in working days, counted on dates in London and never on clock
//! instants: [`london_date`] makes the date of an instant once, at the edge. Day 0 is the day of sending and the
//! next working day is day 1.

use std::fmt;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

mod data;
mod days;
mod explain;
mod london;
mod measures;
mod published;
mod table;
pub mod typed;
mod wire;
pub mod words;

pub use days::{Closure, NonWorkingReason};
pub use explain::{Explanation, Skipped};
pub use london::{end_of_day, london_date, london_time};
pub use measures::is_overdue;
pub use published::{BadList, Published, PublishedEvent};
pub use wire::BadCalendar;

use days::Days;
use table::Table;
use wire::Wire;

/// The working days of one authority: the bank holidays of England and the authority's own closure days.
///
/// Cheap to clone. Two calendars are equal when they hold the same days; they then have the same [`version`](Self::version).
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = Wire))]
pub struct Calendar(Arc<Inner>);

struct Inner {
    days: Days,
    version: String,
    table: Table,
}

/// A date was asked about that the calendar does not hold. Never answered with a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{} is outside the calendar of working days, which runs from {} to {}",
    words::short_date(*.date), words::short_date(*.from), words::short_date(*.to))]
pub struct OutsideCalendar {
    /// The date asked about; where a count ran off the end, the first day not held.
    pub date: NaiveDate,
    /// The first day held.
    pub from: NaiveDate,
    /// The last day held.
    pub to: NaiveDate,
}

impl Calendar {
    /// Whether a date counts: Monday to Friday, no bank holiday in England, no closure day of the authority.
    ///
    /// # Errors
    /// [`OutsideCalendar`] when the date is not held.
    pub fn is_working_day(&self, date: NaiveDate) -> Result<bool, OutsideCalendar> {
        let index = self.index(date)?;
        let table = &self.0.table;
        Ok(table.count_through(index) > table.count_before(index))
    }

    /// Why a date does not count; `None` for a working day. Of a date not held only a weekend is known:
    /// where that matters, [`is_working_day`](Self::is_working_day) gives the error.
    pub fn non_working_reason(&self, date: NaiveDate) -> Option<NonWorkingReason> {
        self.0.days.non_working_reason(date)
    }

    /// The date on which `n` working days are up: the `n`th working day after day 0, the day of sending.
    ///
    /// Sent on a Saturday or a bank holiday, day 1 is still the next working day: nothing is rolled
    /// forward first. `n` = 0 is day 0 itself. Constant time whatever the span.
    ///
    /// # Errors
    /// [`OutsideCalendar`] when day 0 or the date reached is not held.
    ///
    /// ```
    /// use shared::calendar::Calendar;
    ///
    /// let england = Calendar::england();
    /// let good_friday = "2026-04-03".parse().unwrap();
    /// assert_eq!(england.add_working_days(good_friday, 5), Ok("2026-04-13".parse().unwrap()));
    /// assert!(england.add_working_days("2040-12-31".parse().unwrap(), 1).is_err());
    /// ```
    pub fn add_working_days(&self, day_zero: NaiveDate, n: u32) -> Result<NaiveDate, OutsideCalendar> {
        let index = self.index(day_zero)?;
        let Some(further) = n.checked_sub(1) else {
            return Ok(day_zero);
        };
        let table = &self.0.table;
        table
            .working_day(table.count_through(index).saturating_add(further as usize))
            .ok_or_else(|| self.outside(self.to().succ_opt().unwrap_or(NaiveDate::MAX)))
    }

    /// The working days after `a` up to and including `b`: the base of every measure. Negative when `b` is before `a`.
    ///
    /// # Errors
    /// [`OutsideCalendar`] when either date is not held.
    pub fn working_days_between(&self, a: NaiveDate, b: NaiveDate) -> Result<i64, OutsideCalendar> {
        let through = |date| Ok(self.0.table.count_through(self.index(date)?) as i64);
        Ok(through(b)? - through(a)?)
    }

    /// The nearest working day before a date, offered when an action's date falls on a day that is none.
    ///
    /// # Errors
    /// [`OutsideCalendar`] when the date, or the day before it that is sought, is not held.
    pub fn previous_working_day(&self, date: NaiveDate) -> Result<NaiveDate, OutsideCalendar> {
        let table = &self.0.table;
        let count = table.count_before(self.index(date)?);
        count
            .checked_sub(1)
            .and_then(|count| table.working_day(count))
            .ok_or_else(|| self.outside(self.from().pred_opt().unwrap_or(NaiveDate::MIN)))
    }

    /// The first working day after a date.
    ///
    /// # Errors
    /// [`OutsideCalendar`] when the date, or the day after it that is sought, is not held.
    pub fn next_working_day(&self, date: NaiveDate) -> Result<NaiveDate, OutsideCalendar> {
        self.add_working_days(date, 1)
    }

    /// Whether a date lies after the last year whose bank holidays were published, so that it may yet move.
    pub fn is_provisional(&self, date: NaiveDate) -> bool {
        date.year() > self.proclaimed_to()
    }

    fn index(&self, date: NaiveDate) -> Result<usize, OutsideCalendar> {
        self.0.table.index(date).ok_or_else(|| self.outside(date))
    }

    fn outside(&self, date: NaiveDate) -> OutsideCalendar {
        OutsideCalendar { date, from: self.from(), to: self.to() }
    }
}

/// The version stands for the days: forty years of them drown a log.
impl fmt::Debug for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Calendar").field(&self.version()).finish()
    }
}
