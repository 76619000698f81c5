use crate::components::{ErrorPage, Failure};
use leptos::prelude::*;

/// An address that names nothing.
#[component]
pub fn NotFound() -> impl IntoView {
    view! { <ErrorPage failure=Failure::NotFound /> }
}
