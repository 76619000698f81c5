//! Somebody else has signed a closing: sign it too, or say why not.

use super::{About, Act, Facts, Form, Frame, Opened};
use crate::components::{Choice, Radios, TextArea};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Closing, Command, CommandKind, SignOff};
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    sign: RwSignal<String>,
    reason: RwSignal<String>,
}

const SIGNED: &str = "signed";
const NOT_SIGNED: &str = "not_signed";

/// The form that gives the next signature.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let heading = wording::command(CommandKind::SignOff, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::SignOff, heading, "Your signature of");
    let form = Form::new(opened, about, draft, move |reading| {
        reading.need("sign", draft.sign.with(|sign| !sign.is_empty()), "Choose whether you sign");
        let refuses = draft.sign.with(|sign| sign == NOT_SIGNED);
        let reason = draft.reason.get();
        Command::SignOff(if refuses { SignOff::NotSigned { reason } } else { SignOff::Signed })
    });
    let choices = vec![
        Choice::new(SIGNED, "I sign it").hint("It closes with the last signature."),
        Choice::new(NOT_SIGNED, "I do not sign it").hint("It stays open and goes on as before."),
    ];
    let refuses = move || draft.sign.with(|sign| sign == NOT_SIGNED);
    view! {
        <Frame form>
            {form.with_facts(waiting)}
            <Radios field=form.named("sign", "Do you sign it?") choices value=draft.sign />
            <Show when=refuses>
                <TextArea field=form.field("reason") value=draft.reason rows=3 />
            </Show>
        </Frame>
    }
    .into_any()
}

/// The closing that waits, as it was signed.
fn waiting(facts: &Facts) -> Option<AnyView> {
    let closing: &Closing = facts.matter.as_ref()?.to_sign.as_ref()?;
    let part = |title, text: &str| {
        (!text.is_empty()).then(|| {
            view! { <h3 class="govuk-heading-s">{title}</h3> <p>{text.to_owned()}</p> }
        })
    };
    let unfinished = closing
        .unfinished
        .iter()
        .map(|entry| part(format!("What becomes of action {}", entry.action), &entry.becomes));
    let view = view! {
        <section class="rc-card rc-as-written">
            <h2 class="govuk-heading-m">{wording::ending(closing.how)}</h2>
            {part("Outcome for the child".to_owned(), &closing.outcome)}
            {part("Reasons".to_owned(), &closing.rationale)}
            {unfinished.collect_view()}
            <p>{wording::closing_signed(closing)}</p>
        </section>
    };
    Some(view.into_any())
}
