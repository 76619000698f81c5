//! A talk put on the record: informally, or about an answer (ALL-01).

use super::parts::{chosen, manners};
use super::{About, Act, Form, Frame, Opened, Reading};
use crate::components::{DateField, Radios, TextArea, TextField};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::{Command, CommandKind, RecordDiscussion};
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    on: RwSignal<String>,
    manner: RwSignal<String>,
    with: RwSignal<String>,
    agreed: RwSignal<String>,
}

impl Draft {
    fn command(self, reading: &mut Reading<'_>) -> Command {
        Command::RecordDiscussion(RecordDiscussion {
            on: self.on.with(|text| reading.past("on", text)),
            manner: self.manner.with(|manner| chosen(manner)),
            with: self.with.get(),
            agreed: self.agreed.get(),
        })
    }
}

/// The form that records a discussion.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let heading = wording::command(CommandKind::RecordDiscussion, &opened.facts.procedure().words);
    let about =
        About::act(&opened.facts, Act::Discussion, heading.clone(), "The discussion about").at_once(&heading);
    let form = Form::new(opened, about, draft, move |reading| draft.command(reading));
    view! {
        <Frame form>
            <DateField
                field=form.field("on").hint("Such as today, yesterday, Fri or 20/11.")
                value=draft.on
                reads=form.reads(Look::Back)
            />
            <Radios field=form.field("manner") choices=form.with_facts(manners) value=draft.manner inline=true />
            <TextField field=form.field("with").hint("Names and posts.") value=draft.with />
            <TextArea field=form.field("agreed") value=draft.agreed />
        </Frame>
    }
    .into_any()
}
