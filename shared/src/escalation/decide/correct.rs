//! Notes, and corrections that keep the old text in sight (ALL-11).

use super::common::text;
use crate::access::Relation;
use crate::escalation::violation::Checks;
use crate::escalation::{Broken, CommandKind, Context, CorrectableField, Escalation, Event, Violations};

pub(super) fn note(said: &str, context: &Context) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    text(&mut checks, "text", said);
    let by = context.actor.person.clone();
    let text = said.trim().to_owned();
    checks.finish(Some(vec![Event::NoteAdded { on: context.today, by, text, title: None }]))
}

pub(super) fn correct(
    matter: &Escalation,
    field: CorrectableField,
    new: &str,
    reason: &str,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    text(&mut checks, "text", new);
    text(&mut checks, "reason", reason);
    checks.require(wrote(matter, field, context), "", || Broken::NotYours { act: CommandKind::Correct });
    let old = matter.text_of(field).map(str::to_owned);
    checks.require(old.is_some(), "field", || Broken::NothingToCorrect);
    checks.require(old.as_deref() != Some(new.trim()), "text", || Broken::SameText);
    let event = old.map(|old| Event::Corrected {
        field,
        old,
        new: new.trim().to_owned(),
        reason: reason.trim().to_owned(),
        by: context.actor.person.clone(),
        on: context.today,
    });
    checks.finish(event.map(|event| vec![event]))
}

/// Only its author corrects a text: the chair the opening, the writer an answer or a note.
pub(super) fn wrote(matter: &Escalation, field: CorrectableField, context: &Context) -> bool {
    let actor = context.actor.person.id;
    match field {
        CorrectableField::Wrong | CorrectableField::Impact | CorrectableField::Outcome => {
            let relations = &context.actor.relations;
            relations.contains(&Relation::Chair) || relations.contains(&Relation::ChairsManager)
        }
        CorrectableField::Answer { number } => {
            matter.answer(number).is_none_or(|answer| answer.answer.by.id == actor)
        }
        CorrectableField::Note { number } => {
            matter.notes.iter().find(|note| note.number == number).is_none_or(|note| note.by.id == actor)
        }
    }
}
