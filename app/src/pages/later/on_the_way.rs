use super::reading::fetch_reading;
use super::work::{Work, work};
use crate::drafts::Outbox;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;

/// How many milliseconds after the first page the rest is fetched, and fetched again where that failed.
const AFTER: u32 = 2_000;

/// What was sent and may not have arrived. It fetches what is not there yet at once where something is kept, else some
/// time after the first page, and tries again until it has it: who wrote something without a connection is told on every
/// page how far it has got.
#[component]
pub fn OnTheWay() -> impl IntoView {
    let shown = RwSignal::new_local(None::<AnyView>);
    let fetch = ScopedFuture::new(async move {
        let mut pause = if Outbox::keeps_something() { 0 } else { AFTER };
        loop {
            TimeoutFuture::new(pause).await;
            pause = AFTER;
            if let Ok(view) = work(Work::OnTheWay).await {
                shown.try_set(Some(view));
                break;
            }
        }
        // What is only read is fetched again when it is opened.
        let _ = fetch_reading().await;
    });
    spawn_local(fetch);
    move || shown.with(Option::is_some).then(|| shown.write_untracked().take())
}
