use leptos::prelude::*;

/// A state in a word or two.
#[component]
pub fn Tag(
    #[prop(into)] text: String,
    /// GOV.UK's colour for it, such as `grey`, `red` or `green`; the words say the same.
    #[prop(default = "grey")]
    colour: &'static str,
) -> impl IntoView {
    view! { <strong class=format!("govuk-tag govuk-tag--{colour}")>{text}</strong> }
}
