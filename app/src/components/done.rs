use leptos::prelude::*;

/// What was just done on another page.
#[component]
pub fn Done(done: RwSignal<Option<String>>) -> impl IntoView {
    let said = move || {
        done.get().map(|text| {
            view! {
                <div class="govuk-panel govuk-panel--confirmation">
                    <p class="govuk-panel__body">{text}</p>
                </div>
            }
        })
    };
    view! { <div role="status">{said}</div> }
}
