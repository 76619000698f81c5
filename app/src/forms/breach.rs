//! Something was done against the child while a matter is open (LAM-11).

use super::{About, Act, Form, Frame, Opened, Reading};
use crate::components::{DateField, TextArea};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::{Command, CommandKind};
use shared::wording::{self, english::and};

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    on: RwSignal<String>,
    what: RwSignal<String>,
}

impl Draft {
    fn command(self, reading: &mut Reading<'_>) -> Command {
        let on = self.on.with(|text| reading.past("on", text));
        Command::ReportBreach { on, breach: self.what.get() }
    }
}

/// The form that reports a breach.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let procedure = opened.facts.procedure();
    let heading = wording::command(CommandKind::ReportBreach, &procedure.words);
    let freeze = procedure.freeze.as_ref();
    let alerted = freeze.into_iter().flat_map(|freeze| &freeze.alerts);
    let alerted: Vec<String> = alerted.map(|post| format!("the {}", procedure.title(post))).collect();
    let rule = freeze.map(|freeze| freeze.what.clone());
    let about = About {
        send: "Report it".to_owned(),
        ..About::act(&opened.facts, Act::Breach, heading, "What was done against the child, on")
    };
    let form = Form::new(opened, about, draft, move |reading| draft.command(reading));
    view! {
        <Frame form>
            <div class="govuk-inset-text">{rule} " " {format!("This alerts {} at once.", and(&alerted))}</div>
            <DateField field=form.field("on") value=draft.on reads=form.reads(Look::Back) />
            <TextArea field=form.field("breach") value=draft.what rows=4 />
        </Frame>
    }
    .into_any()
}
