//! The letter to an outside addressee may leave.

use super::{About, Act, Form, Frame, Opened};
use crate::components::TextArea;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Command, CommandKind, EndorseLetter};
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    note: RwSignal<String>,
}

/// The form with which somebody whom the procedure names endorses the letter.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let heading = wording::command(CommandKind::EndorseLetter, &opened.facts.procedure().words);
    let about =
        About::act(&opened.facts, Act::EndorseLetter, heading.clone(), "Your endorsement of the letter of");
    let about = about.at_once(&heading);
    let letter = format!("{}/letter", about.back);
    let form = Form::new(opened, about, draft, move |_| {
        Command::EndorseLetter(EndorseLetter { note: draft.note.get() })
    });
    view! {
        <Frame form>
            <p><a class="govuk-link" href=letter>"The letter, to read first"</a></p>
            <TextArea
                field=form.named("note", "Note").hint("Anything the chair should know. You can leave it empty.")
                value=draft.note
                rows=3
            />
        </Frame>
    }
    .into_any()
}
