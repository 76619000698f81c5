use leptos::prelude::*;
use shared::wording::{Document, DocumentSection};

/// A document as it will be printed: its head stands again on every sheet, which browsers do for the head of a table.
#[component]
pub fn Paper(document: Document) -> impl IntoView {
    let Document { title, running, sections } = document;
    let running = running.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    view! {
        <table class="rc-paper">
            <caption class="govuk-visually-hidden">{title.clone()}</caption>
            <thead>
                <tr><th scope="col" class="rc-paper__running">{running}</th></tr>
            </thead>
            <tbody>
                <tr>
                    <td>
                        <h2 class="govuk-heading-l">{title}</h2>
                        {sections.into_iter().map(section).collect_view()}
                    </td>
                </tr>
            </tbody>
        </table>
    }
}

fn section(section: DocumentSection) -> AnyView {
    let lines = section.lines.into_iter().map(|line| {
        view! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{line.label}</dt>
                <dd class="govuk-summary-list__value rc-as-written">{line.text}</dd>
            </div>
        }
    });
    view! {
        <section>
            <h3 class="govuk-heading-m">{section.heading}</h3>
            <dl class="govuk-summary-list">{lines.collect_view()}</dl>
        </section>
    }
    .into_any()
}

/// Opens the browser's way to print the page, or to save it as a file.
#[component]
pub fn PrintButton(
    /// What is printed, as the button says it.
    label: &'static str,
) -> impl IntoView {
    // A browser that does not print says so itself.
    let print = move |_| drop(window().print());
    view! { <button type="button" class="govuk-button" on:click=print>{label}</button> }
}
