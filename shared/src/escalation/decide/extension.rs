//! More time: an addressee asks in writing, the chair gives it or refuses; or agrees another time unasked (KEN-07).

use super::common::{deadline, optional_text, past_date, text, told_date};
use super::partner::OUTSIDE;
use super::respond::answers_stage;
use crate::access::Relation;
use crate::escalation::violation::Checks;
use crate::escalation::{
    Addressee, Broken, CommandKind, Context, DecideExtension, Escalation, Event, ExtensionDecision,
    ExtensionRequest, ExtensionVerdict, RequestExtension, StageStep, ToldDate, Violations,
};
use crate::people::PersonRef;
use crate::procedure::Length;
use chrono::NaiveDate;

/// Why no more time can be asked for, or decided on, whatever is entered.
pub(super) fn closed(matter: &Escalation, kind: CommandKind, context: &Context) -> Option<Broken> {
    let asked = matter.current().and_then(StageStep::more_time_asked).is_some();
    let unasked = context.procedure.extension.as_ref().is_some_and(|extension| extension.without_request);
    match kind {
        // What has no time needs no more of it.
        _ if matter.waits_without_end() || matter.letter_to_send() => {
            Some(Broken::StageHasNoTime { stage: matter.phase.stage()? })
        }
        CommandKind::RequestExtension if asked => Some(Broken::ExtensionAsked),
        CommandKind::RequestExtension => {
            asks_for(matter, context).is_none().then_some(Broken::NotYours { act: kind })
        }
        CommandKind::DecideExtension if !asked && !unasked => Some(Broken::ExtensionNotAsked),
        _ => None,
    }
}

/// Must the line manager of whoever answers for this addressee have agreed that more time is asked for?
#[must_use]
pub fn line_manager_agrees(addressee: &Addressee, context: &Context) -> bool {
    let extension = context.procedure.extension.as_ref();
    extension.is_some_and(|extension| extension.line_manager_agrees.contains(&addressee.post))
}

/// The addressee for whom this person would ask for more time at the stage where the matter waits: their own post, or for
/// the chair another agency, which has no account and asks the chair (KEN-09).
#[must_use]
pub fn asks_for<'a>(matter: &'a Escalation, context: &Context) -> Option<&'a Addressee> {
    let step = matter.current()?;
    let chairs = [Relation::Chair, Relation::ChairsManager];
    let records = step.is_by_letter() && chairs.iter().any(|own| context.actor.relations.contains(own));
    step.silent().find(|addressee| records || answers_stage(addressee, context))
}

/// Whoever asks: an agency through whoever the letter went to.
fn asking(step: &StageStep, context: &Context) -> PersonRef {
    let outside = step.sent.partner.as_ref().filter(|_| step.is_by_letter());
    outside.map_or_else(
        || context.actor.person.clone(),
        |to| PersonRef { id: OUTSIDE, name: to.partner.name.clone() },
    )
}

pub(super) fn request(
    matter: &Escalation,
    said: &RequestExtension,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let (Some(step), Some(addressee)) = (matter.current(), asks_for(matter, context)) else {
        checks.broken("", Broken::NotYours { act: CommandKind::RequestExtension });
        return checks.finish(None);
    };
    text(&mut checks, "rationale", &said.rationale);
    text(&mut checks, "effect", &said.effect);
    let until = later(&mut checks, "until", said.until, step, context);
    line_manager(&mut checks, said, addressee, context);
    let request = until.map(|until| ExtensionRequest {
        stage: step.sent.stage,
        on: context.today,
        post: addressee.post.clone(),
        title: addressee.title.clone(),
        by: asking(step, context),
        until,
        rationale: said.rationale.trim().to_owned(),
        effect: said.effect.trim().to_owned(),
        line_manager: said.line_manager.clone(),
    });
    checks.finish(request.map(|request| vec![Event::ExtensionRequested(request)]))
}

fn line_manager(checks: &mut Checks, said: &RequestExtension, addressee: &Addressee, context: &Context) {
    match &said.line_manager {
        Some(agreed) => {
            text(checks, "line_manager.name", &agreed.name);
            past_date(checks, "line_manager.on", agreed.on, context);
        }
        None => {
            let needed = line_manager_agrees(addressee, context);
            checks.require(!needed, "line_manager.name", || Broken::Missing);
        }
    }
}

/// A working day after the one by which the stage was to answer.
fn later(
    checks: &mut Checks,
    field: &str,
    until: Option<NaiveDate>,
    step: &StageStep,
    context: &Context,
) -> Option<NaiveDate> {
    let until = deadline(checks, field, until, context)?;
    if let Some(due) = step.due() {
        checks.require(until > due, field, || Broken::NotLater { due });
    }
    Some(until)
}

pub(super) fn decide(
    matter: &Escalation,
    said: &DecideExtension,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let Some((step, was)) = matter.current().and_then(|step| Some((step, step.due()?))) else {
        return checks.finish(None);
    };
    text(&mut checks, "reason", &said.reason);
    let clock = match said.decision {
        ExtensionVerdict::Granted { until } => {
            text(&mut checks, "risk_plan", &said.risk_plan);
            later(&mut checks, "until", until, step, context)
                .and_then(|until| told(&mut checks, until, step, context))
        }
        ExtensionVerdict::Refused => {
            optional_text(&mut checks, "risk_plan", &said.risk_plan);
            let asked = step.more_time_asked().is_some();
            checks.require(asked, "decision", || Broken::ExtensionNotAsked);
            None
        }
    };
    let decision = ExtensionDecision {
        stage: step.sent.stage,
        on: context.today,
        requested: step.more_time_asked().is_some(),
        was,
        clock,
        reason: said.reason.trim().to_owned(),
        risk_plan: said.risk_plan.trim().to_owned(),
    };
    checks.finish(Some(vec![Event::ExtensionDecided(decision)]))
}

/// The stage's time up to the new day, from the same day 0.
fn told(checks: &mut Checks, until: NaiveDate, step: &StageStep, context: &Context) -> Option<ToldDate> {
    let ToldDate { day_zero, counted_from, .. } = *step.clock()?;
    match context.calendar.days_taken(day_zero, until) {
        Ok(days) => {
            let told = told_date(checks, "until", day_zero, Length::working_days(days), context)?;
            Some(ToldDate { counted_from, ..told })
        }
        Err(outside) => {
            checks.broken("until", outside.into());
            None
        }
    }
}
