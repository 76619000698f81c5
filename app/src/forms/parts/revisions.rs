use super::action::ActionFields;
use super::asked::Asked;
use super::smart::ActionDraft;
use crate::components::{Checkboxes, Choice, Field, TextArea};
use crate::forms::{Facts, Form, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Escalation, PassOn, RevisedAction, Target};
use shared::smart::DateFacts;

/// The outcome wanted and the actions, changed while a matter goes on (ALL-07), as they are being written.
#[derive(Clone, Serialize, Deserialize)]
pub struct RevisionsDraft {
    /// The numbers of those to be changed.
    changed: RwSignal<Vec<String>>,
    actions: Vec<(u32, ActionDraft)>,
    /// Begins as it is.
    #[serde(default)]
    outcome: RwSignal<String>,
}

impl RevisionsDraft {
    /// Every action still to be done, none of them changed yet.
    pub fn new(facts: &Facts) -> Self {
        let outstanding = facts.matter.iter().flat_map(Escalation::outstanding);
        let actions = outstanding.map(|action| (action.number, ActionDraft::of(&action.draft)));
        let outcome = facts.matter.as_ref().map(|matter| matter.opening.outcome.clone());
        Self {
            changed: RwSignal::default(),
            actions: actions.collect(),
            outcome: RwSignal::new(outcome.unwrap_or_default()),
        }
    }

    /// What the command holds: the way up, with what changes on it.
    pub fn pass_on(&self, target: Target, reading: &mut Reading<'_>) -> PassOn {
        let before = reading.facts.matter.as_ref().map(|matter| matter.opening.outcome.as_str());
        let outcome = Some(self.outcome.get()).filter(|outcome| before != Some(outcome.as_str()));
        PassOn { target: Target { outcome, ..target }, revised: self.revised(reading) }
    }

    fn revised(&self, reading: &mut Reading<'_>) -> Vec<RevisedAction> {
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

/// The outcome wanted, and which actions change, and how.
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
    let outcome =
        form.field("target.outcome").hint("Change it where you now want something else for the child.");
    view! {
        <TextArea field=outcome value=draft.outcome rows=3 />
        {(!choices.is_empty())
            .then(|| {
                view! {
                    <Checkboxes field choices=choices values=changed />
                    {move || draft.changed().into_iter().enumerate().map(one).collect_view()}
                }
            })}
    }
}
