use leptos::prelude::*;

/// What is wrong with one field, once somebody has tried to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the control.
    pub field: String,
    pub message: String,
}

/// Everything wrong with a form, above it. It takes the focus whenever it appears or changes, and leads to each field.
#[component]
pub fn ErrorSummary(#[prop(into)] errors: Signal<Vec<FieldError>>) -> impl IntoView {
    let summary = NodeRef::<leptos::html::Div>::new();
    Effect::new(move || {
        let wrong = errors.with(|errors| !errors.is_empty());
        mark_title(wrong);
        if let Some(summary) = summary.get().filter(|_| wrong) {
            let _ = summary.focus();
        }
    });
    let items = move || errors.get().into_iter().map(item).collect_view();
    view! {
        <Show when=move || errors.with(|errors| !errors.is_empty())>
            <div class="govuk-error-summary" tabindex="-1" node_ref=summary>
                <div role="alert">
                    <h2 class="govuk-error-summary__title">"There is a problem"</h2>
                    <div class="govuk-error-summary__body">
                        <ul class="govuk-list govuk-error-summary__list">{items}</ul>
                    </div>
                </div>
            </div>
        </Show>
    }
}

/// Whoever cannot see the summary hears of it first by the tab's title.
fn mark_title(wrong: bool) {
    const MARK: &str = "Error: ";
    let title = document().title();
    let plain = title.strip_prefix(MARK).unwrap_or(&title);
    document().set_title(&if wrong { format!("{MARK}{plain}") } else { plain.to_owned() });
}

/// The browser's own jump to a field does not focus it in every browser, and the router would take it for a change of page.
fn item(error: FieldError) -> impl IntoView {
    let id = error.field.clone();
    let jump = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus(&id);
    };
    view! { <li><a href=format!("#{}", error.field) on:click=jump>{error.message}</a></li> }
}

/// Puts the focus on the control of that id, if the page has it.
pub fn focus(id: &str) {
    use web_sys::wasm_bindgen::JsCast;
    let control = document().get_element_by_id(id);
    if let Some(control) = control.and_then(|control| control.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = control.focus();
    }
}
