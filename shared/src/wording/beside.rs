//! Records beside the matter: their names, how they stand, what happened on them, what their forms ask for.

mod event;
mod field;

pub use event::record_event;
pub use field::{BesideForm, record_field, record_violation};

use super::names::chair;
use super::posts::addressee;
use crate::beside::{BesideAct, BesideKind, HowEnded, Record};
use crate::calendar::words::short_date;
use crate::people::{ChairKind, PlanKind};
use crate::procedure::{Procedure, SOMETHING_ELSE, Source};

/// What a record of that kind is, as a heading: `Concern about the IRO or the review`.
#[must_use]
pub fn record_kind(kind: BesideKind, plan: PlanKind, procedure: &Procedure) -> String {
    match kind {
        BesideKind::Supervision => "Supervision".to_owned(),
        BesideKind::Advice => "Legal advice".to_owned(),
        BesideKind::Alert => "Alert about a worker’s conduct or practice".to_owned(),
        BesideKind::Concern => about_chair(plan.chair(), procedure),
        BesideKind::GoodPractice => "Good practice".to_owned(),
        BesideKind::GraveEvent => "Grave event".to_owned(),
    }
}

fn about_chair(kind: ChairKind, procedure: &Procedure) -> String {
    let meeting = match kind {
        ChairKind::Iro => "review",
        ChairKind::CpChair => "conference",
    };
    format!("Concern about the {} or the {meeting}", chair(&procedure.words, kind))
}

/// What begins one, as a link or button says it.
#[must_use]
pub fn begin_record(kind: BesideKind, plan: PlanKind, procedure: &Procedure) -> String {
    match kind {
        BesideKind::Supervision => "Record supervision".to_owned(),
        BesideKind::Advice => "Seek independent legal advice".to_owned(),
        BesideKind::Alert => "Alert a manager to a worker’s conduct or practice".to_owned(),
        BesideKind::Concern => {
            let concern = about_chair(plan.chair(), procedure);
            format!("Raise a {}", super::english::continued(&concern))
        }
        BesideKind::GoodPractice => "Record good practice".to_owned(),
        BesideKind::GraveEvent => "Tell of a grave event at once".to_owned(),
    }
}

/// Who will read it and what it is for, said before it is written.
#[must_use]
pub fn record_note(kind: BesideKind, procedure: &Procedure) -> String {
    let beside = &procedure.beside;
    let note = match kind {
        BesideKind::Supervision => None,
        BesideKind::Advice => procedure.legal.as_ref().and_then(|route| route.when.as_deref()),
        BesideKind::Alert => None,
        BesideKind::Concern => beside.reverse.as_ref().map(|reverse| reverse.note.as_str()),
        BesideKind::GoodPractice => beside.good_practice.as_ref().map(|found| found.note.as_str()),
        BesideKind::GraveEvent => beside.overriding.as_ref().map(|rule| rule.note.as_str()),
    };
    let readers = match kind {
        BesideKind::Supervision => "Only the reviewing service and senior managers can read it.",
        BesideKind::Advice => {
            "Only you, your managers and the lawyer you name can read it, never those who are to answer."
        }
        BesideKind::Alert => {
            "It is confidential: only you and the worker’s manager can read it, and it is not on the child’s record."
        }
        BesideKind::Concern => {
            "It is not on the child’s record. Whom it is about cannot read it here; those who answer it and \
             quality assurance can."
        }
        BesideKind::GoodPractice | BesideKind::GraveEvent => {
            "Everybody on the staff who can read the child’s page can read it."
        }
    };
    [note, Some(readers)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The way that others have instead, where the procedure names it (SLO-10).
#[must_use]
pub fn complaints(kind: BesideKind, procedure: &Procedure) -> Option<&str> {
    let reverse = procedure.beside.reverse.as_ref().filter(|_| kind == BesideKind::Concern)?;
    reverse.complaints.as_deref()
}

/// An act on a record, as its link or button says it.
#[must_use]
pub fn record_act(act: BesideAct, kind: BesideKind) -> &'static str {
    match (act, kind) {
        (BesideAct::AddEntry, BesideKind::Advice) => "Record a step",
        (BesideAct::AddEntry, _) => "Record supervision",
        (BesideAct::PutInWriting, _) => "Put it in writing to the next manager",
        (BesideAct::Answer, BesideKind::Alert) => "Say how it was taken up",
        (BesideAct::Answer, _) => "Answer it formally",
        (BesideAct::RecordTold, _) => "Record that somebody was told",
        (BesideAct::End, BesideKind::GraveEvent) => "Record that it is over",
        (BesideAct::End, _) => "Record the outcome",
    }
}

/// How it ended, as a choice and in the record.
#[must_use]
pub fn how_ended(how: HowEnded) -> &'static str {
    match how {
        HowEnded::Resolved => "Resolved",
        HowEnded::NotResolved => "Not resolved",
        HowEnded::Withdrawn => "Withdrawn",
    }
}

/// Whose concern it is.
#[must_use]
pub fn source(source: Source) -> &'static str {
    match source {
        Source::Service => "The service",
        Source::Agency => "An agency at a conference or review",
    }
}

/// A grave event, in the procedure's words or those it was told in.
#[must_use]
pub fn grave_event(event: &str, other: Option<&str>, procedure: &Procedure) -> String {
    if event == SOMETHING_ELSE {
        return other.unwrap_or("Another event").to_owned();
    }
    let known = procedure.beside.overriding.iter().flat_map(|rule| &rule.events);
    known.into_iter().find(|known| known.id == event).map_or(event, |known| &known.text).to_owned()
}

/// A topic of supervision, or a step on the way to legal advice.
#[must_use]
pub fn topic<'a>(id: &'a str, procedure: &'a Procedure) -> &'a str {
    let known = procedure.beside.supervision.iter().flat_map(|found| &found.topics);
    let steps = procedure.legal.iter().flat_map(|route| &route.steps);
    let step = || steps.into_iter().find(|step| step.id == id).map_or(id, |step| step.what.as_str());
    known.into_iter().find(|topic| topic.id == id).map_or_else(step, |topic| topic.text.as_str())
}

/// How a record stands, in one sentence.
#[must_use]
pub fn record_standing(record: &Record) -> String {
    if let Some(writing) = record.waiting() {
        return format!("With the {}", addressee(&writing.to));
    }
    if let Some(concluded) = &record.concluded {
        return format!("{} on {}", how_ended(concluded.how), short_date(concluded.on));
    }
    let untold: Vec<String> = record.untold().map(|untold| untold.title.clone()).collect();
    if !untold.is_empty() {
        return format!("Still to be told: {}", super::english::and(&untold));
    }
    match record.kind() {
        BesideKind::Supervision | BesideKind::Advice => match record.entries.last() {
            Some(last) => format!("Last recorded for {}", short_date(last.on)),
            None => "Nothing recorded yet".to_owned(),
        },
        BesideKind::Alert => "Taken up by the manager".to_owned(),
        BesideKind::Concern if record.writings.is_empty() => "Put to the chair directly".to_owned(),
        BesideKind::Concern => "Answered".to_owned(),
        BesideKind::GoodPractice => "Recorded".to_owned(),
        BesideKind::GraveEvent => "Told; the ladder need not be followed until it is over".to_owned(),
    }
}
