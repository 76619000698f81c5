//! `reading`: the pages that are only read.

use super::Later;
use crate::pages::{calculator, child, inbox, procedure, themes};
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// The pages that are only read.
#[derive(Clone, Copy)]
pub(super) enum Reading {
    Procedure,
    Calculator,
    Child,
    Inbox,
    Themes,
}

#[wasm_split(reading, wasm_split_path = leptos::wasm_split, preload(fetch_reading), fallible)]
pub(super) fn reading(page: Reading) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        Reading::Procedure => view! { <procedure::Procedure /> }.into_any(),
        Reading::Calculator => view! { <calculator::Calculator /> }.into_any(),
        Reading::Child => view! { <child::Child /> }.into_any(),
        Reading::Inbox => view! { <inbox::Inbox /> }.into_any(),
        Reading::Themes => view! { <themes::Themes /> }.into_any(),
    })
}

/// An authority's procedure.
#[component]
pub fn Procedure() -> impl IntoView {
    view! { <Later open=|| Box::pin(reading(Reading::Procedure)) /> }
}

/// The due-date calculator.
#[component]
pub fn Calculator() -> impl IntoView {
    view! { <Later open=|| Box::pin(reading(Reading::Calculator)) /> }
}

/// A child.
#[component]
pub fn Child() -> impl IntoView {
    view! { <Later open=|| Box::pin(reading(Reading::Child)) /> }
}

/// What was raised, counted by what it was about.
#[component]
pub fn Themes() -> impl IntoView {
    view! { <Later open=|| Box::pin(reading(Reading::Themes)) /> }
}

/// What one was told.
#[component]
pub fn Inbox() -> impl IntoView {
    view! { <Later open=|| Box::pin(reading(Reading::Inbox)) /> }
}
