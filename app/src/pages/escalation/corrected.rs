use super::record::Record;
use crate::forms::Act;
use leptos::prelude::*;
use shared::escalation::{CorrectableField, may_correct};
use shared::wording;

/// A text of the record as it now reads; what it replaced stays in sight, struck through, with who replaced it and why (ALL-11).
pub fn corrected(field: CorrectableField, text: &str, record: &Record) -> AnyView {
    let earlier =
        record.matter.corrections.iter().filter(|correction| correction.field == field).map(|made| {
            let why = wording::correction(made);
            view! {
                <div class="rc-corrected">
                    <del class="rc-said">{made.old.clone()}</del>
                    <p class="rc-corrected__why">{why}</p>
                </div>
            }
        });
    view! {
        <p class="rc-said">{text.to_owned()}</p>
        {earlier.collect_view()}
    }
    .into_any()
}

/// What stands above a text, with the link to correct it where it is the reader's own.
pub fn with_correction(above: AnyView, field: CorrectableField, record: &Record) -> AnyView {
    let link = may_correct(&record.matter, field, record.context).then(|| link(field, record));
    view! { <div class="rc-head">{above} {link}</div> }.into_any()
}

fn link(field: CorrectableField, record: &Record) -> AnyView {
    view! {
        <a class="govuk-link rc-part-link" href=record.form(Act::Correct(field))>
            "Correct "
            <span class="govuk-visually-hidden">{wording::correctable(field)}</span>
        </a>
    }
    .into_any()
}
