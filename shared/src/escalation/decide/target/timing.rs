//! What the time of a stage depends on beside the day of sending: said now, or on the record already.

use super::Way;
use crate::escalation::violation::Checks;
use crate::escalation::{Broken, Context, Escalation, Target};
use crate::ladder::Timing;

pub(super) fn said(checks: &mut Checks, target: &Target, way: Way<'_>, context: &Context) -> Timing {
    let before = way.matter.map(Escalation::timing).unwrap_or_default();
    let timing = before.then(&target.timing);
    priority(checks, &timing, context);
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
