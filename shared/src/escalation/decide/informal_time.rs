//! The informal time runs out: the chair is asked to raise it formally or to record why not (ALL-21).

use super::common::text;
use super::concern::{rule_of, timeframe};
use crate::calendar::is_overdue;
use crate::escalation::violation::Checks;
use crate::escalation::{Broken, Context, Escalation, Event, InformalTimeOver, KeptInformal, Violations};
use chrono::NaiveDate;

/// Once for each time that runs out.
pub(super) fn over(matter: &Escalation, context: &Context) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let Some(due) = run_out(&mut checks, matter, context) else { return checks.finish(None) };
    let recorded = matter.informal.as_ref().is_some_and(|step| step.over);
    checks.require(!recorded, "", || Broken::NothingWaits);
    checks.finish(Some(vec![Event::InformalTimeOver(InformalTimeOver { due, on: context.today })]))
}

/// The reason, and if wanted a new date within the procedure's limit, counted from the same day 0 (TOR-02).
pub(super) fn keep(
    matter: &Escalation,
    reason: &str,
    by: Option<NaiveDate>,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    run_out(&mut checks, matter, context);
    text(&mut checks, "reason", reason);
    let told = matter.informal.as_ref().map(|step| &step.clock);
    let from = told.map_or((matter.raised_on(), None), |told| (told.day_zero, told.counted_from));
    let clock = by.and_then(|_| timeframe(&mut checks, by, from, rule_of(matter, context), context));
    let kept = KeptInformal { on: context.today, reason: reason.trim().to_owned(), clock };
    checks.finish(Some(vec![Event::KeptInformal(kept)]))
}

/// Why nobody is asked yet, or any more: the informal time has not run out.
pub(super) fn closed(matter: &Escalation, context: &Context) -> Option<Broken> {
    let due = matter.informal.as_ref()?.due();
    match due {
        Some(due) if is_overdue(due, context.today) => None,
        Some(due) => Some(Broken::InformalTimeRuns { due }),
        None => Some(Broken::NothingWaits),
    }
}

/// The last day of the informal time, which has passed.
fn run_out(checks: &mut Checks, matter: &Escalation, context: &Context) -> Option<NaiveDate> {
    if let Some(broken) = closed(matter, context) {
        checks.broken("", broken);
    }
    matter.informal.as_ref()?.due()
}
