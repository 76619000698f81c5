//! The informal step: a concern is raised, talked over, settled (ALL-01, ALL-02).

use super::common::{
    actions, addressee, circumstances, coming_date, opening, optional_text, past_date, text, told_date,
};
use crate::calendar::Calendar;
use crate::escalation::violation::Checks;
use crate::escalation::{
    Addressee, Broken, Closing, ConcernRaised, Context, Discussion, Ending, Escalation, Event, RaiseConcern,
    RecordDiscussion, ToldDate, Violations,
};
use crate::ladder;
use crate::procedure::Length;

pub(super) fn raise(raise: &RaiseConcern, context: &Context) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    opening(&mut checks, &raise.opening, context);
    actions(&mut checks, &raise.actions, context);
    optional_text(&mut checks, "agreed", &raise.agreed);
    checks.require(raise.manner.is_some(), "manner", || Broken::Missing);
    let with = with(&mut checks, raise, context);
    let clock = timeframe(&mut checks, raise, context);
    let circumstances = circumstances(raise.opening.plan, context);
    checks.require(circumstances.is_some(), "opening.plan", || Broken::Missing);
    let event = raise.manner.zip(clock).zip(circumstances).map(|((manner, clock), circumstances)| {
        Event::ConcernRaised(Box::new(ConcernRaised {
            reference: context.next_reference.clone(),
            opening: raise.opening.clone(),
            circumstances,
            actions: raise.actions.clone(),
            with,
            manner,
            agreed: raise.agreed.trim().to_owned(),
            clock,
        }))
    });
    checks.finish(event.map(|event| vec![event]))
}

/// Those it is raised with: posts the procedure names for it, held by the people the chair was shown.
fn with(checks: &mut Checks, raise: &RaiseConcern, context: &Context) -> Vec<Addressee> {
    checks.require(!raise.with.is_empty(), "with", || Broken::NobodyToTalkTo);
    let mut found = Vec::new();
    for shown in &raise.with {
        let post = shown.post.clone();
        let title = context.procedure.title(&post).to_owned();
        if !context.procedure.informal.with.contains(&post) {
            checks.broken("with", Broken::PostNotInformal { post });
            continue;
        }
        match context.resolved(&shown.post).and_then(addressee) {
            None => checks.broken("with", Broken::NobodyHolds { post, title }),
            Some(now) => {
                let name = now.person.name.clone();
                checks.require(now.person.id == shown.person, "with", || Broken::AddresseeChanged {
                    post,
                    title,
                    now: name,
                });
                found.push(now);
            }
        }
    }
    found
}

/// The chair's own date, a working day, within the procedure's limit (TOR-02).
fn timeframe(checks: &mut Checks, raise: &RaiseConcern, context: &Context) -> Option<ToldDate> {
    let by = coming_date(checks, "by", raise.by, context)?;
    let calendar = &context.calendar;
    if let Some(latest) = latest(calendar, context) {
        checks.require(by <= latest, "by", || Broken::InformalTooLong { latest });
    }
    match (calendar.is_working_day(by), calendar.previous_working_day(by)) {
        (Ok(false), Ok(nearest)) => checks.broken("by", Broken::NotWorkingDay { nearest }),
        (Ok(true), _) => {
            let days = calendar.left(context.today, by).ok()?;
            return told_date(checks, "by", context.today, Length::working_days(days), context);
        }
        (Err(outside), _) | (_, Err(outside)) => {
            checks.broken("by", Broken::DateOutsideCalendar { from: outside.from, to: outside.to });
        }
    }
    None
}

fn latest(calendar: &Calendar, context: &Context) -> Option<chrono::NaiveDate> {
    let at_most = context.procedure.informal.at_most?;
    ladder::due(calendar, context.today, at_most).ok()
}

pub(super) fn discuss(
    matter: &Escalation,
    talk: &RecordDiscussion,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let on = past_date(&mut checks, "on", talk.on, context);
    checks.require(talk.manner.is_some(), "manner", || Broken::Missing);
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
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    text(&mut checks, "outcome", outcome);
    let closing = Closing {
        how: Ending::Resolved,
        on: context.today,
        outcome: outcome.trim().to_owned(),
        rationale: String::new(),
        stage: None,
        days_taken: super::close::days_taken(matter, context),
        unfinished: Vec::new(),
    };
    checks.finish(Some(vec![Event::Closed(closing)]))
}
