use crate::components::{Field, Load, SearchBox};
use leptos::prelude::*;
use shared::api::Tray;

thread_local! {
    // Kept while the app is open and nowhere else: a name searched for stands in no address, history or storage.
    static TEXT: ArcRwSignal<String> = ArcRwSignal::new(String::new());
}

/// What was last searched for, also after having been to another page.
pub fn remembered() -> RwSignal<String> {
    TEXT.with(|text| RwSignal::from(text.clone()))
}

/// The search box of the tray.
#[component]
pub fn Search(text: RwSignal<String>, load: Load<Tray>, changed: Callback<()>) -> impl IntoView {
    let found = Signal::derive(move || match text.with(String::is_empty) {
        true => String::new(),
        false => load.with(|tray| format!("{} found", tray.found)).unwrap_or_default(),
    });
    view! { <SearchBox field=Field::new("find", "Child or reference") text found changed /> }
}
