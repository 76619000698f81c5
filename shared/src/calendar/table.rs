//! The look-up table that makes counting constant in time, whatever the span.

use chrono::{Datelike, NaiveDate};

/// Running counts of working days, and the working days themselves in order.
///
/// `before[i]` is how many working days come before the i-th day of the table, with one entry more than there are
/// days; `working[k]` is the k-th working day. Adding is one look-up in each, counting is two in the first.
pub(super) struct Table {
    first_day: i32,
    before: Vec<u16>,
    working: Vec<NaiveDate>,
}

impl Table {
    /// The longest span held: a century keeps every count within a `u16`.
    pub(super) const MOST_DAYS: i64 = 36_525;

    pub(super) fn build(from: NaiveDate, to: NaiveDate, is_working: impl Fn(NaiveDate) -> bool) -> Self {
        let mut before = vec![0];
        let mut working = Vec::new();
        for date in from.iter_days().take_while(|date| *date <= to) {
            if is_working(date) {
                working.push(date);
            }
            before.push(working.len() as u16);
        }
        Self { first_day: from.num_days_from_ce(), before, working }
    }

    /// The place of a date in the table, if the table has it.
    pub(super) fn index(&self, date: NaiveDate) -> Option<usize> {
        let offset = date.num_days_from_ce().checked_sub(self.first_day)?;
        let index = usize::try_from(offset).ok()?;
        (index + 1 < self.before.len()).then_some(index)
    }

    /// How many working days come before the day at `index`.
    pub(super) fn count_before(&self, index: usize) -> usize {
        usize::from(self.before[index])
    }

    /// How many working days there are up to and including the day at `index`.
    pub(super) fn count_through(&self, index: usize) -> usize {
        usize::from(self.before[index + 1])
    }

    /// The working day that has `count` working days before it, if the table reaches so far.
    pub(super) fn working_day(&self, count: usize) -> Option<NaiveDate> {
        self.working.get(count).copied()
    }
}
