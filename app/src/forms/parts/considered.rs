use crate::components::{Choice, Radios, TextArea};
use crate::forms::{Facts, Form};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{ConsiderReferral, Considered, Ending, closing_asks_whether_to_refer};
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

    /// What a command that ends it so holds.
    pub fn on_ending(self, how: Ending, facts: &Facts) -> Option<ConsiderReferral> {
        asked_on_ending(how, facts).then(|| self.considered())
    }
}

fn asked_on_ending(how: Ending, facts: &Facts) -> bool {
    let asked = |matter| closing_asks_whether_to_refer(matter, how, &facts.context);
    facts.matter.as_ref().is_some_and(asked)
}

/// The fields on a form that ends it so, where that asks for them (LAM-24, ALL-17).
#[component]
pub fn ConsideredOnEnding(form: Form, draft: ConsideredDraft, how: Ending) -> impl IntoView {
    let asked = form.with_facts(|facts| asked_on_ending(how, facts));
    asked.then(|| view! { <ConsideredFields form draft within="considered." /> })
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
