//! The ladder's times: how long a stage has, and when it falls due.

use crate::calendar::{Calendar, OutsideCalendar};
use crate::procedure::{Length, Procedure, StageTime, Unit};
use chrono::{Days, Months, NaiveDate};

/// The time a stage has when a matter comes to it from stage `from`, or starts there.
///
/// With carry-over it has the days of the stages passed over too (HAF-03; timescales: rule 4). `chair_days` is the chair's own
/// figure, in working days, where the procedure leaves the time to the chair (KEN-24). A stage the ladder lacks has no time.
#[must_use]
pub fn stage_length(
    procedure: &Procedure,
    from: Option<u8>,
    to: u8,
    chair_days: Option<u32>,
) -> Option<Length> {
    let stage = procedure.stage(to)?;
    if procedure.carry_over {
        let passed = procedure.stages.iter().filter(|stage| from.is_none_or(|from| stage.number > from));
        let days = passed.filter(|stage| stage.number <= to).map(|stage| stage.time.working_days()).sum();
        return Some(Length::working_days(days));
    }
    match (stage.time, chair_days) {
        (StageTime::Chair { .. }, Some(days)) => Some(Length::working_days(days)),
        (time, _) => Some(time.length()),
    }
}

/// The date by the end of which a time runs out that began on day 0 (timescales: rule 2).
///
/// # Errors
/// When either date lies outside the calendar.
pub fn due(calendar: &Calendar, day_zero: NaiveDate, length: Length) -> Result<NaiveDate, OutsideCalendar> {
    match length.unit {
        Unit::WorkingDays => calendar.add_working_days(day_zero, length.count),
        Unit::CalendarDays => within(calendar, day_zero.checked_add_days(Days::new(length.count.into()))),
        Unit::Weeks => within(calendar, day_zero.checked_add_days(Days::new(u64::from(length.count) * 7))),
        Unit::Months => within(calendar, day_zero.checked_add_months(Months::new(length.count))),
    }
}

/// The date, if the calendar covers it.
fn within(calendar: &Calendar, date: Option<NaiveDate>) -> Result<NaiveDate, OutsideCalendar> {
    let date = date.unwrap_or(NaiveDate::MAX);
    calendar.add_working_days(date, 0)
}
