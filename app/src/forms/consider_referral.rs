//! That a referral was considered, and what came of it (LAM-24, ALL-17).

use super::parts::{ConsideredDraft, ConsideredFields};
use super::{About, Act, Form, Frame, Opened};
use leptos::prelude::*;
use shared::escalation::{Command, CommandKind};
use shared::wording;

/// The form that records it by itself.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| ConsideredDraft::default());
    let heading = wording::command(CommandKind::ConsiderReferral, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::ConsiderReferral, heading, "The consideration of")
        .at_once("Record it");
    let form = Form::new(opened, about, draft, move |_| Command::ConsiderReferral(draft.considered()));
    view! {
        <Frame form>
            <ConsideredFields form draft within="" />
        </Frame>
    }
    .into_any()
}
