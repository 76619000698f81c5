//! A matter that its chair takes back (ALL-17).

use super::parts::{ConsideredDraft, ConsideredOnEnding};
use super::{About, Act, Form, Frame, Opened};
use crate::components::TextArea;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Command, CommandKind, Ending};
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    reason: RwSignal<String>,
    considered: ConsideredDraft,
}

/// The form that withdraws a matter.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let heading = wording::command(CommandKind::Withdraw, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::Withdraw, heading, "Your withdrawal of");
    let form = Form::new(opened, about, draft, move |reading| Command::Withdraw {
        reason: draft.reason.get(),
        considered: draft.considered.on_ending(Ending::Withdrawn, reading.facts),
    });
    let hint = "Withdrawing ends it for good. If it comes up again you raise it anew.";
    view! {
        <Frame form>
            <TextArea field=form.field("reason").hint(hint) value=draft.reason rows=3 />
            <ConsideredOnEnding form draft=draft.considered how=Ending::Withdrawn />
        </Frame>
    }
    .into_any()
}
