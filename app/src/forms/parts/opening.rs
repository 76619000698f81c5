use crate::components::{Choice, ChoiceGroup, GroupedSelect, TextArea, TextField};
use crate::forms::{Facts, Form};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Category, Opening};
use shared::people::PlanKind;
use shared::procedure::{CategoryGroup, SOMETHING_ELSE};
use shared::wording;

/// What is wrong, what it does to the child and what is wanted (ALL-04), as it is being written.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub struct OpeningDraft {
    /// The heading and the example, joined as in `health/dental`.
    category: RwSignal<String>,
    other: RwSignal<String>,
    wrong: RwSignal<String>,
    impact: RwSignal<String>,
    outcome: RwSignal<String>,
}

impl OpeningDraft {
    /// As it is on the record: an informal concern that is now raised formally.
    pub fn of(opening: &Opening) -> Self {
        let Category { group, example, other } = &opening.category;
        Self {
            category: RwSignal::new(joined(group, example)),
            other: RwSignal::new(other.clone().unwrap_or_default()),
            wrong: RwSignal::new(opening.wrong.clone()),
            impact: RwSignal::new(opening.impact.clone()),
            outcome: RwSignal::new(opening.outcome.clone()),
        }
    }

    /// What the command holds.
    pub fn opening(self, facts: &Facts) -> Opening {
        Opening {
            child: facts.context.child.id,
            plan: facts.context.plan,
            category: self.category(),
            wrong: self.wrong.get(),
            impact: self.impact.get(),
            outcome: self.outcome.get(),
        }
    }

    fn category(self) -> Category {
        let (chosen, other) = (self.category.get(), self.other.get());
        let (group, example) = chosen.split_once('/').unwrap_or_default();
        Category {
            group: group.to_owned(),
            example: example.to_owned(),
            other: (example == SOMETHING_ELSE).then_some(other),
        }
    }

    /// What it is about, in words; none before a category is chosen.
    pub fn about(self, facts: &Facts) -> Option<String> {
        let chosen = self.category.with(|chosen| !chosen.is_empty());
        chosen.then(|| wording::category(&self.category(), facts.procedure()))
    }

    fn is_something_else(self) -> bool {
        self.category
            .with(|chosen| chosen.split_once('/').is_some_and(|(_, example)| example == SOMETHING_ELSE))
    }
}

fn joined(group: &str, example: &str) -> String {
    format!("{group}/{example}")
}

/// The fields of the opening.
#[component]
pub fn OpeningFields(form: Form, draft: OpeningDraft) -> impl IntoView {
    let groups = form.with_facts(|facts| {
        let plan = facts.context.plan;
        facts.procedure().categories.iter().map(|group| choices(group, plan)).collect::<Vec<_>>()
    });
    let something_else = move || {
        draft.is_something_else().then(|| {
            view! { <TextField field=form.field("opening.category.other") value=draft.other /> }
        })
    };
    view! {
        <GroupedSelect field=form.named("opening.category", "What it is about") groups value=draft.category />
        {something_else}
        <TextArea
            field=form.field("opening.wrong").hint("What has or has not happened, with dates. Facts before views.")
            value=draft.wrong
        />
        <TextArea
            field=form.field("opening.impact").hint("What this means for the child, in the child’s own words where you have them.")
            value=draft.impact
            rows=3
        />
        <TextArea
            field=form.field("opening.outcome").hint("What will be different for the child when this is put right.")
            value=draft.outcome
            rows=3
        />
    }
}

fn choices(group: &CategoryGroup, plan: PlanKind) -> ChoiceGroup {
    let examples =
        group.examples_for(plan).map(|example| Choice::new(joined(&group.id, &example.id), &example.text));
    let other = Choice::new(joined(&group.id, SOMETHING_ELSE), format!("{}: something else", group.title));
    ChoiceGroup { heading: group.title.clone(), choices: examples.chain([other]).collect() }
}
