//! Up the ladder, by the chair's decision (ALL-07, ALL-22).

use super::action::revisions;
use super::common::text;
use super::referral_course;
use super::target::{self, Way};
use crate::escalation::violation::Checks;
use crate::escalation::{
    Addressee, Broken, Context, Escalation, Event, PassOn, PassedBy, PassedOn, RevisedAction, RevisedOutcome,
    Violations,
};

pub(super) fn pass_on(
    matter: &Escalation,
    pass_on: &PassOn,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let Some(stage) = matter.phase.stage() else { return checks.finish(None) };
    let events = to_next(&mut checks, matter, stage, pass_on, context);
    checks.finish(events)
}

/// The event that takes a matter from `from` to the stage chosen; before it, that a referral was considered (LAM-24).
pub(super) fn to_next(
    checks: &mut Checks,
    matter: &Escalation,
    from: u8,
    pass_on: &PassOn,
    context: &Context,
) -> Option<Vec<Event>> {
    let (said, asked) = (pass_on.target.considered.as_ref(), asks_whether_to_refer(matter, context));
    let considered = referral_course::on_leaving(checks, "target.considered.", matter, said, asked, context);
    revisions(checks, matter, &pass_on.revised, context);
    let outcome = outcome(checks, matter, pass_on.target.outcome.as_ref());
    if context.procedure.ends_at(from, matter.opening.plan.chair()) {
        checks.broken("target.stage", Broken::NoStageAbove { stage: from });
        return None;
    }
    let way = Way {
        matter: Some(matter),
        plan: matter.opening.plan,
        from: Some(from),
        day_zero: context.today,
        one_further: nobody_new(matter, from, context),
    };
    let sent = target::chosen(checks, &pass_on.target, way, &matter.opening.category, context)?;
    let revised = pass_on.revised.iter().filter(|revision| changes(matter, revision)).cloned().collect();
    let passed = PassedOn { from, by: PassedBy::Chair, sent, revised, outcome };
    Some(considered.into_iter().chain([Event::PassedOn(Box::new(passed))]).collect())
}

/// The outcome wanted from there on, if it is another (ALL-07).
fn outcome(checks: &mut Checks, matter: &Escalation, asked: Option<&String>) -> Option<RevisedOutcome> {
    let asked = asked?;
    text(checks, "target.outcome", asked);
    let (was, now) = (matter.opening.outcome.clone(), asked.trim().to_owned());
    (was != now).then_some(RevisedOutcome { was, now })
}

/// Does the procedure ask at this stage whether to refer, and the record not say (LAM-24)?
#[must_use]
pub fn asks_whether_to_refer(matter: &Escalation, context: &Context) -> bool {
    context.procedure.referral.considered_at_each_stage && referral_course::is_unsaid(matter, context)
}

/// Is it another action than before?
fn changes(matter: &Escalation, revision: &RevisedAction) -> bool {
    let action = matter.actions.iter().find(|action| action.number == revision.action);
    action.is_none_or(|action| action.draft != revision.revised)
}

/// Would the next stage go only to those who were to answer this one, or to the chair?
fn nobody_new(matter: &Escalation, from: u8, context: &Context) -> bool {
    let follows = context.procedure.follows(from, matter.opening.plan.chair());
    let [next] = follows.as_slice() else { return false };
    let Some((step, next)) = matter.step(from).zip(context.procedure.stage(*next)) else { return false };
    let next = target::addressees(&mut Checks::default(), next, context);
    let here = &step.sent.addressees;
    let new = |next: &Addressee| !here.iter().any(|here| here.person.id == next.person.id);
    !next.is_empty() && !target::without_chair(next, context).iter().any(new)
}
