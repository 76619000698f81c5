mod discussions;
mod stage;

use super::record::Record;
use crate::components::Empty;
use leptos::prelude::*;
use shared::escalation::StageStep;

/// What was answered and found, stage by stage, the latest first; before it what was said informally.
pub fn answers(record: &Record) -> AnyView {
    let Record { matter, .. } = record;
    let heard = |step: &&StageStep| {
        !step.answers.is_empty()
            || step.no_response.is_some()
            || step.verdict.is_some()
            || !step.discussions.is_empty()
    };
    let stages: Vec<_> =
        matter.stages.iter().rev().filter(heard).map(|step| stage::stage(step, record)).collect();
    let informal = matter.informal.as_ref().map(|step| discussions::informal(step, record));
    let none = (stages.is_empty()).then(|| {
        view! { <Empty title="No answers yet" text=nothing_yet(record) /> }
    });
    view! {
        <section id="answers">
            <h2 class="govuk-heading-m">"Answers"</h2>
            {none}
            {stages}
            {informal}
        </section>
    }
    .into_any()
}

fn nothing_yet(record: &Record) -> &'static str {
    match (record.matter.stages.is_empty(), record.matter.closing.is_some()) {
        (_, true) => "It was closed before anybody answered in writing.",
        (true, false) => "While it is informal nobody has to answer in writing.",
        (false, false) => "Every written answer will stand here, with what the chair found about it.",
    }
}
