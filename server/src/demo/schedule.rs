//! When each step of a story happens: counted back from today, so that the data are as old as their day wants them.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use fastrand::Rng;
use shared::calendar::{Calendar, OutsideCalendar};
use shared::procedure::Procedure;

use super::plot::{Plot, Step};

/// The moment of each step, in order.
pub fn of(
    plot: &Plot,
    procedure: &Procedure,
    calendar: &Calendar,
    today: NaiveDate,
    rng: &mut Rng,
) -> Result<Vec<DateTime<Utc>>, OutsideCalendar> {
    let mut day = back(calendar, today, plot.age)?;
    let mut moments = Vec::with_capacity(plot.steps.len());
    for (at, step) in plot.steps.iter().enumerate().rev() {
        moments.push(moment(*step, day, rng));
        let before = at.checked_sub(1).and_then(|at| plot.steps.get(at)).copied();
        day = back(calendar, day, step.after(before, procedure))?;
    }
    moments.reverse();
    Ok(moments)
}

/// That many working days before.
fn back(calendar: &Calendar, day: NaiveDate, days: u32) -> Result<NaiveDate, OutsideCalendar> {
    (0..days).try_fold(day, |day, _| calendar.previous_working_day(day))
}

/// In office hours; what has lapsed is noticed before them.
fn moment(step: Step, day: NaiveDate, rng: &mut Rng) -> DateTime<Utc> {
    let minutes = match step {
        Step::Silence { .. } => rng.i64(365..375),
        _ => rng.i64(540..960),
    };
    day.and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::minutes(minutes)
}

/// Long enough before the first step for everybody to be in place.
pub fn beginning(first: DateTime<Utc>) -> DateTime<Utc> {
    first - Days::new(30)
}
