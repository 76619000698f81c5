use leptos::prelude::*;

/// Where a list has nothing: what that means, and what to do next.
#[component]
pub fn Empty(
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    /// Where to go on: an address and what is there.
    #[prop(optional)]
    next: Option<(&'static str, &'static str)>,
) -> impl IntoView {
    let next = next.map(|(address, name)| view! { <p><a class="govuk-link" href=address>{name}</a></p> });
    view! {
        <div class="rc-empty">
            <p class="rc-empty__title">{title}</p>
            <p>{text}</p>
            {next}
        </div>
    }
}
