use crate::components::{Checkboxes, Choice, DateField, Radios, TextArea, TextField};
use crate::forms::{Facts, Form, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::{Changed, Escalation, Further};

/// What a close adds: what has changed despite an answer of resources (ALL-13), and whether the review is reconvened
/// (LAM-12). As it is being written.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub struct FurtherDraft {
    /// [`WAIT`] where a person is waited for.
    on: RwSignal<String>,
    what: RwSignal<String>,
    person: RwSignal<String>,
    until: RwSignal<String>,
    /// Ticked where the review is to be reconvened.
    reconvened: RwSignal<Vec<String>>,
    why: RwSignal<String>,
}

const CHANGED: &str = "changed";
const WAIT: &str = "wait";
const RECONVENED: &str = "reconvened";

impl FurtherDraft {
    /// What the command holds.
    pub fn further(self, reading: &mut Reading<'_>) -> Further {
        let reconvened = self.reconvened.with(|ticked| !ticked.is_empty());
        Further {
            changed: self.changed(reading),
            reconvene: reconvened.then(|| self.why.get()),
            duplicate_of: None,
        }
    }

    fn changed(self, reading: &mut Reading<'_>) -> Option<Changed> {
        if !asks_what_changed(reading.facts) {
            return None;
        }
        if self.on.with(|on| on == WAIT) {
            let until = self.until.with(|text| reading.coming("further.until", text));
            return Some(Changed::AgreedWait { person: self.person.get(), until });
        }
        let what = self.what.get();
        (!what.trim().is_empty()).then_some(Changed::ForChild { what })
    }
}

fn asks_what_changed(facts: &Facts) -> bool {
    facts.matter.as_ref().is_some_and(Escalation::held_up)
}

/// The fields, where they are asked for.
#[component]
pub fn FurtherFields(
    form: Form,
    draft: FurtherDraft,
    /// Does it close as resolved, which an answer of resources alone does not allow?
    resolved: bool,
) -> impl IntoView {
    let changed = resolved && form.with_facts(asks_what_changed);
    let reconvenes = form.with_facts(|facts| facts.procedure().may_reconvene_review);
    view! {
        {changed.then(|| view! { <WhatChanged form draft /> })}
        {reconvenes.then(|| view! { <Reconvened form draft /> })}
    }
}

#[component]
fn WhatChanged(form: Form, draft: FurtherDraft) -> impl IntoView {
    let may_wait = form.with_facts(|facts| facts.procedure().may_close_on_agreed_wait);
    let choices = vec![
        Choice::new(CHANGED, "Something has changed for the child"),
        Choice::new(WAIT, "A person is waited for, as agreed"),
    ];
    let hint =
        "The answer was that resources, staff or another agency are wanting. That is no reason to close.";
    let what = move || form.named("further.changed", "What has changed for the child").hint(hint);
    let fields = move || match draft.on.with(|on| on == WAIT) {
        true => view! {
            <TextField field=form.field("further.person") value=draft.person />
            <DateField field=form.field("further.until") value=draft.until reads=form.reads(Look::Ahead) />
        }
        .into_any(),
        false => view! { <TextArea field=what() value=draft.what rows=2 /> }.into_any(),
    };
    view! {
        {may_wait.then(|| view! {
            <Radios field=form.named("further.on", "On what it closes") choices=choices value=draft.on />
        })}
        {fields}
    }
}

#[component]
fn Reconvened(form: Form, draft: FurtherDraft) -> impl IntoView {
    let choice =
        vec![Choice::new(RECONVENED, "The review is to be reconvened to confirm changes to the plan")];
    let ticked = move || draft.reconvened.with(|ticked| !ticked.is_empty());
    view! {
        <Checkboxes field=form.named("further.review", "The review") choices=choice values=draft.reconvened />
        {move || ticked().then(|| view! {
            <TextArea field=form.field("further.reconvene") value=draft.why rows=2 />
        })}
    }
}
