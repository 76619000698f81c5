//! The Recourse app in the browser: Leptos, client side.
//!
//! A page (`pages/`, laid out as the addresses are) loads and composes; a form (`forms/`, one a command) turns a draft into
//! a command and shows what the decider says of it; a component (`components/`) knows neither the API nor any page. To add
//! a page: a file under `pages/`, a line in [`app`]'s route table.

pub mod api;
pub mod app;
pub mod clock;
pub mod components;
pub mod drafts;
pub mod forms;
pub mod ids;
pub mod pages;
pub mod session;

use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the generated module as soon as it is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(app::App);
}
