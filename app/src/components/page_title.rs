use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;

/// The heading of a page: names the browser's tab and, after a change of page, takes the focus.
///
/// [`Layout`](super::Layout) puts the focus on the main landmark when the address changes; the heading takes it from there,
/// also when it appears only after loading. It takes it from nothing else: who has moved on is left alone.
#[component]
pub fn PageTitle(
    #[prop(into)] text: String,
    /// What the heading belongs to, such as the child or the reference; also shown in the tab.
    #[prop(optional, into)]
    caption: Option<String>,
) -> impl IntoView {
    let heading = NodeRef::<leptos::html::H1>::new();
    document().set_title(&match &caption {
        Some(caption) => format!("{text} – {caption} – Recourse"),
        None => format!("{text} – Recourse"),
    });
    Effect::new(move || {
        if let Some(heading) = heading.get() {
            request_animation_frame(move || take_focus(&heading));
        }
    });
    let caption = caption.map(|caption| view! { <span class="govuk-caption-l">{caption}</span> });
    view! {
        {caption}
        <h1 class="govuk-heading-l" tabindex="-1" node_ref=heading>{text}</h1>
    }
}

fn take_focus(heading: &web_sys::HtmlHeadingElement) {
    let main_has_it = document().active_element().is_some_and(|element| element.id() == "main");
    if main_has_it {
        // Focus is a courtesy: an element that has gone meanwhile needs none.
        let _ = heading.unchecked_ref::<web_sys::HtmlElement>().focus();
    }
}
