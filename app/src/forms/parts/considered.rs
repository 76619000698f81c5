use crate::components::{Choice, Radios, TextArea};
use crate::forms::Form;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{ConsiderReferral, Considered};
use shared::wording;

const RESULTS: [(&str, Considered); 2] = [("refer", Considered::ToRefer), ("not_now", Considered::NotNow)];

/// What came of considering a referral, as it is being written.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub struct ConsideredDraft {
    result: RwSignal<String>,
    why: RwSignal<String>,
}

impl ConsideredDraft {
    /// What the command holds.
    pub fn considered(self) -> ConsiderReferral {
        let result = self.result.with(|chosen| RESULTS.iter().find(|(name, _)| name == chosen));
        ConsiderReferral { result: result.map(|(_, result)| *result), why: self.why.get() }
    }
}

/// Its fields; `within` is where they stand in the command.
#[component]
pub fn ConsideredFields(form: Form, draft: ConsideredDraft, within: &'static str) -> impl IntoView {
    let choices: Vec<_> =
        RESULTS.into_iter().map(|(name, result)| Choice::new(name, wording::considered(result))).collect();
    let result = form.named(&format!("{within}result"), "What came of considering a referral");
    view! {
        <Radios field=result choices value=draft.result />
        <TextArea field=form.field(&format!("{within}why")) value=draft.why rows=3 />
    }
}
