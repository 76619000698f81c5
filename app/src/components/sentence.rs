use leptos::prelude::*;
use shared::escalation::Phase;

/// The one sentence that says how a matter stands.
#[component]
pub fn Sentence(#[prop(into)] text: String, phase: Phase) -> impl IntoView {
    let class = match phase {
        Phase::Lapsed { .. } => "rc-sentence rc-sentence--lapsed",
        Phase::Closed => "rc-sentence rc-sentence--closed",
        _ => "rc-sentence",
    };
    view! { <p class=class>{text}</p> }
}
