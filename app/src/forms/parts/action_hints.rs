//! What is said under the fields of an action while it is being written. Nothing here stops anybody.

use super::smart::ActionDraft;
use crate::components::{LiveText, ReadsDates, Tone};
use leptos::prelude::*;
use shared::calendar::typed::Unread;
use shared::smart::{self, DateAdvice, DateFacts, Field, Lack, Weight};

/// What the verb, the vague words and the emptiness of `what` call for.
pub fn what(draft: ActionDraft) -> LiveText {
    let text = draft.what.get();
    if let Some(hint) = vague(Field::What, &text) {
        return hint;
    }
    match smart::opening(&text) {
        Some(advice) => LiveText::new(Tone::Vague, advice.wording()),
        None => empty(draft, &text, Lack::NotSpecific),
    }
}

/// What is vague in another text of the action, or how to fill it in.
pub fn text(draft: ActionDraft, value: RwSignal<String>, field: Field, lack: Lack) -> LiveText {
    let text = value.get();
    vague(field, &text).unwrap_or_else(|| empty(draft, &text, lack))
}

/// An empty field says how to fill it, once the action has been begun.
fn empty(draft: ActionDraft, text: &str, lack: Lack) -> LiveText {
    if text.trim().is_empty() && draft.is_begun() {
        LiveText::new(Tone::Lacking, lack.how())
    } else {
        LiveText::default()
    }
}

fn vague(field: Field, text: &str) -> Option<LiveText> {
    let found = smart::vague_in(field, text);
    let first = found.first()?;
    let written = text.get(first.start..first.end).unwrap_or(first.phrase);
    let mut said = format!("Vague: “{written}”. {} {}", first.why, first.better);
    if found.len() > 1 {
        said.push_str(&format!(" ({} more in this field.)", found.len() - 1));
    }
    Some(LiveText::new(Tone::Vague, said))
}

/// The date as it was read, and what there is to say of it.
pub fn by(text: &str, reads: &ReadsDates, facts: &DateFacts) -> LiveText {
    let typed = match reads.read(text) {
        Ok(typed) => typed,
        Err(Unread::Empty) => return LiveText::default(),
        Err(unread) => return LiveText::new(Tone::Lacking, unread.to_string()),
    };
    let mut advice = smart::date_advice(typed.date, facts, &reads.calendar);
    // That it lies within the total is the usual thing and needs no words.
    advice.retain(|advice| !matches!(advice, DateAdvice::AgainstTotal { by, runs_out } if by <= runs_out));
    let tone = match advice.first().map(DateAdvice::weight) {
        Some(Weight::Blocks) => Tone::Broken,
        Some(Weight::Advises) => Tone::Vague,
        Some(Weight::Informs) | None => Tone::Good,
    };
    let mut said = vec![format!("{typed}.")];
    said.extend(advice.iter().map(DateAdvice::wording));
    LiveText::new(tone, said.join(" "))
}
