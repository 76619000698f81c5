//! The Recourse app in the browser: Leptos, client side.

use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the generated module as soon as it is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(Shell);
}

/// What surrounds every page: the way past the header, the header, the main landmark.
#[component]
fn Shell() -> impl IntoView {
    view! {
        <a href="#main" class="govuk-skip-link">"Skip to main content"</a>
        <header class="rc-header">
            <div class="rc-header__inner">
                <a class="rc-header__name" href="/">"Recourse"</a>
            </div>
        </header>
        <main id="main" class="rc-page" tabindex="-1"></main>
    }
}
