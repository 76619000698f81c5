mod discussions;
mod stage;

use super::record::Record;
use leptos::prelude::*;

/// What was answered and found, stage by stage, the latest first; at the end what was said informally.
pub fn answers(record: &Record) -> AnyView {
    let Record { matter, .. } = record;
    view! {
        <section id="answers">
            <h2 class="govuk-heading-m">"Answers and discussions"</h2>
            {matter.stages.iter().rev().map(|step| stage::stage(step, record)).collect_view()}
            {matter.informal_steps().map(|step| discussions::informal(step, record)).collect_view()}
        </section>
    }
    .into_any()
}
