//! The informal step: a concern is raised, talked over, settled (ALL-01, ALL-02).

use super::common::{addressee, circumstances, deadline, optional_text, past_date, text, told_date};
use super::opening::{actions, opening};
use super::target::{dates, others};
use crate::asked::Situation;
use crate::escalation::violation::Checks;
use crate::escalation::{
    Addressee, Broken, Closing, ConcernRaised, Context, Discussion, Ending, Escalation, Event, Further,
    Phase, RaiseConcern, RecordDiscussion, Shown, ToldDate, Violations,
};
use crate::procedure::{Length, Manner, Milestone};
use chrono::NaiveDate;

pub(super) fn raise(raise: &RaiseConcern, context: &Context) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let situation = Situation::concern(raise.opening.plan, &raise.opening.category);
    opening(&mut checks, &raise.opening, &situation, context);
    actions(&mut checks, &raise.actions, context);
    optional_text(&mut checks, "agreed", &raise.agreed);
    manner(&mut checks, raise.manner, context);
    let with = with(&mut checks, raise, context);
    let told = told(&with, context);
    let counts_from = context.procedure.informal.counts_from;
    dates(&mut checks, "timing", (&raise.timing, &raise.timing), &counts_from.into_iter().collect(), context);
    let urged = raise.timing.priority.is_some();
    checks.require(!urged, "timing.priority", || Broken::NotAskedHere);
    let from = counts_from.filter(|day| raise.timing.dates.contains_key(day));
    let day_zero = from.and_then(|day| raise.timing.dates.get(&day)).copied().unwrap_or(context.today);
    let clock = timeframe(&mut checks, raise.by, (day_zero, from), context);
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
            on: from.map(|_| context.today),
            timing: raise.timing.clone(),
            clock,
        }))
    });
    checks.finish(event.map(|event| vec![event]))
}

/// How they spoke, in a manner that the procedure names for informal talks (ALL-01).
fn manner(checks: &mut Checks, manner: Option<Manner>, context: &Context) {
    let named = &context.procedure.informal.manners;
    match manner {
        None => checks.broken("manner", Broken::Missing),
        Some(manner) => checks
            .require(named.contains(&manner), "manner", || Broken::MannerNotNamed { named: named.clone() }),
    }
}

/// Those it is raised with, each once: posts the procedure names for it, held by the people the chair was shown.
fn with(checks: &mut Checks, raise: &RaiseConcern, context: &Context) -> Vec<Addressee> {
    checks.require(!raise.with.is_empty(), "with", || Broken::NobodyToTalkTo);
    let mut found: Vec<Addressee> = Vec::new();
    for addressee in raise.with.iter().filter_map(|shown| one(checks, shown, context)) {
        if !found.iter().any(|other| other.person.id == addressee.person.id) {
            found.push(addressee);
        }
    }
    found
}

/// Those whom the procedure has told of a concern, beside those it is raised with.
fn told(with: &[Addressee], context: &Context) -> Vec<Addressee> {
    let procedure = &context.procedure;
    let posts: Vec<_> = procedure.informal.told.iter().chain(&procedure.told_on_raising).cloned().collect();
    others(&posts, &[with], context)
}

fn one(checks: &mut Checks, shown: &Shown, context: &Context) -> Option<Addressee> {
    let post = shown.post.clone();
    let title = context.procedure.title(&post).to_owned();
    if !context.procedure.informal.with.contains(&post) {
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
    } else if context.chair_of(context.plan).is_some_and(|chair| chair.id == now.person.id) {
        checks.broken("with", Broken::AddresseeIsChair { post, title });
    }
    Some(now)
}

/// The chair's own date, a working day, within the procedure's limit from day 0 on (TOR-02).
pub(super) fn timeframe(
    checks: &mut Checks,
    by: Option<NaiveDate>,
    (day_zero, counted_from): (NaiveDate, Option<Milestone>),
    context: &Context,
) -> Option<ToldDate> {
    let by = deadline(checks, "by", by, context)?;
    if let Some(at_most) = context.procedure.informal.at_most {
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

pub(super) fn discuss(
    matter: &Escalation,
    talk: &RecordDiscussion,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let on = past_date(&mut checks, "on", talk.on, context);
    match matter.phase {
        Phase::Informal => manner(&mut checks, talk.manner, context),
        _ => checks.require(talk.manner.is_some(), "manner", || Broken::Missing),
    }
    text(&mut checks, "with", &talk.with);
    text(&mut checks, "agreed", &talk.agreed);
    let event = on.zip(talk.manner).map(|(on, manner)| {
        Event::DiscussionRecorded(Discussion {
            on,
            manner,
            with: talk.with.trim().to_owned(),
            agreed: talk.agreed.trim().to_owned(),
            stage: matter.phase.stage(),
        })
    });
    checks.finish(event.map(|event| vec![event]))
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
    };
    checks.finish(Some(vec![Event::Closed(closing)]))
}
