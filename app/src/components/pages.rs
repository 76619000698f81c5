use leptos::prelude::*;

/// The way through a list of several pages; nothing where there is one. Pages are counted from 0 and shown from 1.
#[component]
pub fn Pages(
    page: u32,
    of: u32,
    /// The address of the page with the number that people see.
    address: impl Fn(u32) -> String + 'static,
) -> impl IntoView {
    let previous = (page > 0).then(|| link("prev", "Previous page", address(page)));
    let next = (page + 1 < of).then(|| link("next", "Next page", address(page + 2)));
    (of > 1).then(|| {
        view! {
            <nav class="rc-pages" aria-label="Pages">
                {previous}
                <span class="rc-pages__here">{format!("Page {} of {of}", page + 1)}</span>
                {next}
            </nav>
        }
    })
}

fn link(rel: &'static str, text: &'static str, address: String) -> AnyView {
    view! { <a class="govuk-link" href=address rel=rel>{text}</a> }.into_any()
}
