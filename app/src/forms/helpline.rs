//! A talk with the Cafcass duty helpline, which is neither advice nor a referral (KEN-30).

use super::{About, Act, Form, Frame, Opened};
use crate::components::{DateField, TextArea};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::{Command, CommandKind, RecordHelplineTalk};
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    on: RwSignal<String>,
    said: RwSignal<String>,
}

/// The form that logs a talk.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let heading = wording::command(CommandKind::RecordHelplineTalk, &opened.facts.procedure().words);
    let about =
        About::act(&opened.facts, Act::Helpline, heading, "The helpline talk about").at_once("Log it");
    let form = Form::new(opened, about, draft, move |reading| {
        let on = draft.on.with(|text| reading.past("on", text));
        Command::RecordHelplineTalk(RecordHelplineTalk { on, said: draft.said.get() })
    });
    let about = form.with_facts(|facts| facts.procedure().referral.helpline.clone());
    view! {
        <Frame form>
            {about.map(|about| view! { <p class="govuk-inset-text">{about}</p> })}
            <DateField field=form.field("on") value=draft.on reads=form.reads(Look::Back) />
            <TextArea field=form.field("said") value=draft.said />
        </Frame>
    }
    .into_any()
}
