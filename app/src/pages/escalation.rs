mod actions;
mod acts;
mod answers;
mod corrected;
mod heading;
mod history;
mod ladder;
mod next;
mod notes;
mod opening;
mod people;
mod record;

use super::Status;
use crate::api::escalations;
use crate::components::{ErrorPage, Failure, Load, Loaded};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use record::Record;
use shared::api::{Matter, WholeMatter};

/// A matter: how it stands and what is to be done next, its ladder, its record. Whoever may not read it sees how it stands.
#[component]
pub fn Escalation() -> impl IntoView {
    let params = use_params_map();
    let reference = Memo::new(move |_| params.with(|params| params.get("reference").unwrap_or_default()));
    move || view! { <Read reference=reference.get() /> }
}

#[component]
fn Read(reference: String) -> impl IntoView {
    let load = Load::new(move || {
        let reference = reference.clone();
        async move { escalations::matter(&reference).await }
    });
    view! { <Loaded load what="the record" view=content /> }
}

fn content(matter: &Matter) -> AnyView {
    match matter {
        Matter::Whole(matter) => whole(matter),
        Matter::Status(view) => view! { <Status view=&**view /> }.into_any(),
    }
}

fn whole(whole: &WholeMatter) -> AnyView {
    let Some(record) = Record::of(whole) else {
        return view! { <ErrorPage failure=Failure::Broken /> }.into_any();
    };
    view! {
        {heading::heading(&record)}
        {next::next(&record)}
        <div class="rc-matter">
            <div class="rc-matter__way">{ladder::way(&record)}</div>
            <div class="rc-matter__record">
                {opening::opening(&record)}
                {actions::actions(&record)}
                {answers::answers(&record)}
                {notes::notes(&record)}
                {history::history(&record)}
            </div>
            <div class="rc-matter__beside">
                {acts::acts(&record)}
                {people::people(&record)}
            </div>
        </div>
    }
    .into_any()
}
