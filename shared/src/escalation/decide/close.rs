//! The end of a matter, with its outcome and rationale, the stage reached and the days taken (ALL-17).

use super::action::{accounted, what_becomes};
use super::common::{optional_text, text};
use super::referral_course;
use super::target::others;
use crate::escalation::violation::Checks;
use crate::escalation::{
    Broken, Close, Closing, CommandKind, Context, Ending, Escalation, Event, Phase, Unfinished, Violations,
};
use crate::procedure::{Procedure, ReferredTo};

pub(super) fn close(matter: &Escalation, close: &Close, context: &Context) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    open_to(&mut checks, matter, close.how, context);
    if close.how == Ending::Withdrawn {
        optional_text(&mut checks, "outcome", &close.outcome);
        what_becomes(&mut checks, matter, &close.unfinished);
    } else {
        text(&mut checks, "outcome", &close.outcome);
        accounted(&mut checks, matter, &close.unfinished);
    }
    text(&mut checks, "rationale", &close.rationale);
    let considered = considered(&mut checks, matter, close, context);
    let event = closing(matter, close.how, &close.outcome, &close.rationale, &close.unfinished, context);
    checks.finish(Some(considered.into_iter().chain([event]).collect()))
}

pub(super) fn withdraw(
    matter: &Escalation,
    reason: &str,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    text(&mut checks, "reason", reason);
    checks.finish(Some(vec![closing(matter, Ending::Withdrawn, "", reason, &[], context)]))
}

/// Not resolved, after a last step that asks whether to refer: the record says that this was considered (ALL-17).
fn considered(checks: &mut Checks, matter: &Escalation, close: &Close, context: &Context) -> Option<Event> {
    if close.how != Ending::NotResolved {
        return None;
    }
    if let Some(consider) = &close.considered {
        return referral_course::considered(checks, "considered.", matter, consider, context);
    }
    let missing = referral_to_consider(matter, context);
    checks.require(!missing, "considered.result", || Broken::ReferralNotConsidered);
    None
}

/// Does the last step ask whether to refer, and the record not say?
#[must_use]
pub fn referral_to_consider(matter: &Escalation, context: &Context) -> bool {
    let Procedure { last_step, referral, .. } = &context.procedure;
    let open_to = |to| referral.open_to(matter.opening.plan.chair(), to);
    let asked = last_step.considers_referral && ReferredTo::ALL.into_iter().any(open_to);
    asked && !matter.referral_considered_here()
}

/// Where each ending is open.
fn open_to(checks: &mut Checks, matter: &Escalation, how: Ending, context: &Context) {
    let phase = matter.phase;
    let not_now = || Broken::NotNow { act: CommandKind::Close, phase: Some(phase) };
    match how {
        Ending::Resolved => {
            let heard = !matches!(phase, Phase::Informal | Phase::AwaitingAnswer { .. });
            checks.require(heard, "how", not_now);
        }
        Ending::NotResolved => {
            let chair = matter.opening.plan.chair();
            let last = context.procedure.last_stage_for(chair);
            let exhausted = (matches!(phase, Phase::LastStep { .. } | Phase::Lapsed { .. })
                || matter.waits_without_end())
                && phase.stage().is_some_and(|stage| context.procedure.ends_at(stage, chair));
            checks.require(exhausted, "how", || Broken::LadderNotExhausted { last });
        }
        Ending::NotProportionate => {
            let allowed = context.procedure.may_end_as_not_proportionate;
            checks.require(allowed, "how", || Broken::NotProportionateNotAllowed);
        }
        Ending::PlanEnded { .. } | Ending::Withdrawn => {}
    }
}

/// The closing event.
pub(super) fn closing(
    matter: &Escalation,
    how: Ending,
    outcome: &str,
    rationale: &str,
    unfinished: &[Unfinished],
    context: &Context,
) -> Event {
    Event::Closed(Closing {
        how,
        on: context.today,
        outcome: outcome.trim().to_owned(),
        rationale: rationale.trim().to_owned(),
        stage: matter.current().map(|step| step.sent.stage),
        days_taken: days_taken(matter, context),
        unfinished: unfinished.to_vec(),
        told: others(&context.procedure.told_on_closing, &[], context),
    })
}

/// Working days from day 0 of the first formal stage, or of the concern where it stayed informal, up to today.
pub(super) fn days_taken(matter: &Escalation, context: &Context) -> u32 {
    let formal = matter.stages.first().map(|step| step.sent.came_on());
    let began = formal.or(matter.informal.as_ref().map(|step| step.clock.day_zero));
    began.and_then(|began| context.calendar.days_taken(began, context.today).ok()).unwrap_or_default()
}
