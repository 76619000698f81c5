mod actions;
mod acts;
mod alongside;
mod answers;
mod beside;
mod closing;
mod corrected;
mod freeze;
mod heading;
mod history;
mod ladder;
mod next;
mod notes;
mod opening;
mod paper;
mod people;
mod prompts;
mod record;
mod referrals;
mod siblings;
mod withheld;

use super::Status;
use crate::api::escalations;
use crate::components::{Done, ErrorPage, Failure, Load, Loaded};
use crate::forms::confirmation;
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
    // Told once it has loaded, so that it is heard after the heading.
    let done = RwSignal::new(None);
    Effect::new(move || {
        if let Some(Some(text)) = load.with(|_| confirmation::take()) {
            done.set(Some(text));
        }
    });
    view! { <Done done /> <Loaded load what="the record" view=content /> }
}

fn content(matter: &Matter) -> AnyView {
    match matter {
        Matter::Whole(matter) => whole(matter),
        Matter::Status(view) => view! { <Status view=&**view /> }.into_any(),
        Matter::Withheld(view) => withheld::withheld(view),
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
            <div class="rc-matter__acts">{acts::acts(&record)}</div>
            <div class="rc-matter__record">
                {closing::closing(&record)}
                {opening::opening(&record)}
                {alongside::alongside(&record)}
                {siblings::siblings(&record)}
                {actions::actions(&record)}
                {answers::answers(&record)}
                {referrals::referrals(&record)}
                {prompts::prompts(&record)}
                {notes::notes(&record)}
                {beside::beside(&record)}
                {history::history(&record)}
            </div>
            <div class="rc-matter__people">{people::people(&record)} {paper::paper(&record)}</div>
        </div>
    }
    .into_any()
}
