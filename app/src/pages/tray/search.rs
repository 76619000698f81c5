use crate::components::{Field, Live, Load, TextField};
use leptos::prelude::*;
use shared::api::Tray;
use std::time::Duration;

/// How long somebody pauses before it is looked for what they typed.
const PAUSE: Duration = Duration::from_millis(250);

thread_local! {
    // Kept while the app is open and nowhere else: a name searched for stands in no address, history or storage.
    static TEXT: ArcRwSignal<String> = ArcRwSignal::new(String::new());
}

/// What was last searched for, also after having been to another page.
pub fn remembered() -> RwSignal<String> {
    TEXT.with(|text| RwSignal::from(text.clone()))
}

/// The search box, and in a line that is read out how much was found.
#[component]
pub fn Search(
    text: RwSignal<String>,
    load: Load<Tray>,
    /// Called when something else is searched for.
    changed: Callback<()>,
) -> impl IntoView {
    let typed = RwSignal::new(text.get_untracked());
    let typing = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |before: Option<String>| {
        let now = typed.get();
        if before.is_some_and(|before| before != now) {
            wait(typing, typed, text, changed);
        }
        now
    });
    let found = move || match text.with(String::is_empty) {
        true => String::new(),
        false => load.with(|tray| format!("{} found", tray.found)).unwrap_or_default(),
    };
    view! {
        <div class="rc-find" role="search">
            <TextField field=Field::new("find", "Child or reference") value=typed kind="search" />
            <Live text=Signal::derive(found) />
        </div>
    }
}

/// Starts the pause anew with every key.
fn wait(
    pause: StoredValue<Option<TimeoutHandle>>,
    typed: RwSignal<String>,
    text: RwSignal<String>,
    changed: Callback<()>,
) {
    if let Some(earlier) = pause.get_value() {
        earlier.clear();
    }
    let search = move || {
        if let Some(typed) = typed.try_get_untracked() {
            text.set(typed.trim().to_owned());
            changed.run(());
        }
    };
    pause.set_value(set_timeout_with_handle(search, PAUSE).ok());
}
