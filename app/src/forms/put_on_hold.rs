//! A pause while an answer is awaited.

use super::{About, Act, Form, Frame, Opened, Reading};
use crate::components::{DateField, TextArea};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::{Command, CommandKind, PutOnHold};
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    until: RwSignal<String>,
    why: RwSignal<String>,
}

impl Draft {
    fn command(self, reading: &mut Reading<'_>) -> Command {
        let until = self.until.with(|text| reading.coming("until", text));
        Command::PutOnHold(PutOnHold { until, why: self.why.get() })
    }
}

/// The form that pauses a stage.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let heading = wording::command(CommandKind::PutOnHold, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::PutOnHold, heading, "The hold of");
    let form = Form::new(opened, about, draft, move |reading| draft.command(reading));
    let hint = "Nothing is overdue until then. The working days left now are given back.";
    view! {
        <Frame form>
            <DateField field=form.field("until").hint(hint) value=draft.until reads=form.reads(Look::Ahead) />
            <TextArea field=form.field("why") value=draft.why rows=3 />
        </Frame>
    }
    .into_any()
}
