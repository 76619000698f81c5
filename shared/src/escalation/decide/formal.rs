//! The formal ladder opens: from an informal concern, or directly at a stage (ALL-02, ALL-09).

use super::alongside::alongside;
use super::common::{circumstances, told_date};
use super::opening::{actions, opening};
use super::target::{self, Way};
use crate::asked::Situation;
use crate::child::GradedDraft;
use crate::escalation::violation::Checks;
use crate::escalation::{
    Broken, Context, Escalation, Event, FormallyRaised, RaiseFormally, ToldDate, Versions, Violations,
};
use crate::ladder::Timing;
use crate::people::PlanKind;
use crate::procedure::Length;

pub(super) fn raise(
    before: Option<&Escalation>,
    raise: &RaiseFormally,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let (plan, category, stage) = (raise.opening.plan, &raise.opening.category, raise.target.stage);
    opening(&mut checks, &raise.opening, &Situation::formal(plan, category, stage), context);
    if let Some(before) = before {
        let same = before.opening.child == raise.opening.child;
        checks.require(same, "opening.child", || Broken::ChildDiffers);
    } else {
        alongside(&mut checks, &raise.opening, context);
    }
    actions(&mut checks, &raise.actions, context);
    let way = Way { matter: before, plan, from: None, day_zero: context.today, one_further: false };
    let sent = target::chosen(&mut checks, &raise.target, way, category, context);
    let total = sent.as_ref().and_then(|sent| total(&mut checks, plan, &sent.timing, context));
    let graded = raise.graded.map(|number| draft(&mut checks, number, context));
    let circumstances = circumstances(&mut checks, plan, context);
    let event = sent.zip(circumstances).map(|(sent, circumstances)| {
        let reference = before.map_or(&context.next_reference, |before| &before.reference).clone();
        Event::FormallyRaised(Box::new(FormallyRaised {
            reference,
            opening: raise.opening.clone(),
            circumstances,
            actions: raise.actions.clone(),
            versions: sent.clock.is_none().then(|| versions(context)),
            sent,
            total,
            graded: graded.flatten(),
        }))
    });
    checks.finish(event.map(|event| vec![event]))
}

/// The draft that it completes: one that waits (KEN-08).
fn draft(checks: &mut Checks, number: u32, context: &Context) -> Option<GradedDraft> {
    let draft = context.draft(number).cloned();
    checks.require(draft.is_some(), "graded", || Broken::NothingWaits);
    draft
}

fn versions(context: &Context) -> Versions {
    Versions { procedure: context.procedure.version.clone(), calendar: context.calendar.version().to_owned() }
}

/// The limit on the whole runs from day 0 of the first formal stage or the day it counts from, where it applies (ALL-10).
fn total(checks: &mut Checks, plan: PlanKind, timing: &Timing, context: &Context) -> Option<ToldDate> {
    let days = context.procedure.total_for(plan)?;
    let counted_from = context.procedure.total.counts_from.filter(|day| timing.dates.contains_key(day));
    let day_zero = counted_from.and_then(|day| timing.dates.get(&day)).copied().unwrap_or(context.today);
    let told = told_date(checks, "target.stage", day_zero, Length::working_days(days), context)?;
    Some(ToldDate { counted_from, ..told })
}
