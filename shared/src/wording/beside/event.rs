//! What happened on a record beside the matter.

use super::{about_chair, grave_event, how_ended, source, topic};
use crate::beside::{Begun, BesideEvent, What, Writing};
use crate::calendar::Calendar;
use crate::calendar::words::short_date;
use crate::escalation::Addressee;
use crate::procedure::Procedure;
use crate::wording::event::{EventWords, Lines};
use crate::wording::posts::addressee;

/// An event of a record in words. The calendar explains the dates it told people.
#[must_use]
pub fn record_event(event: &BesideEvent, procedure: &Procedure, calendar: &Calendar) -> EventWords {
    let mut lines = Lines::new(procedure, calendar);
    let title = match event {
        BesideEvent::Begun(begun) => begun_as(&mut lines, begun, procedure),
        BesideEvent::EntryAdded(entry) => {
            lines.text("When", short_date(entry.on));
            lines.text("What was recorded", &entry.text);
            topic(&entry.topic, procedure).to_owned()
        }
        BesideEvent::PutInWriting(writing) => in_writing(&mut lines, writing),
        BesideEvent::Answered(reply) => {
            lines.text("Answer", &reply.text);
            format!("Answered by {}, {}", reply.title, reply.by.name)
        }
        BesideEvent::ToldElsewhere(told) => {
            lines.text("When", short_date(told.on));
            lines.text("How", &told.how);
            format!("{} told", told.title)
        }
        BesideEvent::Concluded(concluded) => {
            lines.text("Outcome", &concluded.text);
            how_ended(concluded.how).to_owned()
        }
    };
    EventWords { title, lines: lines.done() }
}

fn begun_as(lines: &mut Lines<'_>, begun: &Begun, procedure: &Procedure) -> String {
    let title = match &begun.what {
        What::Supervision => "Supervision begun on record".to_owned(),
        What::Advice { text, lawyer } => {
            lines.text("What needs advice, and why", text);
            lines.text("Lawyer", lawyer.as_ref().map_or("", |lawyer| &lawyer.name));
            "Independent legal advice sought".to_owned()
        }
        What::Alert { worker, text } => {
            lines.text("About", addressee(worker));
            lines.text("What gives concern", text);
            "Alert about a worker’s conduct or practice".to_owned()
        }
        What::Concern { chair, chair_kind, from, agency, text, talked_on, came_of_it } => {
            lines.text("About", &chair.name);
            lines.text("Whose concern it is", agency.as_deref().unwrap_or(source(*from)));
            lines.text("What the concern is", text);
            lines.text("Put to the chair on", short_date(*talked_on));
            lines.text("What came of that", came_of_it);
            about_chair(*chair_kind, procedure)
        }
        What::GoodPractice { whose, text } => {
            lines.text("Whose", whose);
            lines.text("What was good", text);
            "Good practice".to_owned()
        }
        What::GraveEvent { event, other, text } => {
            lines.text("What has happened", text);
            grave_event(event, other.as_deref(), procedure)
        }
    };
    lines.people("Told at once", &begun.told);
    let untold: Vec<_> = begun.untold.iter().map(|untold| untold.title.clone()).collect();
    lines.text("To be told by whoever reports it", untold.join("\n"));
    title
}

fn in_writing(lines: &mut Lines<'_>, writing: &Writing) -> String {
    lines.text("Asked to", &writing.what);
    lines.text("What was written", &writing.text);
    if let Some(due) = &writing.due {
        lines.told("Answer due", due);
    }
    let Addressee { title, person, .. } = &writing.to;
    format!("Put in writing to {title}, {}", person.name)
}
