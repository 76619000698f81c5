use leptos::prelude::*;

/// A line that is read out when it changes, without taking the focus: saved, sent, found.
#[component]
pub fn Live(#[prop(into)] text: Signal<String>) -> impl IntoView {
    view! { <p class="rc-status" role="status">{text}</p> }
}
