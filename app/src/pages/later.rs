//! Pages that are fetched when they are first opened, so that the first visit downloads what everybody needs.
//!
//! `work` is what a matter is read and written with, `reading` a child's page, the procedures, the calculator and the inbox. Both are
//! fetched in the background once the first page is up: who then loses the signal can go on.

mod on_the_way;
mod reading;
mod work;

pub use on_the_way::OnTheWay;
pub use reading::{Calculator, Child, Inbox, Procedure, Themes};
pub use work::{
    Absences, Act, BeginRecord, Caseloads, Contacts, CourtRecord, Escalation, FileForm, Home, InformalNote,
    Letter, Network, NewRegistration, People, Raise, Record, RecordAct, Records, Registration, Registrations,
    Requests, Reviews, Siblings, WorkingDays,
};

use crate::components::{ErrorPage, Failure};
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;
use std::pin::Pin;

type Coming = Pin<Box<dyn Future<Output = Result<AnyView, SplitLoaderError>>>>;

/// Shows a page when its program is there; until then that it is coming, and without a connection how to try again.
#[component]
fn Later(open: fn() -> Coming) -> impl IntoView {
    let page = RwSignal::new_local(None::<Result<AnyView, SplitLoaderError>>);
    let fetch = move || {
        spawn_local(ScopedFuture::new(async move {
            let came = open().await;
            page.try_set(Some(came));
        }));
    };
    fetch();
    let retry = Callback::new(move |()| {
        page.set(None);
        fetch();
    });
    move || match page.with(Option::is_some).then(|| page.write_untracked().take()).flatten() {
        None => view! { <p class="rc-loading" role="status">"Loading the page…"</p> }.into_any(),
        Some(Ok(page)) => page,
        Some(Err(_)) => view! { <ErrorPage failure=Failure::Offline retry /> }.into_any(),
    }
}
