use leptos::prelude::*;
use shared::child::TriggerDue;
use shared::ids::ChildId;
use shared::wording::trigger_due;

/// A prompt to raise something, leading to the form that raises it.
pub fn trigger(child: ChildId, due: &TriggerDue) -> AnyView {
    let address = match &due.reference {
        Some(reference) => format!("/escalations/{reference}/formal"),
        None => format!("/children/{child}/raise?plan={}", due.plan.as_str()),
    };
    view! { <a class="govuk-link" href=address>{trigger_due(due)}</a> }.into_any()
}
