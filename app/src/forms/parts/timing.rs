use crate::components::{Choice, Radios};
use crate::forms::{Facts, Form};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::Escalation;
use shared::ladder::Timing;

/// What the time of a stage depends on beside the day of sending, as it is being written.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub struct TimingDraft {
    priority: RwSignal<String>,
}

impl TimingDraft {
    /// As it was said last.
    pub fn new(facts: &Facts) -> Self {
        let said = facts.matter.as_ref().map(Escalation::timing).unwrap_or_default();
        Self { priority: RwSignal::new(said.priority.unwrap_or_default()) }
    }

    /// What the command holds.
    pub fn timing(self) -> Timing {
        Timing { priority: Some(self.priority.get()).filter(|priority| !priority.is_empty()) }
    }
}

/// The priority, where the procedure has priorities.
#[component]
pub fn TimingFields(form: Form, draft: TimingDraft) -> impl IntoView {
    let priorities = form.with_facts(priorities);
    (!priorities.is_empty()).then(|| {
        let field = form.field("target.timing.priority");
        view! { <Radios field choices=priorities value=draft.priority /> }
    })
}

fn priorities(facts: &Facts) -> Vec<Choice> {
    let known = facts.procedure().priorities.iter();
    known
        .map(|priority| {
            let choice = Choice::new(&priority.id, &priority.title);
            priority.when.iter().fold(choice, Choice::hint)
        })
        .collect()
}
