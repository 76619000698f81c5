//! An action that is done.

use super::parts::Asked;
use super::{About, Act, Form, Frame, Opened};
use crate::components::TextArea;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::Command;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    how: RwSignal<String>,
}

/// The form that says an action is done.
pub fn view(opened: Opened, action: u32) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let about = About::act(
        &opened.facts,
        Act::Complete(action),
        format!("Mark action {action} as done"),
        "The action of",
    )
    .at_once("Mark as done");
    let form =
        Form::new(opened, about, draft, move |_| Command::CompleteAction { action, how: draft.how.get() });
    let hint = "What was done and when, and where it can be seen.";
    view! {
        <Frame form>
            <Asked form action />
            <TextArea field=form.field("how").hint(hint) value=draft.how rows=3 />
        </Frame>
    }
    .into_any()
}
