//! A text that is replaced, the old one staying in sight (ALL-11).

use super::{About, Act, Form, Frame, Opened};
use crate::components::TextArea;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Command, CorrectableField};
use shared::wording;

#[derive(Clone, Copy, Serialize, Deserialize)]
struct Draft {
    text: RwSignal<String>,
    reason: RwSignal<String>,
}

/// The form that corrects a text.
pub fn view(opened: Opened, field: CorrectableField) -> AnyView {
    let draft = opened.draft(|facts| {
        let now = facts.matter.as_ref().and_then(|matter| matter.text_of(field)).unwrap_or_default();
        Draft { text: RwSignal::new(now.to_owned()), reason: RwSignal::default() }
    });
    let heading = format!("Correct {}", wording::correctable(field));
    let about =
        About::act(&opened.facts, Act::Correct(field), heading, "Your correction of").at_once("Correct it");
    let form = Form::new(opened, about, draft, move |_| Command::Correct {
        field,
        text: draft.text.get(),
        reason: draft.reason.get(),
    });
    view! {
        <Frame form>
            <TextArea
                field=form.field("text").hint("The text it replaces stays on the record, struck through.")
                value=draft.text
            />
            <TextArea field=form.field("reason") value=draft.reason rows=2 />
        </Frame>
    }
    .into_any()
}
