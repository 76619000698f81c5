//! An informal concern that is settled (ALL-02).

use super::{About, Act, Form, Frame, Opened};
use crate::components::TextArea;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Command, CommandKind};
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    outcome: RwSignal<String>,
    rationale: RwSignal<String>,
}

/// The form that settles a concern informally.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let heading = wording::command(CommandKind::ResolveInformally, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::Resolve, heading, "How you settled");
    let form = Form::new(opened, about, draft, move |_| Command::ResolveInformally {
        outcome: draft.outcome.get(),
        rationale: draft.rationale.get(),
    });
    let hint = "What has changed, or will, and how you know. This closes it.";
    view! {
        <Frame form>
            <TextArea field=form.field("outcome").hint(hint) value=draft.outcome />
            <TextArea field=form.field("rationale") value=draft.rationale rows=3 />
        </Frame>
    }
    .into_any()
}
