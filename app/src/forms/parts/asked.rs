use crate::forms::{Facts, Form};
use leptos::prelude::*;
use shared::calendar::words::short_date;
use shared::escalation::SmartAction;
use shared::smart::SmartDraft;

impl Facts {
    /// The action of that number.
    pub fn action(&self, number: u32) -> Option<&SmartAction> {
        self.matter.as_ref()?.actions.iter().find(|action| action.number == number)
    }
}

/// What an action asks for, as it stands on the record.
#[component]
pub fn Asked(form: Form, action: u32) -> impl IntoView {
    form.with_facts(|facts| facts.action(action).map(|action| asked(&action.draft)))
}

fn asked(draft: &SmartDraft) -> AnyView {
    let owner = draft.owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default();
    let by = draft.by.map(short_date).unwrap_or_default();
    view! {
        <blockquote class="rc-quote">
            <p><strong>{draft.what.clone()}</strong></p>
            <p class="rc-quote__more">{format!("{owner}, by {by}")}</p>
            <p class="rc-quote__more">{format!("Seen to be done: {}", draft.measure)}</p>
            <p class="rc-quote__more">{format!("Why: {}", draft.why)}</p>
        </blockquote>
    }
    .into_any()
}
