//! A matter that stays informal past its time, and why (ALL-21).

use super::{About, Act, Form, Frame, Opened};
use crate::components::{DateField, TextArea};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::{Command, CommandKind};
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    reason: RwSignal<String>,
    by: RwSignal<String>,
}

/// The form that says why a matter is not raised formally.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let heading = wording::command(CommandKind::KeepInformal, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::KeepInformal, heading, "Why it stays informal:");
    let form = Form::new(opened, about, draft, move |reading| Command::KeepInformal {
        reason: draft.reason.get(),
        by: draft.by.with(|text| reading.coming("by", text)),
    });
    let hint = "Leave it empty if you set no other date. Such as Fri, 3 days or 20/11.";
    view! {
        <Frame form>
            <TextArea field=form.field("reason") value=draft.reason rows=3 />
            <DateField field=form.field("by").hint(hint) value=draft.by reads=form.reads(Look::Ahead) />
        </Frame>
    }
    .into_any()
}
