//! Checks and parts that several commands share.

use crate::calendar::{OutsideCalendar, london_date};
use crate::escalation::violation::Checks;
use crate::escalation::{Addressee, Broken, Circumstances, Context, ToldDate};
use crate::ladder::{self, Begun, Timing};
use crate::organisation::ResolvedPost;
use crate::people::PlanKind;
use crate::procedure::{Length, Milestone};
use crate::text::{LONGEST, fits, printable};
use chrono::NaiveDate;

/// A text the record needs: present, not too long, and such as every store can keep.
pub(crate) fn text(checks: &mut Checks, field: impl Into<String>, text: &str) {
    let field = field.into();
    checks.require(!text.trim().is_empty(), field.as_str(), || Broken::Missing);
    optional_text(checks, field, text);
}

/// A text that may be left out.
pub(crate) fn optional_text(checks: &mut Checks, field: impl Into<String>, text: &str) {
    let field = field.into();
    checks.require(fits(text), field.as_str(), || Broken::TooLong { limit: LONGEST as u32 });
    checks.require(printable(text), field, || Broken::ControlCharacters);
}

/// A date on which something is said to have happened: given, and not in the future.
pub(crate) fn past_date(
    checks: &mut Checks,
    field: &str,
    on: Option<NaiveDate>,
    context: &Context,
) -> Option<NaiveDate> {
    let today = context.today;
    let on = given(checks, field, on, context)?;
    checks.require(on <= today, field, || Broken::DateInFuture { today });
    Some(on)
}

/// A date by which something is to happen: given, and not in the past.
pub(crate) fn coming_date(
    checks: &mut Checks,
    field: &str,
    by: Option<NaiveDate>,
    context: &Context,
) -> Option<NaiveDate> {
    let today = context.today;
    let by = given(checks, field, by, context)?;
    checks.require(by >= today, field, || Broken::DateInPast { today });
    Some(by)
}

/// A deadline the chair sets: a coming date that is a working day, else the nearest still to come is named.
pub(crate) fn deadline(
    checks: &mut Checks,
    field: &str,
    by: Option<NaiveDate>,
    context: &Context,
) -> Option<NaiveDate> {
    let by = coming_date(checks, field, by, context)?;
    let calendar = &context.calendar;
    if calendar.non_working_reason(by).is_none() {
        return Some(by);
    }
    let before = calendar.previous_working_day(by).ok().filter(|day| *day >= context.today);
    if let Some(nearest) = before.or_else(|| calendar.next_working_day(by).ok()) {
        checks.broken(field, Broken::NotWorkingDay { nearest });
    }
    Some(by)
}

/// A date that was given and that the calendar holds.
fn given(checks: &mut Checks, field: &str, date: Option<NaiveDate>, context: &Context) -> Option<NaiveDate> {
    checks.require(date.is_some(), field, || Broken::Missing);
    let date = date?;
    match context.calendar.is_working_day(date) {
        Ok(_) => Some(date),
        Err(outside) => {
            checks.broken(field, outside.into());
            None
        }
    }
}

impl From<OutsideCalendar> for Broken {
    fn from(outside: OutsideCalendar) -> Self {
        Self::DateOutsideCalendar { from: outside.from, to: outside.to }
    }
}

/// The facts of the child's record that the event keeps; a violation where nobody chairs the plan.
pub(crate) fn circumstances(checks: &mut Checks, plan: PlanKind, context: &Context) -> Option<Circumstances> {
    let chair = context.chair_of(plan);
    checks.require(chair.is_some(), "opening.plan", || Broken::Missing);
    Some(Circumstances { team: context.child.team.clone(), chair: chair?.clone(), chair_kind: plan.chair() })
}

/// The date told to people, from day 0 and length; a violation where the calendar does not reach.
///
/// Hours run from the moment of sending, whichever day 0 is: a window of hours is never shorter than it says.
pub(crate) fn told_date(
    checks: &mut Checks,
    field: &str,
    day_zero: NaiveDate,
    length: Length,
    context: &Context,
) -> Option<ToldDate> {
    let until = ladder::until(context.now, length);
    let due = match until {
        Some(until) => Ok(london_date(until)),
        None => ladder::due(&context.calendar, day_zero, length),
    };
    match due {
        Ok(due) => Some(ToldDate {
            day_zero: if until.is_some() { context.today } else { day_zero },
            length,
            due,
            until,
            procedure_version: context.procedure.version.clone(),
            calendar_version: context.calendar.version().to_owned(),
            counted_from: None,
        }),
        Err(outside) => {
            checks.broken(field, outside.into());
            None
        }
    }
}

/// The date told of a time that begins as something is sent on `sent`; nobody who sends it may be there to say what it counts
/// from, and then it counts from that day.
pub(crate) fn told_from(
    checks: &mut Checks,
    field: &str,
    (sent, counts_from): (NaiveDate, Option<Milestone>),
    (length, timing): (Length, &Timing),
    context: &Context,
) -> Option<ToldDate> {
    let begun = match ladder::begin(&context.calendar, counts_from, length, sent, timing) {
        Ok(begun) => begun.unwrap_or_else(|| Begun::on_sending(sent, length)),
        Err(outside) => {
            checks.broken(field, outside.into());
            return None;
        }
    };
    let told = told_date(checks, field, begun.day_zero, begun.length, context)?;
    Some(ToldDate { counted_from: begun.counted_from, ..told })
}

/// The post as the record keeps it; none where nobody answers for it.
pub(crate) fn addressee(resolved: &ResolvedPost) -> Option<Addressee> {
    Some(Addressee {
        post: resolved.post.clone(),
        title: resolved.title.clone(),
        person: resolved.person.clone()?,
        how: resolved.how.clone(),
    })
}
