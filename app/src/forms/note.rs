//! A note on the record.

use super::{About, Act, Form, Frame, Opened};
use crate::components::TextArea;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Command, CommandKind};
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    text: RwSignal<String>,
}

/// The form that adds a note.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let heading = wording::command(CommandKind::AddNote, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::Note, heading.clone(), "Your note on").at_once(&heading);
    let form = Form::new(opened, about, draft, move |_| Command::AddNote { text: draft.text.get() });
    let hint = "Everybody who can read this record can read the note.";
    view! {
        <Frame form>
            <TextArea field=form.field("text").hint(hint) value=draft.text />
        </Frame>
    }
    .into_any()
}
