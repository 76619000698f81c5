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
    /// Where it is said aloud; one line for all buttons of a list.
    copied: RwSignal<String>,
) -> impl IntoView {
    let came = RwSignal::new(None::<bool>);
    let title = of.clone();
    let copy = move |_| {
        let (text, title) = (text.clone(), title.clone());
        spawn_local(async move {
            let done = to_clipboard(&text).await;
            // The page may have gone meanwhile.
            came.try_set(Some(done));
            copied.try_set(format!("{}: {title}", said(Some(done))));
        });
    };
    view! {
        <button type="button" class="rc-copy" on:click=copy>
            {move || said(came.get())}
            <span class="govuk-visually-hidden">{format!(": {of}")}</span>
        </button>
    }
}

fn said(came: Option<bool>) -> &'static str {
    match came {
        None => "Copy for the child’s file",
        Some(true) => "Copied",
        Some(false) => "This browser does not allow copying",
    }
}

/// Browsers have no clipboard for pages that came unencrypted, and may refuse it to others.
async fn to_clipboard(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    let there = !AsRef::<JsValue>::as_ref(&clipboard).is_undefined();
    there && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
