use super::record::Record;
use crate::forms::Act;
use leptos::prelude::*;
use shared::escalation::{CommandKind, offers};
use shared::wording::english::counted;

/// What leaves the product: what is not on the child's file yet, for those who put it there, and what can be printed.
pub fn paper(record: &Record) -> AnyView {
    let address = |sheet: &str| format!("/escalations/{}/{sheet}", record.matter.reference);
    let letter = record.matter.current().is_some_and(|step| step.is_by_letter());
    let note = record.matter.informal.is_some() && !record.matter.stages.is_empty();
    view! {
        <section class="rc-card" aria-labelledby="paper">
            <h2 class="govuk-heading-m" id="paper">"The child’s file, and paper"</h2>
            {filing(record)}
            <ul class="govuk-list">
                {letter.then(|| view! { <li><a class="govuk-link" href=address("letter")>"The letter to the agency"</a></li> })}
                {note.then(|| view! { <li><a class="govuk-link" href=address("informal-note")>"The note of the informal part"</a></li> })}
                <li><a class="govuk-link" href=address("form")>{form_name(record)}</a></li>
                <li><a class="govuk-link" href=address("record")>"Record for court, to preview and print"</a></li>
            </ul>
        </section>
    }
    .into_any()
}

/// Once it is closed the form is final.
fn form_name(record: &Record) -> &'static str {
    match record.matter.closing {
        Some(_) => "The final form, to print or copy",
        None => "The form for the child’s file, as it stands",
    }
}

fn filing(record: &Record) -> Option<AnyView> {
    let offered = offers(Some(&record.matter), record.context);
    offered.iter().find(|offer| offer.kind == CommandKind::PutOnFile)?;
    let open = record.matter.not_on_file(record.events).count() as u64;
    let system = &record.procedure().words.case_system;
    if open == 0 {
        return Some(view! { <p>{format!("Everything is on the child’s file in {system}.")}</p> }.into_any());
    }
    let what = format!("{} of this record not yet on the child’s file in {system}.", counted(open, "part"));
    let view = view! {
        <p><strong>{what}</strong></p>
        <p><a class="govuk-link" href=record.form(Act::PutOnFile)>"Copy it and say that it is there"</a></p>
    };
    Some(view.into_any())
}
