use super::action::ActionFields;
use super::smart::ActionDraft;
use crate::components::focus;
use crate::forms::{Form, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::smart::{DateFacts, SmartDraft};

/// The SMART actions asked for, as they are being written.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct ActionsDraft(RwSignal<Vec<ActionDraft>>);

impl Default for ActionsDraft {
    fn default() -> Self {
        Self(RwSignal::new(vec![ActionDraft::default()]))
    }
}

impl ActionsDraft {
    /// Actions as they are on the record.
    pub fn of<'a>(actions: impl Iterator<Item = &'a SmartDraft>) -> Self {
        Self(RwSignal::new(actions.map(ActionDraft::of).collect()))
    }

    /// Adds an action that has been begun, in the place of one that has not.
    pub fn begin(self, fresh: ActionDraft) {
        self.0.update(|list| match list.iter_mut().find(|action| !action.is_begun()) {
            Some(empty) => *empty = fresh,
            None => list.push(fresh),
        });
    }

    /// What the command holds.
    pub fn actions(self, reading: &mut Reading<'_>) -> Vec<SmartDraft> {
        let drafts = self.0.get();
        drafts.iter().enumerate().map(|(at, draft)| draft.action(&path(at), reading)).collect()
    }
}

fn path(at: usize) -> String {
    format!("actions.{at}")
}

/// The actions with their fields, and a button for one more.
#[component]
pub fn ActionsFields(form: Form, draft: ActionsDraft, dates: Signal<DateFacts>) -> impl IntoView {
    let list = draft.0;
    // What is added belongs to the form, not to the click that added it.
    let owner = StoredValue::new(Owner::current());
    let add = move |_| {
        let fresh = owner.with_value(|owner| {
            owner.as_ref().map_or_else(ActionDraft::default, |owner| owner.with(ActionDraft::default))
        });
        let at = list.with_untracked(Vec::len);
        list.update(|list| list.push(fresh));
        request_animation_frame(move || focus(&format!("actions-{at}-what")));
    };
    let remove = move |at: usize| {
        list.update(|list| {
            list.remove(at);
        });
        request_animation_frame(|| focus("actions"));
    };
    let one = move |(at, draft): (usize, ActionDraft)| {
        let number = at + 1;
        let alone = list.with_untracked(|list| list.len() == 1);
        view! {
            <fieldset class="govuk-fieldset rc-smart">
                <legend class="rc-smart__legend">{format!("Action {number}")}</legend>
                <ActionFields form draft at=path(at) dates />
                {(!alone).then(|| view! {
                    <div class="rc-smart__foot">
                        <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| remove(at)>
                            {format!("Remove action {number}")}
                        </button>
                    </div>
                })}
            </fieldset>
        }
    };
    view! {
        {move || list.get().into_iter().enumerate().map(one).collect_view()}
        <button type="button" id="actions" class="govuk-button govuk-button--secondary" on:click=add>"Add an action"</button>
    }
}
