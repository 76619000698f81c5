use crate::components::trigger;
use leptos::prelude::*;
use shared::api::TriggerRow;

/// What has gone on for so long that the procedure has it raised, the longest due first; nothing where there is none.
pub fn triggers(rows: &[TriggerRow]) -> Option<AnyView> {
    let item = |row: &TriggerRow| {
        let (child, due) = (row.child.name.clone(), trigger(row.child.id, &row.due));
        let reference = row.due.reference.as_ref().map(|reference| format!(", {reference}"));
        view! { <li>{child} {reference} ": " {due}</li> }
    };
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="triggers">
                <h2 class="govuk-heading-m" id="triggers">"Due to be raised"</h2>
                <ul class="govuk-list">{rows.iter().map(item).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}
