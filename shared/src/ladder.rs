//! The ladder with its dates, before anything is sent: what the form draws as one types and what `GET /timescales` answers.

mod begin;
mod rule;
mod time;
mod timing;

pub use begin::{Begun, begin};
pub use rule::starts;
pub use time::{due, stage_length, until};
pub use timing::{Given, Timing, Unsaid};

use crate::calendar::{Calendar, Explanation, OutsideCalendar, london_date};
use crate::people::PlanKind;
use crate::procedure::{Length, Milestone, Procedure, Stage, Unit};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A formal start as someone considers it. Who chairs follows from the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Start {
    pub stage: u8,
    /// The day of sending.
    pub day_zero: NaiveDate,
    pub plan: PlanKind,
    /// The days the chair gives the stage, where it is theirs to set (KEN-24).
    pub chair_days: Option<u32>,
    /// The moment of sending, where it is known; a time in hours runs from it.
    #[serde(default)]
    pub sent_at: Option<DateTime<Utc>>,
    /// What else its times depend on, as far as it has been said.
    #[serde(default)]
    pub timing: Timing,
}

impl Start {
    /// A start of which nothing is said but where, when and about which plan.
    #[must_use]
    pub fn at(stage: u8, day_zero: NaiveDate, plan: PlanKind) -> Self {
        Self { stage, day_zero, plan, chair_days: None, sent_at: None, timing: Timing::default() }
    }
}

/// The dates of every stage from a start upwards.
///
/// It takes each stage to be passed on on the day it lapses (timescales: rule 3); a stage answered earlier moves all later ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LadderPreview {
    /// Is this a start that the procedure lists for this chair (ALL-09)?
    pub listed: bool,
    /// Where it is not: what the procedure says of starts, in a sentence.
    pub rule: Option<String>,
    pub stages: Vec<StagePreview>,
    /// None where no total applies to this plan (ALL-10), or the day it counts from has not been said.
    pub total: Option<TotalPreview>,
    /// What has to be said before the end of the total is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_unsaid: Option<Unsaid>,
}

/// One stage with its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StagePreview {
    pub stage: u8,
    /// Its time, with the days of stages passed over where they carry over; none where it has no time.
    pub length: Option<Length>,
    /// The working days after day 0 up to and including the due date; none where there is no such date.
    pub working_days: Option<u32>,
    /// None for every stage after one that has no time: nobody knows when that ends.
    pub day_zero: Option<NaiveDate>,
    /// What day 0 is; none where it is the day of sending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted_from: Option<Milestone>,
    /// The last day for the answer.
    pub due: Option<NaiveDate>,
    /// The moment at which it ends, where it is counted in hours from a moment that is known.
    pub until: Option<DateTime<Utc>>,
    /// Does it fall due after the total has run out?
    pub beyond_total: bool,
    /// What has to be said before its date is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unsaid: Option<Unsaid>,
}

impl StagePreview {
    /// The days counted and skipped on the way to its date, where it is counted in working days.
    #[must_use]
    pub fn explained(&self, calendar: &Calendar) -> Option<Explanation> {
        let length = self.length.filter(|length| length.unit == Unit::WorkingDays)?;
        calendar.explain(self.day_zero?, length.count).ok()
    }
}

/// The limit on the whole, counted from day 0 of the first formal stage (ALL-10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TotalPreview {
    pub working_days: u32,
    pub runs_out: NaiveDate,
}

