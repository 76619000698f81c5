use super::{Field, Live, TextField};
use leptos::prelude::*;
use std::time::Duration;

/// How long somebody pauses before it is looked for what they typed.
const PAUSE: Duration = Duration::from_millis(250);

/// A box that searches when one stops typing, and says in a line that is read out what was found.
#[component]
pub fn SearchBox(
    field: Field,
    /// What is searched for: set when somebody pauses.
    text: RwSignal<String>,
    #[prop(into)] found: Signal<String>,
    /// Called when something else is searched for.
    #[prop(optional)]
    changed: Option<Callback<()>>,
) -> impl IntoView {
    let typed = RwSignal::new(text.get_untracked());
    let pause = StoredValue::new(None::<TimeoutHandle>);
    let search = move || {
        if let Some(typed) = typed.try_get_untracked() {
            text.set(typed.trim().to_owned());
            changed.inspect(|changed| changed.run(()));
        }
    };
    Effect::new(move |before: Option<String>| {
        let now = typed.get();
        if before.is_some_and(|before| before != now) {
            if let Some(earlier) = pause.get_value() {
                earlier.clear();
            }
            pause.set_value(set_timeout_with_handle(search, PAUSE).ok());
        }
        now
    });
    view! {
        <div class="rc-find" role="search">
            <TextField field value=typed kind="search" />
            <Live text=found />
        </div>
    }
}
