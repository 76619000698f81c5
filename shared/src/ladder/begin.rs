//! Where a time begins: on the day of sending, or on an earlier day that the procedure counts from.

use super::{Timing, due};
use crate::calendar::{Calendar, OutsideCalendar};
use crate::procedure::{Length, Milestone};
use chrono::NaiveDate;

/// A time with its day 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Begun {
    pub day_zero: NaiveDate,
    pub length: Length,
    /// What day 0 is; none where it is the day of sending.
    pub counted_from: Option<Milestone>,
}

impl Begun {
    /// A time that begins with the day of sending.
    #[must_use]
    pub fn on_sending(sent: NaiveDate, length: Length) -> Self {
        Self { day_zero: sent, length, counted_from: None }
    }
}

/// The time that begins as something is sent; none while the day it counts from has not been said.
///
/// A time that was over before it was sent leaves nobody any: the answer is then due on the day of sending itself.
///
/// # Errors
/// [`OutsideCalendar`] when a date is not held.
///
/// ```
/// use shared::{calendar::Calendar, ladder::{begin, Timing}, procedure::{Length, Milestone}};
///
/// let [review, sent] = ["2026-09-01", "2026-09-03"].map(|date| date.parse().unwrap());
/// let timing = Timing { dates: [(Milestone::Review, review)].into(), ..Timing::default() };
/// let begun = begin(&Calendar::england(), Some(Milestone::Review), Length::working_days(5), sent, &timing);
/// assert_eq!(begun.unwrap().unwrap().day_zero, review);
/// ```
pub fn begin(
    calendar: &Calendar,
    counts_from: Option<Milestone>,
    length: Length,
    sent: NaiveDate,
    timing: &Timing,
) -> Result<Option<Begun>, OutsideCalendar> {
    let Some(from) = counts_from else { return Ok(Some(Begun::on_sending(sent, length))) };
    let Some(day_zero) = timing.dates.get(&from).copied() else { return Ok(None) };
    let over = due(calendar, day_zero, length)? < sent;
    let counted = Begun { day_zero, length, counted_from: Some(from) };
    Ok(Some(if over { Begun::on_sending(sent, Length::IMMEDIATELY) } else { counted }))
}
