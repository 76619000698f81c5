//! Who is told of what happens on a record beside the matter: its readers, and nobody else (HAF-06, SLO-09, SLO-10, LAM-09).

use super::Notice;
use super::Purpose::{Asked, Copied, Told};
use super::Receiver;
use super::audience::Audience;
use crate::beside::{Begun, BesideEvent, BesideKind, Record, What, Writing};
use crate::escalation::Context;
use crate::ids::PostId;
use crate::people::PlanKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is told of a record: which kind it is, about which plan, and what happened, without a word of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordSubject {
    pub kind: BesideKind,
    pub plan: PlanKind,
    #[serde(flatten)]
    pub told: RecordTold,
}

/// What happened on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "subject")]
pub enum RecordTold {
    Begun,
    EntryAdded,
    /// It went to a post in writing, to be answered by that day where there is a time.
    InWriting {
        due: Option<NaiveDate>,
    },
    Answered,
    /// Somebody outside was told.
    ToldElsewhere,
    Concluded,
}

/// Everybody who is told of what one command did to a record, each once an event; with each notice the event's place in the
/// list.
#[must_use]
pub fn record_notices(
    events: &[BesideEvent],
    after: &Record,
    context: &Context,
) -> Vec<(usize, Notice<RecordSubject>)> {
    let (kind, plan) = (after.kind(), after.begun.plan);
    let of = |(at, event): (usize, &BesideEvent)| {
        let mut to = Audience::new(after, context);
        let subject = tell(event, &mut to).map(|told| RecordSubject { kind, plan, told });
        let told = subject.map(|subject| to.notices(subject)).unwrap_or_default();
        told.into_iter().map(move |notice| (at, notice))
    };
    events.iter().enumerate().flat_map(of).collect()
}

/// Names the people to tell of the event, and what they are told; none where nobody is told of it by itself.
fn tell(event: &BesideEvent, to: &mut Audience<'_, Record>) -> Option<RecordTold> {
    Some(match event {
        BesideEvent::Begun(begun) => begins(begun, to)?,
        BesideEvent::EntryAdded(_) => {
            entry_added(to);
            RecordTold::EntryAdded
        }
        BesideEvent::PutInWriting(writing) => in_writing(writing, to),
        BesideEvent::Answered(_) => {
            to.author(Told);
            trackers(to);
            RecordTold::Answered
        }
        BesideEvent::ToldElsewhere(_) => {
            to.author(Told);
            to.people(Told, &to.record().begun.told);
            RecordTold::ToldElsewhere
        }
        BesideEvent::Concluded(_) => {
            everybody_before(to);
            RecordTold::Concluded
        }
    })
}

/// Supervision is told by its first entry, an alert by the writing that goes to the manager.
fn begins(begun: &Begun, to: &mut Audience<'_, Record>) -> Option<RecordTold> {
    match &begun.what {
        What::Supervision | What::Alert { .. } => return None,
        What::Advice { lawyer, .. } => {
            next_step(to);
            if let Some(lawyer) = lawyer {
                to.add(lawyer.id, Receiver::Lawyer, Told);
            }
        }
        // The chair has been spoken to; whoever follows it is told.
        What::Concern { .. } => trackers(to),
        What::GoodPractice { .. } => to.people(Copied, &begun.told),
        What::GraveEvent { .. } => grave_event(begun, to),
    }
    Some(RecordTold::Begun)
}

/// At once those whom the procedure names, and the chair; whom nobody here stands for is named to whoever tells it (LAM-09).
fn grave_event(begun: &Begun, to: &mut Audience<'_, Record>) {
    if !begun.untold.is_empty() {
        to.author(Asked);
    }
    to.people(Told, &begun.told);
    to.chair_of_plan(Told);
    let untold: Vec<PostId> = begun.untold.iter().map(|untold| untold.post.clone()).collect();
    to.posts(Told, &untold);
}

/// The chair and those who supervise (HAF-06); of advice the chair, their lawyer and whose step is next (ALL-16).
fn entry_added(to: &mut Audience<'_, Record>) {
    if let What::Advice { lawyer, .. } = &to.record().begun.what {
        next_step(to);
        if let Some(lawyer) = lawyer {
            to.add(lawyer.id, Receiver::Lawyer, Told);
        }
    }
    to.chair_of_plan(Told);
    if to.record().kind() == BesideKind::Supervision {
        let by = to.procedure().beside.supervision.as_ref().map(|found| found.by.as_slice());
        to.posts(Told, by.unwrap_or_default());
    }
}

/// Those of the chair's line whose step on the way to advice comes next.
fn next_step(to: &mut Audience<'_, Record>) {
    let taken = &to.record().entries;
    let route = to.procedure().legal.as_ref();
    let mut steps = route.into_iter().flat_map(|route| &route.steps);
    if let Some(next) = steps.find(|step| !taken.iter().any(|entry| entry.topic == step.id)) {
        to.posts(Asked, &next.by);
    }
}

/// The post that answers, with its particulars at the link (SLO-09, SLO-10).
fn in_writing(writing: &Writing, to: &mut Audience<'_, Record>) -> RecordTold {
    to.people(Asked, std::slice::from_ref(&writing.to));
    to.author(Told);
    trackers(to);
    RecordTold::InWriting { due: writing.due.as_ref().map(|told| told.due) }
}

/// Whoever follows a concern about a chair and its outcome (LAM-13).
fn trackers(to: &mut Audience<'_, Record>) {
    if to.record().kind() == BesideKind::Concern {
        let reverse = to.procedure().beside.reverse.as_ref();
        to.posts(Told, reverse.map(|reverse| reverse.tracked_by.as_slice()).unwrap_or_default());
    }
}

fn everybody_before(to: &mut Audience<'_, Record>) {
    to.author(Told);
    let record = to.record();
    to.people(Told, &record.begun.told);
    for written in &record.writings {
        to.people(Told, std::slice::from_ref(&written.writing.to));
    }
    trackers(to);
}
