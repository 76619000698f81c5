//! The informal step: a concern is raised and settled (ALL-01, ALL-02).

use super::alongside::alongside;
use super::common::{addressee, circumstances, deadline, optional_text, past_date, text, told_date};
use super::opening::{actions, opening};
use super::target::{dates, others};
use crate::asked::Situation;
use crate::escalation::violation::Checks;
use crate::escalation::{
    Addressee, Broken, Closing, ConcernRaised, Context, Ending, Escalation, Event, Further, RaiseConcern,
    Shown, ToldDate, Violations,
};
use crate::ids::PostId;
use crate::ladder::Timing;
use crate::procedure::{Informal, Length, Manner, Milestone};
use chrono::NaiveDate;

pub(super) fn raise(raise: &RaiseConcern, context: &Context) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let situation = Situation::concern(raise.opening.plan, &raise.opening.category);
    opening(&mut checks, &raise.opening, &situation, context);
    alongside(&mut checks, &raise.opening, context);
    actions(&mut checks, &raise.actions, context);
    optional_text(&mut checks, "agreed", &raise.agreed);
    let talked_on = raise.talked_on.and_then(|on| past_date(&mut checks, "talked_on", Some(on), context));
    let rule = &context.procedure.informal;
    manner(&mut checks, raise.manner, rule);
    let with = with(&mut checks, &raise.with, rule, context);
    let told = told(&with, rule.told.iter().chain(&context.procedure.told_on_raising), context);
    let clock = clock(&mut checks, raise.by, (&raise.timing, &raise.timing), rule, context);
    let circumstances = circumstances(&mut checks, raise.opening.plan, context);
    let event = raise.manner.zip(clock).zip(circumstances).map(|((manner, clock), circumstances)| {
        Event::ConcernRaised(Box::new(ConcernRaised {
            reference: context.next_reference.clone(),
            opening: raise.opening.clone(),
            circumstances,
            actions: raise.actions.clone(),
            with,
            told,
            manner,
            agreed: raise.agreed.trim().to_owned(),
            talked_on,
            on: clock.counted_from.map(|_| context.today),
            timing: raise.timing.clone(),
            clock,
        }))
    });
    checks.finish(event.map(|event| vec![event]))
}

/// How they spoke, in a manner that the procedure names for informal talks (ALL-01).
pub(super) fn manner(checks: &mut Checks, manner: Option<Manner>, rule: &Informal) {
    let named = &rule.manners;
    match manner {
        None => checks.broken("manner", Broken::Missing),
        Some(manner) => checks
            .require(named.contains(&manner), "manner", || Broken::MannerNotNamed { named: named.clone() }),
    }
}

/// Those it is raised with, each once: posts the procedure names for it, held by the people the chair was shown. Those who
/// answer together stand beside whoever of them is there for a post of their own.
pub(super) fn with(
    checks: &mut Checks,
    shown: &[Shown],
    rule: &Informal,
    context: &Context,
) -> Vec<Addressee> {
    checks.require(!shown.is_empty(), "with", || Broken::NobodyToTalkTo);
    let mut found: Vec<Addressee> = Vec::new();
    for addressee in shown.iter().filter_map(|shown| one(checks, shown, rule, context)) {
        if !found.iter().any(|other| other.is_same_person(&addressee)) {
            found.push(addressee);
        }
    }
    found
}

/// Those whom the procedure has told of a concern, beside those it is raised with.
pub(super) fn told<'p>(
    with: &[Addressee],
    posts: impl Iterator<Item = &'p PostId>,
    context: &Context,
) -> Vec<Addressee> {
    others(&posts.cloned().collect::<Vec<_>>(), &[with], context)
}

fn one(checks: &mut Checks, shown: &Shown, rule: &Informal, context: &Context) -> Option<Addressee> {
    let post = shown.post.clone();
    let title = context.procedure.title(&post).to_owned();
    if !rule.with.contains(&post) {
        checks.broken("with", Broken::PostNotInformal { post });
        return None;
    }
    let Some(now) = context.resolved(&post).and_then(addressee) else {
        checks.broken("with", Broken::NobodyHolds { post, title });
        return None;
    };
    if now.person.id != shown.person {
        let now = now.person.name.clone();
        checks.broken("with", Broken::AddresseeChanged { post, title, now });
    } else if now.is_one_person()
        && context.chair_of(context.plan).is_some_and(|chair| chair.id == now.person.id)
    {
        checks.broken("with", Broken::AddresseeIsChair { post, title });
    }
    Some(now)
}

/// The time of an informal step that begins today, counted from today or from the day its rule names. A priority sets the time
/// of stages alone.
pub(super) fn clock(
    checks: &mut Checks,
    by: Option<NaiveDate>,
    (said, known): (&Timing, &Timing),
    rule: &Informal,
    context: &Context,
) -> Option<ToldDate> {
    checks.require(said.priority.is_none(), "timing.priority", || Broken::NotAskedHere);
    dates(checks, "timing", (said, known), &rule.counts_from.into_iter().collect(), context);
    let from = rule.counts_from.filter(|day| known.dates.contains_key(day));
    let day_zero = from.and_then(|day| known.dates.get(&day)).copied().unwrap_or(context.today);
    timeframe(checks, by, (day_zero, from), rule, context)
}

/// The chair's own date, a working day, within the procedure's limit from day 0 on (TOR-02).
pub(super) fn timeframe(
    checks: &mut Checks,
    by: Option<NaiveDate>,
    (day_zero, counted_from): (NaiveDate, Option<Milestone>),
    rule: &Informal,
    context: &Context,
) -> Option<ToldDate> {
    let by = deadline(checks, "by", by, context)?;
    if let Some(at_most) = rule.at_most {
        let latest = told_date(checks, "by", day_zero, at_most, context)?.due;
        checks.require(by <= latest, "by", || Broken::InformalTooLong { latest });
    }
    match context.calendar.left(day_zero, by) {
        Ok(days) => {
            let told = told_date(checks, "by", day_zero, Length::working_days(days), context)?;
            Some(ToldDate { counted_from, ..told })
        }
        Err(outside) => {
            checks.broken("by", outside.into());
            None
        }
    }
}

/// The rule of the informal step a matter is at.
pub(super) fn rule_of<'c>(matter: &Escalation, context: &'c Context) -> &'c Informal {
    let first = &context.procedure.informal;
    matter.informal.as_ref().and_then(|step| first.step(step.number)).unwrap_or(first)
}

pub(super) fn resolve(
    matter: &Escalation,
    outcome: &str,
    rationale: &str,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    text(&mut checks, "outcome", outcome);
    text(&mut checks, "rationale", rationale);
    let closing = Closing {
        how: Ending::Resolved,
        on: context.today,
        outcome: outcome.trim().to_owned(),
        rationale: rationale.trim().to_owned(),
        stage: None,
        days_taken: super::close::days_taken(matter, context),
        unfinished: Vec::new(),
        told: others(&context.procedure.told_on_closing, &[], context),
        further: Further::default(),
        signed: Vec::new(),
    };
    checks.finish(Some(vec![Event::Closed(closing)]))
}
