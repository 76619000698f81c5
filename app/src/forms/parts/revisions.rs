use super::action::ActionFields;
use super::asked::Asked;
use super::smart::ActionDraft;
use crate::components::{Checkboxes, Choice, Field};
use crate::forms::{Facts, Form, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Escalation, RevisedAction};
use shared::smart::DateFacts;

/// Actions changed while a matter goes on (ALL-07), as they are being written.
#[derive(Clone, Serialize, Deserialize)]
pub struct RevisionsDraft {
    /// The numbers of those to be changed.
    changed: RwSignal<Vec<String>>,
    actions: Vec<(u32, ActionDraft)>,
}

impl RevisionsDraft {
    /// Every action still to be done, none of them changed yet.
    pub fn new(facts: &Facts) -> Self {
        let outstanding = facts.matter.iter().flat_map(Escalation::outstanding);
        let actions = outstanding.map(|action| (action.number, ActionDraft::of(&action.draft)));
        Self { changed: RwSignal::default(), actions: actions.collect() }
    }

    /// What the command holds.
    pub fn revised(&self, reading: &mut Reading<'_>) -> Vec<RevisedAction> {
        let changed = self.changed().into_iter().enumerate();
        changed
            .map(|(at, (action, draft))| RevisedAction { action, revised: draft.action(&path(at), reading) })
            .collect()
    }

    fn changed(&self) -> Vec<(u32, ActionDraft)> {
        let chosen = self.changed.get();
        let is_chosen = |(number, _): &&(u32, ActionDraft)| chosen.contains(&number.to_string());
        self.actions.iter().filter(is_chosen).copied().collect()
    }
}

fn path(at: usize) -> String {
    format!("revised.{at}")
}

/// Which actions change, and how.
#[component]
pub fn Revisions(form: Form, draft: RevisionsDraft, dates: Signal<DateFacts>) -> impl IntoView {
    let choice = |(number, _): &(u32, ActionDraft)| {
        let what = form.with_facts(|facts| facts.action(*number).map(|action| action.draft.what.clone()));
        Choice::new(number.to_string(), format!("Action {number}")).hint(what.unwrap_or_default())
    };
    let choices: Vec<Choice> = draft.actions.iter().map(choice).collect();
    let field = Field::new("revised", "Actions to change before it goes on")
        .hint("Leave this empty to ask for the same again.");
    let changed = draft.changed;
    let one = move |(at, (number, draft)): (usize, (u32, ActionDraft))| {
        view! {
            <fieldset class="govuk-fieldset rc-smart">
                <legend class="rc-smart__legend">{format!("Action {number}")}</legend>
                <Asked form action=number />
                <ActionFields form draft at=path(at) dates />
            </fieldset>
        }
    };
    (!choices.is_empty()).then(|| {
        view! {
            <Checkboxes field choices=choices values=changed />
            {move || draft.changed().into_iter().enumerate().map(one).collect_view()}
        }
    })
}
