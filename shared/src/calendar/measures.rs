//! The measures, each named once, so that a screen, a report and a test mean the same thing by it.
//!
//! All are in working days and none is negative: before its clock begins a measure is 0.

use chrono::NaiveDate;

use super::{Calendar, OutsideCalendar};

impl Calendar {
    /// Used: the working days after day 0 up to and including today.
    ///
    /// Until the due date has passed, used and left add up to the length of the stage.
    ///
    /// # Errors
    /// [`OutsideCalendar`] when either date is not held; so for every measure here.
    pub fn used(&self, day_zero: NaiveDate, today: NaiveDate) -> Result<u32, OutsideCalendar> {
        self.elapsed(day_zero, today)
    }

    /// Left: the working days after today up to and including the due date; 0 on the due date and after it.
    pub fn left(&self, today: NaiveDate, due: NaiveDate) -> Result<u32, OutsideCalendar> {
        self.elapsed(today, due)
    }

    /// Days to respond: the working days after day 0 up to and including the response; answered the same day is 0.
    pub fn days_to_respond(&self, day_zero: NaiveDate, answered: NaiveDate) -> Result<u32, OutsideCalendar> {
        self.elapsed(day_zero, answered)
    }

    /// Days taken: the working days after day 0 up to and including the day on which a stage or a matter ended, however it ended.
    pub fn days_taken(&self, day_zero: NaiveDate, ended: NaiveDate) -> Result<u32, OutsideCalendar> {
        self.elapsed(day_zero, ended)
    }

    /// Days late: the working days after the due date up to and including the answer (or today, while there is none).
    ///
    /// It can be 0 for what is overdue: due on a Friday and answered on the Saturday is late by no working day.
    /// Ask [`is_overdue`] whether it was late at all.
    pub fn days_late(&self, due: NaiveDate, answered: NaiveDate) -> Result<u32, OutsideCalendar> {
        self.elapsed(due, answered)
    }

    /// Working days from one date to another, 0 when the second is not later.
    fn elapsed(&self, after: NaiveDate, up_to: NaiveDate) -> Result<u32, OutsideCalendar> {
        let days = self.working_days_between(after, up_to)?;
        Ok(u32::try_from(days).unwrap_or(0))
    }
}

/// Whether what was due on `due` is overdue on `today`: from the next calendar day, working or not.
pub fn is_overdue(due: NaiveDate, today: NaiveDate) -> bool {
    today > due
}