/// Why there is no preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "problem")]
pub enum PreviewError {
    /// The ladder has no such stage.
    #[error("there is no stage {stage}: the stages are 1 to {last}")]
    NoSuchStage { stage: u8, last: u8 },
    /// The procedure does not cover children on this plan (ALL-23).
    #[error("the procedure does not cover children on this plan")]
    NotCovered { plan: PlanKind },
    /// The procedure has priorities, and this is none of them (timescales: rule 13).
    #[error("there is no such priority")]
    NoSuchPriority,
    /// A day that times count from has been: it is not after the day of sending (timescales: rule 13).
    #[error("a time counts from a day that has been, not from one after the day of sending")]
    CountedFromLaterDay { day: Milestone },
    /// A date lies outside the calendar.
    #[error(transparent)]
    OutsideCalendar(#[from] OutsideCalendar),
}

/// The ladder from a start upwards, each stage passed on on the day it lapses.
///
/// A start that the procedure does not list is drawn all the same and says so: an IRO may override (IRO Handbook paragraph 6.2).
///
/// # Errors
/// [`PreviewError`] when the stage or the priority does not exist, the plan is not covered, a day counted from is still to
/// come, or a date lies outside the calendar.
///
/// ```
/// use shared::{calendar::Calendar, ladder::{preview, Start}, people::PlanKind, procedure};
///
/// let kent = procedure::bundled(&"kent".into()).unwrap();
/// let day_zero = "2026-12-22".parse().unwrap();
/// let start = Start::at(2, day_zero, PlanKind::LookedAfter);
/// let ladder = preview(kent, &Calendar::england(), &start).unwrap();
/// assert_eq!(ladder.stages[0].due, "2026-12-31".parse().ok());
/// assert_eq!(ladder.total.unwrap().runs_out, "2027-01-22".parse().unwrap());
/// ```
pub fn preview(
    procedure: &Procedure,
    calendar: &Calendar,
    start: &Start,
) -> Result<LadderPreview, PreviewError> {
    let procedure = &*procedure.for_plan(start.plan);
    if procedure.stage(start.stage).is_none() {
        return Err(PreviewError::NoSuchStage { stage: start.stage, last: procedure.last_stage() });
    }
    if !procedure.covers(start.plan) {
        return Err(PreviewError::NotCovered { plan: start.plan });
    }
    start.timing.fits(procedure, start.day_zero)?;
    let total = total(procedure, calendar, start)?;
    let counts_from = procedure.total.counts_from.filter(|_| procedure.total_for(start.plan).is_some());
    let runs_out = total.map(|total| total.runs_out);
    let listed = procedure.entry_rule(start.plan.chair(), start.stage).is_some();
    Ok(LadderPreview {
        listed,
        rule: (!listed).then(|| starts(procedure, start.plan.chair())),
        stages: onward(procedure, calendar, None, start, runs_out)?,
        total_unsaid: counts_from.filter(|_| total.is_none()).map(|day| Unsaid::Date { day }),
        total,
    })
}

/// The limit on the whole from a start; none where none applies, or where the day it counts from has not been said (ALL-10).
///
/// # Errors
/// [`OutsideCalendar`] when a date is not held.
pub fn total(
    procedure: &Procedure,
    calendar: &Calendar,
    start: &Start,
) -> Result<Option<TotalPreview>, OutsideCalendar> {
    let day_zero = match procedure.total.counts_from {
        Some(day) => start.timing.dates.get(&day).copied(),
        None => Some(start.day_zero),
    };
    let Some((working_days, day_zero)) = procedure.total_for(start.plan).zip(day_zero) else {
        return Ok(None);
    };
    let runs_out = calendar.add_working_days(day_zero, working_days)?;
    Ok(Some(TotalPreview { working_days, runs_out }))
}

/// The dates of the stages from `start.stage` upwards that its chair may climb to, for a matter that leaves stage `from`, or begins.
///
/// `runs_out` is the day on which the total runs out, where it applies: for a matter under way a fact told long ago.
///
/// # Errors
/// [`OutsideCalendar`] when a date is not held.
pub fn onward(
    procedure: &Procedure,
    calendar: &Calendar,
    from: Option<u8>,
    start: &Start,
    runs_out: Option<NaiveDate>,
) -> Result<Vec<StagePreview>, OutsideCalendar> {
    let chair = start.plan.chair();
    let sent = Some(Began { on: start.day_zero, at: start.sent_at });
    let mut stages: Vec<StagePreview> = Vec::new();
    for stage in procedure.stages.iter().filter(|stage| stage.number >= start.stage) {
        let leads_here =
            |below: &&StagePreview| procedure.follows(below.stage, chair).contains(&stage.number);
        let (left, began, days) = match stages.iter().find(leads_here) {
            Some(below) => (Some(below.stage), below.due.map(|on| Began { on, at: below.until }), None),
            None if stage.number == start.stage => (from, sent, start.chair_days),
            None => continue,
        };
        let length = time::length_at(procedure, left, stage, Given { days, timing: &start.timing });
        stages.push(rung(calendar, stage, length, began, (&start.timing, runs_out))?);
    }
    Ok(stages)
}

/// When a stage begins: its day 0, and the moment where that is known.
#[derive(Clone, Copy)]
struct Began {
    on: NaiveDate,
    at: Option<DateTime<Utc>>,
}

fn rung(
    calendar: &Calendar,
    stage: &Stage,
    length: Option<Length>,
    began: Option<Began>,
    (timing, runs_out): (&Timing, Option<NaiveDate>),
) -> Result<StagePreview, OutsideCalendar> {
    let undated = StagePreview {
        stage: stage.number,
        length,
        working_days: None,
        day_zero: began.map(|began| began.on),
        due: None,
        until: None,
        counted_from: None,
        beyond_total: false,
        unsaid: time::unsaid(stage, length),
    };
    let Some((length, began)) = length.zip(began) else { return Ok(undated) };
    let Some(begun) = begin(calendar, stage.counts_from, length, began.on, timing)? else {
        let unsaid = stage.counts_from.map(|day| Unsaid::Date { day });
        return Ok(StagePreview { day_zero: None, unsaid, ..undated });
    };
    let until = began.at.and_then(|at| until(at, begun.length));
    let due =
        until.map_or_else(|| due(calendar, begun.day_zero, begun.length), |until| Ok(london_date(until)))?;
    Ok(StagePreview {
        length: Some(begun.length),
        day_zero: Some(begun.day_zero),
        counted_from: begun.counted_from,
        working_days: Some(calendar.days_taken(begun.day_zero, due)?),
        due: Some(due),
        until,
        beyond_total: runs_out.is_some_and(|runs_out| due > runs_out),
        ..undated
    })
}
