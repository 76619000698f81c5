use super::corrected::{corrected, with_correction};
use super::record::Record;
use leptos::prelude::*;
use shared::escalation::{CommandKind, CorrectableField};
use shared::wording::field_label;

/// What is wrong, what it does to the child, what is wanted.
pub fn opening(record: &Record) -> AnyView {
    let opening = &record.matter.opening;
    let parts = [
        ("opening.wrong", CorrectableField::Wrong, &opening.wrong),
        ("opening.impact", CorrectableField::Impact, &opening.impact),
        ("opening.outcome", CorrectableField::Outcome, &opening.outcome),
    ];
    let part = |(label, field, text): (&str, _, &String)| {
        let label = field_label(label, CommandKind::RaiseFormally, record.procedure());
        let heading = view! { <h2 class="govuk-heading-s">{label}</h2> }.into_any();
        view! { {with_correction(heading, field, record)} {corrected(field, text, record)} }
    };
    view! { <section class="rc-card rc-opening" id="record">{parts.map(part).collect_view()}</section> }
        .into_any()
}
