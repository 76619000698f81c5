//! Advice on an action's due date.

use chrono::NaiveDate;

use crate::calendar::words::short_date;
use crate::calendar::{Calendar, OutsideCalendar};

/// The dates an action's due date is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateFacts {
    /// Today in London, as the server has it.
    pub today: NaiveDate,
    /// When the stage is due, if it has a time.
    pub stage_due: Option<NaiveDate>,
    /// Whether the stage's clock times the work itself, not only the reply.
    pub clock_is_completion: bool,
    /// The day on which the total of the whole process runs out, if it applies.
    pub total_runs_out: Option<NaiveDate>,
}

/// Something to be said about a due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateAdvice {
    /// The date has gone.
    BeforeToday { today: NaiveDate },
    /// So far off that nobody knows whether it is a working day.
    OutsideCalendar(OutsideCalendar),
    /// Not a working day; `offer` is the nearest working day before, unless that has gone.
    NotWorkingDay { offer: Option<NaiveDate> },
    /// Later than the stage, where the stage's days are for finishing the work.
    AfterStage { due: NaiveDate },
    /// How the date stands against the day the total runs out.
    AgainstTotal { by: NaiveDate, runs_out: NaiveDate },
}

/// How strongly a [`DateAdvice`] is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Sending waits until it is put right.
    Blocks,
    /// Pointed out; the chair decides.
    Advises,
    /// Said in grey, without alarm.
    Informs,
}

/// What there is to say about the date `by`, the weightiest first. Against the total it always says something.
///
/// ```
/// use shared::calendar::Calendar;
/// use shared::smart::{DateAdvice, DateFacts, date_advice};
///
/// let day = |text: &str| text.parse().unwrap();
/// let facts = DateFacts { today: day("2026-12-22"), stage_due: None, clock_is_completion: false, total_runs_out: None };
/// let boxing_day_substitute = date_advice(day("2026-12-28"), &facts, &Calendar::england());
/// assert_eq!(boxing_day_substitute, [DateAdvice::NotWorkingDay { offer: Some(day("2026-12-24")) }]);
/// ```
pub fn date_advice(by: NaiveDate, facts: &DateFacts, calendar: &Calendar) -> Vec<DateAdvice> {
    let after_stage = facts.stage_due.filter(|&due| facts.clock_is_completion && by > due);
    [
        of_the_day(by, facts.today, calendar),
        after_stage.map(|due| DateAdvice::AfterStage { due }),
        facts.total_runs_out.map(|runs_out| DateAdvice::AgainstTotal { by, runs_out }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What is wrong with the day itself: of a day that has gone it no longer matters what day it was.
fn of_the_day(by: NaiveDate, today: NaiveDate, calendar: &Calendar) -> Option<DateAdvice> {
    if by < today {
        return Some(DateAdvice::BeforeToday { today });
    }
    match calendar.is_working_day(by) {
        Ok(true) => None,
        Ok(false) => {
            let offer = calendar.previous_working_day(by).ok().filter(|&day| day >= today);
            Some(DateAdvice::NotWorkingDay { offer })
        }
        Err(outside) => Some(DateAdvice::OutsideCalendar(outside)),
    }
}

impl DateAdvice {
    pub fn weight(&self) -> Weight {
        match self {
            Self::BeforeToday { .. } | Self::OutsideCalendar(_) => Weight::Blocks,
            Self::NotWorkingDay { .. } | Self::AfterStage { .. } => Weight::Advises,
            Self::AgainstTotal { .. } => Weight::Informs,
        }
    }

    /// The advice in words.
    pub fn wording(&self) -> String {
        match *self {
            Self::BeforeToday { today } => {
                format!("Enter a date that is today, {}, or later", short_date(today))
            }
            Self::OutsideCalendar(OutsideCalendar { to, .. }) => {
                format!("Enter a date that is {} or earlier", short_date(to))
            }
            Self::NotWorkingDay { offer: Some(day) } => {
                format!("This is not a working day. The working day before it is {}.", short_date(day))
            }
            Self::NotWorkingDay { offer: None } => {
                "This is not a working day, and there is none between today and then.".to_owned()
            }
            Self::AfterStage { due } => {
                format!("This is after {}, by which this stage’s work is to be finished.", short_date(due))
            }
            Self::AgainstTotal { by, runs_out } => {
                let order = if by > runs_out { "after" } else { "within" };
                format!("This is {order} the total, which runs out on {}.", short_date(runs_out))
            }
        }
    }
}
