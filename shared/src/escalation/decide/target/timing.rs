//! What the time of a stage depends on beside the day of sending: said now, or on the record already.

use super::Way;
use crate::escalation::decide::common::past_date;
use crate::escalation::violation::Checks;
use crate::escalation::{Broken, Context, Escalation, Target};
use crate::ladder::Timing;
use crate::procedure::Milestone;
use std::collections::BTreeSet;

pub(super) fn said(checks: &mut Checks, target: &Target, way: Way<'_>, context: &Context) -> Timing {
    let before = way.matter.map(Escalation::timing).unwrap_or_default();
    let timing = before.then(&target.timing);
    priority(checks, &timing, context);
    let asked = context.procedure.milestones(target.stage, way.plan, way.from.is_none());
    dates(checks, "target.timing", (&target.timing, &timing), &asked, context);
    timing
}

/// A matter has a priority where the procedure has priorities, and nowhere else.
fn priority(checks: &mut Checks, timing: &Timing, context: &Context) {
    const FIELD: &str = "target.timing.priority";
    let procedure = &context.procedure;
    match &timing.priority {
        None => checks.require(procedure.priorities.is_empty(), FIELD, || Broken::Missing),
        Some(_) if procedure.priorities.is_empty() => checks.broken(FIELD, Broken::NotAskedHere),
        Some(id) => checks.require(procedure.priority(id).is_some(), FIELD, || Broken::NotInList),
    }
}

/// Every day that a time counts from is known, and every day said is one that has been and that a time counts from.
pub(in crate::escalation::decide) fn dates(
    checks: &mut Checks,
    at: &str,
    (said, known): (&Timing, &Timing),
    asked: &BTreeSet<Milestone>,
    context: &Context,
) {
    let field = |day: Milestone| format!("{at}.{}", day.as_str());
    for day in asked {
        checks.require(known.dates.contains_key(day), field(*day), || Broken::Missing);
    }
    for (day, on) in &said.dates {
        checks.require(asked.contains(day), field(*day), || Broken::NotAskedHere);
        past_date(checks, &field(*day), Some(*on), context);
    }
}
