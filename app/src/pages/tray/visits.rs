use chrono::NaiveDate;
use leptos::prelude::*;
use shared::api::VisitRow;
use shared::wording::due_in_words;

/// The visits to be made to where children live, the first due first (KEN-14); nothing where there are none.
pub fn visits(rows: &[VisitRow], today: NaiveDate) -> Option<AnyView> {
    let item = |row: &VisitRow| {
        let address = format!("/children/{}/home", row.child.id);
        let due = due_in_words(row.by, None, today);
        view! {
            <li><a class="govuk-link" href=address>{row.child.name.clone()}</a> ", " {row.placement.clone()} ": " {due}</li>
        }
    };
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="visits">
                <h2 class="govuk-heading-m" id="visits">"Visits to make"</h2>
                <ul class="govuk-list">{rows.iter().map(item).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}
