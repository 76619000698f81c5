use super::record::Record;
use leptos::prelude::*;
use shared::access::{Act, may};
use shared::api::SiblingMatter;
use shared::escalation::CommandKind;
use shared::wording;

/// What was raised with it for brothers and sisters, for those who can read all of it, and the way to raise the same for
/// another (ALL-33).
pub fn siblings(record: &Record) -> Option<AnyView> {
    let raises = may(&record.context.actor.relations, Act::Do(CommandKind::RaiseFormally), false);
    if record.siblings.is_empty() && !raises {
        return None;
    }
    let address = format!("/escalations/{}/siblings", record.matter.reference);
    let raise = raises.then(|| {
        view! { <p><a class="govuk-link" href=address>"Raise the same for a brother or sister"</a></p> }
    });
    let view = view! {
        <section class="rc-card" aria-labelledby="siblings">
            <h2 class="govuk-heading-m" id="siblings">"Brothers and sisters"</h2>
            {(!record.siblings.is_empty()).then(|| list(record))}
            {raise}
        </section>
    };
    Some(view.into_any())
}

fn list(record: &Record) -> AnyView {
    let words = &record.procedure().words;
    let item = |other: &SiblingMatter| {
        let SiblingMatter { reference, child, phase, .. } = other;
        let stands = format!(", {}: {}", child.name, wording::phase(*phase, words));
        let address = format!("/escalations/{reference}");
        view! { <li><a class="govuk-link" href=address>{reference.to_string()}</a> {stands}</li> }
    };
    view! {
        <p>"Raised together. Each has its own answers and its own end."</p>
        <ul class="govuk-list">{record.siblings.iter().map(item).collect_view()}</ul>
    }
    .into_any()
}
