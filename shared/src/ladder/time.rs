use super::{Given, Unsaid};
use crate::calendar::{Calendar, OutsideCalendar};
use crate::procedure::{Length, Procedure, Stage, StageTime, Unit};
use chrono::{DateTime, Days, Months, NaiveDate, TimeDelta, Utc};

/// The time a stage has when a matter comes to it from stage `from`, or starts there; none if it has no time, or the ladder
/// lacks it.
///
/// Where the procedure carries days over, those of the stages passed over are added: a start at stage n has the days of
/// stages 1 to n, a jump those of the stages between as well (timescales: rule 4; HAF-03). What else it depends on
/// is `given`; where that has not been said there is no time yet.
#[must_use]
pub fn stage_length(procedure: &Procedure, from: Option<u8>, to: u8, given: Given<'_>) -> Option<Length> {
    length_at(procedure, from, procedure.stage(to)?, given)
}

pub(super) fn length_at(
    procedure: &Procedure,
    from: Option<u8>,
    to: &Stage,
    given: Given<'_>,
) -> Option<Length> {
    let priority = given.timing.priority.as_deref();
    let own = own_length(to, given.days, priority)?;
    let between = from.map_or(1, |from| from.saturating_add(1))..to.number;
    let passed_over =
        procedure.stages.iter().filter(|stage| procedure.carry_over && between.contains(&stage.number));
    let counts = passed_over.filter_map(|stage| stage.time.at(priority)).map(|length| length.count);
    Some(Length { count: counts.fold(own.count, u32::saturating_add), unit: own.unit })
}

fn own_length(stage: &Stage, chair_days: Option<u32>, priority: Option<&str>) -> Option<Length> {
    match (&stage.time, chair_days) {
        (StageTime::Chair { offered, .. }, Some(count)) => Some(Length { count, ..*offered }),
        (time, _) => time.at(priority),
    }
}

/// What has to be said before a stage, found to have this time, has any.
pub(super) fn unsaid(stage: &Stage, length: Option<Length>) -> Option<Unsaid> {
    let by_priority = matches!(stage.time, StageTime::Priority { .. });
    (by_priority && length.is_none()).then_some(Unsaid::Priority)
}

/// The moment at which a time counted in hours is up; none for any other.
///
/// Hours run through nights, weekends and changes of the clock: 72 hours from Friday at 10:00 end on Monday at 10:00.
///
/// ```
/// use shared::{ladder::until, procedure::{Length, Unit}};
///
/// let friday = "2026-11-27T10:00:00Z".parse().unwrap();
/// let window = Length { count: 72, unit: Unit::Hours };
/// assert_eq!(until(friday, window), Some("2026-11-30T10:00:00Z".parse().unwrap()));
/// assert_eq!(until(friday, Length::working_days(3)), None);
/// ```
#[must_use]
pub fn until(sent: DateTime<Utc>, length: Length) -> Option<DateTime<Utc>> {
    let hours = (length.unit == Unit::Hours).then(|| TimeDelta::hours(length.count.into()))?;
    Some(sent.checked_add_signed(hours).unwrap_or(DateTime::<Utc>::MAX_UTC))
}

/// The last day of a time that began on day 0, the day of sending.
///
/// Only working days skip weekends, bank holidays and closures; the other units run through them. Of hours only the last day
/// is known without the moment of sending: as many whole days as they begin. The moment itself is [`until`].
///
/// # Errors
/// [`OutsideCalendar`] when a date is not held.
///
/// ```
/// use shared::{calendar::Calendar, ladder::due, procedure::{Length, Unit}};
///
/// let day_zero = "2026-01-31".parse().unwrap();
/// let month = Length { count: 1, unit: Unit::Months };
/// assert_eq!(due(&Calendar::england(), day_zero, month), Ok("2026-02-28".parse().unwrap()));
/// ```
pub fn due(calendar: &Calendar, day_zero: NaiveDate, length: Length) -> Result<NaiveDate, OutsideCalendar> {
    let reached = match length.unit {
        Unit::WorkingDays => return calendar.add_working_days(day_zero, length.count),
        Unit::Hours => day_zero.checked_add_days(Days::new(length.count.div_ceil(24).into())),
        Unit::CalendarDays => day_zero.checked_add_days(Days::new(length.count.into())),
        Unit::Weeks => day_zero.checked_add_days(Days::new(u64::from(length.count) * 7)),
        Unit::Months => day_zero.checked_add_months(Months::new(length.count)),
    };
    let reached = reached.unwrap_or(NaiveDate::MAX);
    // Asked only to learn whether the calendar holds the dates.
    calendar.working_days_between(day_zero, reached).map(|_| reached)
}
