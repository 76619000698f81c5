//! An action that changes; its earlier wording stays on the record.

use super::parts::{ActionDraft, ActionFields, Asked, Climb};
use super::{About, Act, Facts, Form, Frame, Opened, Reading};
use crate::components::TextArea;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::Command;

#[derive(Clone, Copy, Serialize, Deserialize)]
struct Draft {
    revised: ActionDraft,
    reason: RwSignal<String>,
}

impl Draft {
    fn new(facts: &Facts, action: u32) -> Self {
        let known = facts.action(action).map(|known| ActionDraft::of(&known.draft));
        Self { revised: known.unwrap_or_default(), reason: RwSignal::default() }
    }

    fn command(self, action: u32, reading: &mut Reading<'_>) -> Command {
        Command::ReviseAction {
            action,
            revised: self.revised.action("revised", reading),
            reason: self.reason.get(),
        }
    }
}

/// The form that changes an action.
pub fn view(opened: Opened, action: u32) -> AnyView {
    let draft = opened.draft(|facts| Draft::new(facts, action));
    let about =
        About::act(&opened.facts, Act::Revise(action), format!("Change action {action}"), "The action of")
            .at_once("Change the action");
    let form = Form::new(opened, about, draft, move |reading| draft.command(action, reading));
    let dates = form.with_facts(|facts| Climb::under_way(facts).dates(facts));
    view! {
        <Frame form>
            <Asked form action />
            <ActionFields form draft=draft.revised at="revised" dates=Signal::stored(dates) />
            <TextArea field=form.field("reason") value=draft.reason rows=2 />
        </Frame>
    }
    .into_any()
}
