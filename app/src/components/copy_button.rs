use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Copies a text for the child's file, and says so.
#[component]
pub fn CopyButton(
    text: String,
    /// What is copied, for those who hear the button.
    of: String,
    /// Where it is said that it was copied; one line for all buttons of a list.
    copied: RwSignal<String>,
) -> impl IntoView {
    let title = of.clone();
    let copy = move |_| {
        let (text, title) = (text.clone(), title.clone());
        spawn_local(async move {
            copied.try_set(match to_clipboard(&text).await {
                true => format!("Copied: {title}"),
                false => "This browser did not allow copying. Open what was recorded and copy it from there."
                    .to_owned(),
            });
        });
    };
    view! {
        <button type="button" class="rc-copy" on:click=copy>
            "Copy for the child’s file" <span class="govuk-visually-hidden">{format!(": {of}")}</span>
        </button>
    }
}

/// Browsers have no clipboard for pages that came unencrypted, and may refuse it to others.
async fn to_clipboard(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    let there = !AsRef::<JsValue>::as_ref(&clipboard).is_undefined();
    there && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
