//! A matter rests until a date: after a satisfactory answer that names one (LAM-07), or while an answer is awaited where the
//! procedure allows that (timescales: rule 6).

use super::common::{coming_date, deadline, text, told_date};
use crate::escalation::violation::Checks;
use crate::escalation::{
    Broken, Context, Escalation, Event, HoldLifted, Pause, Phase, PutOnHold, StageStep, ToldDate, Violations,
};
use crate::procedure::Length;
use chrono::NaiveDate;

/// Is a satisfactory answer at this stage put on hold until its date, where the procedure has it so (LAM-07)?
pub(super) fn is_held_at(stage: u8, context: &Context) -> bool {
    context.procedure.hold.as_ref().is_some_and(|hold| hold.stage == Some(stage))
}

/// The verdict that an answer is satisfactory and is to be done by a date.
pub(super) fn satisfactory(
    checks: &mut Checks,
    stage: u8,
    rationale: &str,
    until: Option<NaiveDate>,
    context: &Context,
) -> Option<Event> {
    checks.require(is_held_at(stage, context), "verdict", || Broken::HoldNotHere);
    text(checks, "rationale", rationale);
    let until = coming_date(checks, "held_until", until, context)?;
    let why = rationale.trim().to_owned();
    Some(Event::HeldUntil(Pause { stage, on: context.today, until, why, left: None }))
}

/// A pause before the answer: it keeps what is left of the stage's time.
pub(super) fn put(
    matter: &Escalation,
    said: &PutOnHold,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let Some(step) = matter.current() else { return checks.finish(None) };
    text(&mut checks, "why", &said.why);
    let until = deadline(&mut checks, "until", said.until, context);
    let left = left(&mut checks, step, context);
    let pause = until.zip(left).map(|(until, left)| Pause {
        stage: step.sent.stage,
        on: context.today,
        until,
        why: said.why.trim().to_owned(),
        left: Some(left),
    });
    checks.finish(pause.map(|pause| vec![Event::HeldUntil(pause)]))
}

fn left(checks: &mut Checks, step: &StageStep, context: &Context) -> Option<u32> {
    let Some(due) = step.due() else {
        checks.broken("", Broken::StageHasNoTime { stage: step.sent.stage });
        return None;
    };
    match context.calendar.left(context.today, due) {
        Ok(left) => Some(left),
        Err(outside) => {
            checks.broken("until", outside.into());
            None
        }
    }
}

pub(super) fn lift(matter: &Escalation, reason: &str, context: &Context) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let Some(step) = matter.current() else { return checks.finish(None) };
    text(&mut checks, "reason", reason);
    let clock = given_back(&mut checks, step, context);
    let (stage, on) = (step.sent.stage, context.today);
    checks.finish(Some(vec![Event::HoldLifted(HoldLifted {
        stage,
        on,
        reason: reason.trim().to_owned(),
        clock,
    })]))
}

/// Exactly the working days that were left when the hold began.
fn given_back(checks: &mut Checks, step: &StageStep, context: &Context) -> Option<ToldDate> {
    let left = step.holds.last()?.left?;
    told_date(checks, "", context.today, Length::working_days(left), context)
}

/// Has the day come on which the chair checks?
pub(super) fn is_over(matter: &Escalation, today: NaiveDate) -> bool {
    matches!(matter.phase, Phase::OnHold { until, .. } if until <= today)
}
