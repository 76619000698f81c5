//! An open stage goes to the line of the child's new team, by the chair's decision and to the same date (ALL-29).

use super::common::text;
use super::target;
use crate::escalation::violation::Checks;
use crate::escalation::{
    Addressee, Broken, Context, Escalation, Event, Phase, Redirect, Redirected, StageStep, Violations,
};

pub(super) fn redirect(
    matter: &Escalation,
    asked: &Redirect,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let Some(step) = open_step(matter) else { return checks.finish(None) };
    let Some(stage) = context.procedure.stage(step.sent.stage) else { return checks.finish(None) };
    text(&mut checks, "reason", &asked.reason);
    let addressees = target::addressees(&mut checks, stage, context);
    checks.require(is_elsewhere(step, context), "", || Broken::NothingToRedirect);
    target::as_shown(&mut checks, "shown", &asked.shown, &addressees);
    target::not_the_judge(&mut checks, &addressees, context);
    let copies = target::others(&stage.copies, &[&addressees], context);
    checks.finish(Some(vec![Event::Redirected(Redirected {
        stage: step.sent.stage,
        on: context.today,
        by: context.actor.person.clone(),
        reason: asked.reason.trim().to_owned(),
        team: context.child.team.clone(),
        addressees,
        copies,
    })]))
}

/// Would another line answer now than the one that was asked?
pub(super) fn is_open(matter: &Escalation, context: &Context) -> bool {
    open_step(matter).is_some_and(|step| is_elsewhere(step, context))
}

fn open_step(matter: &Escalation) -> Option<&StageStep> {
    let open = matches!(matter.phase, Phase::AwaitingAnswer { .. } | Phase::Lapsed { .. });
    matter.current().filter(|_| open)
}

/// The child is with another team than the one asked, and there somebody else answers.
fn is_elsewhere(step: &StageStep, context: &Context) -> bool {
    let moved = step.sent.team.as_ref().is_some_and(|team| *team != context.child.team);
    let Some(stage) = context.procedure.stage(step.sent.stage).filter(|_| moved) else { return false };
    let here = |addressee: &Addressee| {
        step.sent.addressees.iter().any(|asked| asked.person.id == addressee.person.id)
    };
    !target::addressees(&mut Checks::default(), stage, context).iter().all(here)
}
