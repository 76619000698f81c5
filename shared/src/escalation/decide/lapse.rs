//! Silence is recorded, and where the procedure says so takes the matter on by itself (ALL-08, TOR-08).

use super::gate;
use super::target::{self, Way};
use crate::escalation::violation::Checks;
use crate::escalation::{
    Addressee, Broken, Context, Escalation, Event, NoResponse, PassedBy, PassedOn, Phase, Sent, StageStep,
    Violations,
};
use crate::ladder::Given;
use crate::procedure::Silence;
use chrono::NaiveDate;

pub(super) fn record(matter: &Escalation, stage: u8, context: &Context) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let here = matter.phase == Phase::AwaitingAnswer { stage };
    let Some(step) = matter.step(stage).filter(|_| here) else {
        checks.broken("stage", Broken::StageNotReached { stage });
        return checks.finish(None);
    };
    if let Some(broken) = not_over(step, context) {
        checks.broken("stage", broken);
    }
    let Some(due) = step.due() else { return checks.finish(None) };
    let agreed = context.procedure.stage(stage).is_some_and(|rule| rule.silence == Silence::Agreed);
    let silent = step.silent().cloned().collect();
    let silence = NoResponse { stage, due, on: context.today, silent, agreed, asked: asked(step, context) };
    let passed = by_itself(matter, step, context);
    let events = std::iter::once(Event::NoResponseRecorded(silence)).chain(passed).collect();
    checks.finish(Some(events))
}

/// Why it is too soon to say that a stage stayed silent.
pub(super) fn not_over(step: &StageStep, context: &Context) -> Option<Broken> {
    let Some(clock) = step.clock() else { return Some(Broken::StageHasNoTime { stage: step.sent.stage }) };
    let not_yet =
        clock.until.map_or(Broken::NotYetLapsed { due: clock.due }, |until| Broken::HoursNotOver { until });
    (!clock.is_over(context.now)).then_some(not_yet)
}

/// Those whom the procedure asks with the chair, without those who were silent (KEN-26, TOR-18).
fn asked(step: &StageStep, context: &Context) -> Vec<Addressee> {
    match context.procedure.stage(step.sent.stage).map(|stage| &stage.silence) {
        Some(Silence::Ask { also }) => target::others(also, &[&step.sent.addressees], context),
        Some(Silence::PassOn | Silence::Agreed) | None => Vec::new(),
    }
}

/// The next stage, where the procedure passes a silent one on by itself and somebody who is not the chair answers for the
/// next, and nothing that has not taken place stands before it.
fn by_itself(matter: &Escalation, step: &StageStep, context: &Context) -> Option<Event> {
    let (from, due) = (step.sent.stage, step.due()?);
    let procedure = &context.procedure;
    if procedure.stage(from)?.silence != Silence::PassOn {
        return None;
    }
    let follows = procedure.follows(from, matter.opening.plan.chair());
    let next = procedure.stage(*follows.first()?)?;
    let mut checks = Checks::default();
    let way = Way {
        matter: Some(matter),
        plan: matter.opening.plan,
        from: Some(from),
        day_zero: day_zero(due, context),
        one_further: false,
    };
    let addressees = target::without_chair(target::addressees(&mut checks, next, context), context);
    if addressees.is_empty() {
        return None;
    }
    if gate::shut(matter, next.number, context) {
        return None;
    }
    let timing = matter.timing();
    let given = Given { days: None, timing: &timing };
    let sent = target::arrive(&mut checks, next, way, given, addressees, context)?;
    let reason = crate::wording::silence_reason(procedure, from, due);
    let sent = checks.finish(Some(Sent { reason, ..sent })).ok()?;
    let (by, revised, outcome) = (PassedBy::Itself, Vec::new(), None);
    Some(Event::PassedOn(Box::new(PassedOn { from, by, sent, revised, outcome })))
}

/// The due date that lapsed, if that is recorded by the end of the next working day; else today, the gap being the system's
/// (timescales: rule 3).
fn day_zero(due: NaiveDate, context: &Context) -> NaiveDate {
    match context.calendar.next_working_day(due) {
        Ok(next) if context.today <= next => due,
        _ => context.today,
    }
}
