use super::record::Record;
use leptos::prelude::*;
use shared::escalation::{Beside, OtherMatter};
use shared::ids::Reference;
use std::collections::BTreeSet;

/// The child's other matters that it is linked with, whichever of the two was raised first (ALL-34); nothing where there are none.
pub fn alongside(record: &Record) -> Option<AnyView> {
    let Record { matter, context, .. } = record;
    let said = matter.opening.alongside.iter().filter(|said| said.how == Beside::Linked);
    let duplicate = matter.closing.iter().filter_map(|closing| closing.further.duplicate_of.as_ref());
    let here = said.map(|said| &said.reference).chain(duplicate);
    let there = context.linked_to(&matter.reference).map(|other| &other.reference);
    let linked: BTreeSet<&Reference> = here.chain(there).collect();
    let item = |reference: &Reference| {
        let known = context.other_matters.iter().find(|other| &other.reference == reference);
        view! { <li>{link(reference, known)}</li> }
    };
    let view = || {
        view! {
            <section class="rc-card" aria-labelledby="linked">
                <h2 class="govuk-heading-m" id="linked">"Linked with"</h2>
                <ul class="govuk-list">{linked.iter().map(|reference| item(reference)).collect_view()}</ul>
            </section>
        }
        .into_any()
    };
    (!linked.is_empty()).then(view)
}

/// A link where the reader can follow it.
fn link(reference: &Reference, known: Option<&OtherMatter>) -> AnyView {
    match known {
        None => reference.to_string().into_any(),
        Some(other) => {
            let address = format!("/escalations/{reference}");
            let state = if other.open { "open" } else { "closed" };
            let about = format!(", {}, {state}", other.category);
            view! { <a class="govuk-link" href=address>{reference.to_string()}</a> {about} }.into_any()
        }
    }
}
