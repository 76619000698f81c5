//! The addressee took it to the senior managers of another agency (LAM-14).

use super::{About, Act, Facts, Form, Frame, Opened};
use crate::components::{DateField, TextArea, TextField};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::{Command, CommandKind, PartnerAgency, TakeToPartner};
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    on: RwSignal<String>,
    with: RwSignal<String>,
    agreed: RwSignal<String>,
}

/// The form that records it.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let heading = wording::command(CommandKind::TakeToPartner, &opened.facts.procedure().words);
    let about =
        About::act(&opened.facts, Act::TakeToPartner, heading.clone(), "The talk about").at_once(&heading);
    let form = Form::new(opened, about, draft, move |reading| {
        Command::TakeToPartner(TakeToPartner {
            on: draft.on.with(|text| reading.past("on", text)),
            with: draft.with.get(),
            agreed: draft.agreed.get(),
        })
    });
    view! {
        <Frame form>
            {form.with_facts(agency)}
            <TextField field=form.field("with") value=draft.with />
            <DateField field=form.field("on") value=draft.on reads=form.reads(Look::Back) />
            <TextArea field=form.field("agreed").hint("You can leave it empty.") value=draft.agreed rows=3 />
        </Frame>
    }
    .into_any()
}

/// Which agency, and whom there the chair has named.
fn agency(facts: &Facts) -> Option<AnyView> {
    let partner = facts.matter.as_ref()?.current()?.sent.partner.as_ref()?;
    let PartnerAgency { organisation, name, role, .. } = &partner.partner;
    Some(view! { <p>{format!("It concerns {organisation}: {name}, {role}.")}</p> }.into_any())
}
