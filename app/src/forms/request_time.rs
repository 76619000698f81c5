//! An addressee asks for more time, in writing (KEN-07).

use super::{About, Act, Facts, Form, Frame, Opened, Reading};
use crate::components::{DateField, TextArea, TextField};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::calendar::words::short_date;
use shared::escalation::{
    Command, CommandKind, Escalation, LineManagerAgreed, RequestExtension, asks_for, line_manager_agrees,
};
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    until: RwSignal<String>,
    rationale: RwSignal<String>,
    effect: RwSignal<String>,
    manager: RwSignal<String>,
    agreed_on: RwSignal<String>,
}

impl Draft {
    fn command(self, reading: &mut Reading<'_>) -> Command {
        let name = self.manager.get();
        let line_manager = (!name.trim().is_empty()).then(|| LineManagerAgreed {
            name,
            on: self.agreed_on.with(|text| reading.past("line_manager.on", text)),
        });
        Command::RequestExtension(RequestExtension {
            until: self.until.with(|text| reading.coming("until", text)),
            rationale: self.rationale.get(),
            effect: self.effect.get(),
            line_manager,
        })
    }
}

/// The form that asks for more time.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let heading = wording::command(CommandKind::RequestExtension, &opened.facts.procedure().words);
    let about = About {
        send: "Ask for it".to_owned(),
        ..About::act(&opened.facts, Act::RequestTime, heading, "Your request for more time on")
    };
    let (due, manager_agrees) = (due(&opened.facts), manager_agrees(&opened.facts));
    let agency = agency(&opened.facts);
    let form = Form::new(opened, about, draft, move |reading| draft.command(reading));
    view! {
        <Frame form>
            {agency.map(|agency| view! { <p>{format!("You record that {agency} asks for more time.")}</p> })}
            {due.map(|due| view! { <p>"It is due on " {due} ". That date stands until the chair has decided."</p> })}
            <DateField field=form.field("until") value=draft.until reads=form.reads(Look::Ahead) />
            <TextArea field=form.named("rationale", "Why it takes longer") value=draft.rationale rows=3 />
            <TextArea field=form.field("effect") value=draft.effect rows=3 />
            {manager_agrees.then(|| view! { <LineManager form draft /> })}
        </Frame>
    }
    .into_any()
}

fn due(facts: &Facts) -> Option<String> {
    let step = facts.matter.as_ref().and_then(Escalation::current)?;
    step.due().map(short_date)
}

/// The agency that asks through the chair, where the matter went to one by letter.
fn agency(facts: &Facts) -> Option<String> {
    let step = facts.matter.as_ref().and_then(Escalation::current).filter(|step| step.is_by_letter())?;
    step.sent.addressees.first().map(|addressee| addressee.title.clone())
}

fn manager_agrees(facts: &Facts) -> bool {
    let addressee = facts.matter.as_ref().and_then(|matter| asks_for(matter, &facts.context));
    addressee.is_some_and(|addressee| line_manager_agrees(addressee, &facts.context))
}

/// Who agreed that more time is asked for, and when.
#[component]
fn LineManager(form: Form, draft: Draft) -> impl IntoView {
    view! {
        <TextField field=form.field("line_manager.name") value=draft.manager />
        <DateField field=form.field("line_manager.on") value=draft.agreed_on reads=form.reads(Look::Back) />
    }
}
