use crate::components::{Choice, Radios, TextArea};
use crate::forms::parts::{
    ActionsDraft, ActionsFields, Climb, ConsideredDraft, ConsideredOnEnding, FurtherDraft, FurtherFields,
    UnfinishedDraft, UnfinishedFields,
};
use crate::forms::{Facts, Form, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Ending, MeetingResult};

const SETTLED: &str = "settled";
const NOT_SETTLED: &str = "not_settled";
const NEXT_STEPS: &str = "next_steps";

/// What came of a meeting, as it is being written.
#[derive(Clone, Serialize, Deserialize)]
pub struct ResultDraft {
    chosen: RwSignal<String>,
    outcome: RwSignal<String>,
    unfinished: Vec<UnfinishedDraft>,
    further: FurtherDraft,
    considered: ConsideredDraft,
    steps: ActionsDraft,
}

impl ResultDraft {
    /// Nothing said yet.
    pub fn new(facts: &Facts) -> Self {
        Self {
            chosen: RwSignal::default(),
            outcome: RwSignal::default(),
            unfinished: UnfinishedDraft::all(facts),
            further: FurtherDraft::default(),
            considered: ConsideredDraft::default(),
            steps: ActionsDraft::default(),
        }
    }

    /// What the command holds.
    pub fn result(&self, reading: &mut Reading<'_>) -> MeetingResult {
        let chosen = self.chosen.get();
        reading.need("result", !chosen.is_empty(), "Choose what came of it");
        match chosen.as_str() {
            SETTLED => MeetingResult::Settled {
                outcome: self.outcome.get(),
                unfinished: UnfinishedDraft::unfinished(&self.unfinished),
                further: self.further.further(reading),
                considered: self.considered.on_ending(Ending::Resolved, reading.facts),
            },
            NEXT_STEPS => MeetingResult::NextSteps { actions: self.steps.actions(reading) },
            _ => MeetingResult::NotSettled,
        }
    }
}

/// What came of it, and what that asks for.
#[component]
pub fn ResultFields(form: Form, draft: ResultDraft) -> impl IntoView {
    let choices = vec![
        Choice::new(SETTLED, "It was settled").hint("This closes it, with the decision as the reason."),
        Choice::new(NOT_SETTLED, "It was not settled"),
        Choice::new(NEXT_STEPS, "It set next steps")
            .hint("Each is followed up as an action with an owner and a date."),
    ];
    let dates = Signal::derive(move || form.with_facts(|facts| Climb::under_way(facts).dates(facts)));
    let chosen = draft.chosen;
    let more = move || {
        Some(match chosen.get().as_str() {
            SETTLED => view! {
                <TextArea field=form.field("outcome") value=draft.outcome rows=3 />
                <ConsideredOnEnding form draft=draft.considered how=Ending::Resolved />
                <UnfinishedFields form drafts=draft.unfinished.clone() />
                <FurtherFields form draft=draft.further resolved=true />
            }
            .into_any(),
            NEXT_STEPS => view! { <ActionsFields form draft=draft.steps dates /> }.into_any(),
            _ => return None,
        })
    };
    view! {
        <Radios field=form.field("result") choices=choices value=chosen />
        {more}
    }
}
