use crate::components::SummaryList;
use leptos::prelude::*;
use shared::api::PersonOfChild;

/// Who is there for the child, and why somebody else stands in a post, or nobody.
pub fn people(people: &[PersonOfChild]) -> AnyView {
    if people.is_empty() {
        return ().into_any();
    }
    let facts = people.iter().map(|person| (person.title.clone(), named(person))).collect();
    view! { <h2 class="govuk-heading-m">"People"</h2> <SummaryList facts /> }.into_any()
}

fn named(person: &PersonOfChild) -> AnyView {
    let name = person.person.as_ref().map_or_else(|| "Nobody".to_owned(), |person| person.name.clone());
    let note = person.note.clone().map(|note| view! { <div class="govuk-hint">{note}</div> });
    view! { {name} {note} }.into_any()
}
