use crate::components::TextArea;
use crate::forms::{Facts, Form};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::NoteBeside;
use shared::procedure::ReferredTo;

/// A note that goes with a referral, as it is being written (KEN-04).
#[derive(Clone, Serialize, Deserialize)]
pub struct NoteDraft {
    id: String,
    text: RwSignal<String>,
}

impl NoteDraft {
    pub fn all(facts: &Facts) -> Vec<Self> {
        let notes = facts.procedure().referral.notes.iter();
        notes.map(|note| Self { id: note.id.clone(), text: RwSignal::default() }).collect()
    }

    pub fn written(drafts: &[Self]) -> Vec<NoteBeside> {
        drafts.iter().map(|draft| NoteBeside { id: draft.id.clone(), text: draft.text.get() }).collect()
    }
}

/// The notes that the procedure keeps beside a referral there.
#[component]
pub fn NoteFields(form: Form, drafts: Vec<NoteDraft>, to: Memo<ReferredTo>) -> impl IntoView {
    let shown = move || {
        let asked = form.with_facts(|facts| facts.procedure().referral.notes_for(to.get()).to_vec());
        let field = |note: &shared::procedure::ReferralNote| {
            let draft = drafts.iter().find(|draft| draft.id == note.id)?;
            let hint = format!(
                "{} It is kept as a note of its own, which everybody who reads this record can read.",
                note.asks
            );
            let field = form.field(&format!("notes.{}", note.id)).hint(hint);
            Some(view! { <TextArea field value=draft.text /> })
        };
        asked.iter().map(field).collect_view()
    };
    view! { {shown} }
}
