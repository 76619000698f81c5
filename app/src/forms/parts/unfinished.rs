use crate::components::TextField;
use crate::forms::{Facts, Form};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Escalation, Unfinished};

/// What becomes of each action that is not done when a matter closes (ALL-17), as it is being written.
#[derive(Clone, Serialize, Deserialize)]
pub struct UnfinishedDraft {
    action: u32,
    becomes: RwSignal<String>,
}

impl UnfinishedDraft {
    /// One for each action still to be done.
    pub fn all(facts: &Facts) -> Vec<Self> {
        let actions = facts.matter.iter().flat_map(Escalation::outstanding);
        actions.map(|action| Self { action: action.number, becomes: RwSignal::default() }).collect()
    }

    /// What the command holds.
    pub fn unfinished(drafts: &[Self]) -> Vec<Unfinished> {
        drafts.iter().map(|draft| Unfinished { action: draft.action, becomes: draft.becomes.get() }).collect()
    }
}

/// What is asked, and what becomes of it.
#[component]
pub fn UnfinishedFields(form: Form, drafts: Vec<UnfinishedDraft>) -> impl IntoView {
    drafts
        .into_iter()
        .map(|UnfinishedDraft { action, becomes }| {
            let what = form.with_facts(|facts| {
                let actions = facts.matter.iter().flat_map(|matter| &matter.actions);
                actions
                    .filter(|known| known.number == action)
                    .map(|known| known.draft.what.clone())
                    .collect::<String>()
            });
            let field =
                form.named(&format!("unfinished.{action}"), format!("What becomes of action {action}"));
            view! { <TextField field=field.hint(what) value=becomes /> }
        })
        .collect_view()
}
