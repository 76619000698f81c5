//! The end of a hold before the matter goes on (LAM-07).

use super::{About, Act, Form, Frame, Opened};
use crate::components::TextArea;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Command, CommandKind};
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    reason: RwSignal<String>,
}

/// The form that lifts a hold.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let heading = wording::command(CommandKind::LiftHold, &opened.facts.procedure().words);
    let about =
        About::act(&opened.facts, Act::LiftHold, heading.clone(), "The end of the hold of").at_once(&heading);
    let form = Form::new(opened, about, draft, move |_| Command::LiftHold { reason: draft.reason.get() });
    let hint = "It returns to where it stood; what was left of a time to answer is given back.";
    view! {
        <Frame form>
            <TextArea field=form.field("reason").hint(hint) value=draft.reason rows=3 />
        </Frame>
    }
    .into_any()
}
