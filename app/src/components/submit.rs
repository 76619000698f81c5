use leptos::prelude::*;

/// The button that sends a form. While it is being sent, pressing it again does nothing.
///
/// It is never disabled, so that it keeps the focus and says why nothing happens.
#[component]
pub fn SubmitButton(
    #[prop(into)] label: String,
    #[prop(into)] busy: Signal<bool>,
    /// What it says meanwhile.
    #[prop(default = "Sending…".into(), into)]
    doing: String,
) -> impl IntoView {
    let guard = move |event: leptos::ev::MouseEvent| {
        if busy.get_untracked() {
            event.prevent_default();
        }
    };
    view! {
        <button
            type="submit"
            class="govuk-button"
            aria-disabled=move || busy.get().then_some("true")
            on:click=guard
        >
            {move || if busy.get() { doing.clone() } else { label.clone() }}
        </button>
    }
}
