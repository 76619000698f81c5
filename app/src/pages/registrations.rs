mod advocates;
mod chair;
mod choices;
mod draft;
mod new;
mod one;
mod plans;
mod team;

use super::office::ForAdministrators;
use crate::api::office;
use crate::components::{Empty, Field, Load, Loaded, PageTitle, SearchBox};
use leptos::prelude::*;
use shared::api::RegisteredRow;
use shared::wording::plan;

pub use new::NewRegistration;
pub use one::Registration;

/// Every child on record, for administrators: who has which team, and the ways to register and to change it (ALL-29).
#[component]
pub fn Registrations() -> impl IntoView {
    view! { <ForAdministrators page=|_| view! { <Finder /> }.into_any() /> }
}

#[component]
fn Finder() -> impl IntoView {
    let text = RwSignal::new(String::new());
    let load = Load::new(move || office::registrations(text.get()));
    let found = Signal::derive(move || match text.with(String::is_empty) {
        false => load.with(|rows| format!("{} found", rows.len())).unwrap_or_default(),
        true => String::new(),
    });
    let field = Field::new("find", "Name or case number")
        .hint("Part of it is enough. A restricted record is found by its case number alone.");
    view! {
        <PageTitle text="Children on record" />
        <p><a class="govuk-button" href="/registrations/new">"Register a child"</a></p>
        <SearchBox field text found />
        <Loaded load what="the children" part=true view=move |rows| list(rows, untrack(|| text.with(String::is_empty))) />
    }
}

fn list(rows: &[RegisteredRow], all: bool) -> AnyView {
    match (rows.is_empty(), all) {
        (false, _) => {
            view! { <ul class="rc-tray__rows">{rows.iter().map(item).collect_view()}</ul> }.into_any()
        }
        (true, true) => {
            let text = "Register a child with the button above: who chairs, and who else works with them, find them then.";
            view! { <Empty title="No child is on record yet" text /> }.into_any()
        }
        (true, false) => {
            let text = "Look for part of a first or last name, or of the number in the case system.";
            view! { <Empty title="No child found" text /> }.into_any()
        }
    }
}

fn item(row: &RegisteredRow) -> AnyView {
    let plans: Vec<&str> = row.plans.iter().map(|kind| plan(*kind)).collect();
    let name = row.name.clone().unwrap_or_else(|| "Restricted record".to_owned());
    view! {
        <li class="rc-row">
            <div>
                <a class="rc-row__link" href=format!("/registrations/{}", row.id)>{name}</a>
                <span class="rc-row__child rc-row__reference">{row.case_number.clone()}</span>
            </div>
            <div>{plans.join(", ")}</div>
            <div>{row.team_name.clone()}</div>
        </li>
    }
    .into_any()
}
