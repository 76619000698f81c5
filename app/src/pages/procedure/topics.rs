use super::bullets;
use leptos::prelude::*;
use shared::people::PlanKind;
use shared::procedure::{CategoryGroup, Example, Procedure};
use shared::wording::{question, trigger_rule};

/// What may be raised: each heading of the annex with its examples (ALL-19, ALL-26).
pub fn topics(rules: &Procedure) -> Option<AnyView> {
    let groups = rules.categories.iter().map(group).collect_view();
    Some(
        view! {
            <p>"Examples, not a closed list: something else may always be raised, in words of one's own."</p>
            {groups}
        }
        .into_any(),
    )
}

fn group(group: &CategoryGroup) -> AnyView {
    view! {
        <details class="govuk-details">
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{group.title.clone()}</span>
            </summary>
            <div class="govuk-details__text">{bullets(group.examples.iter().map(example))}</div>
        </details>
    }
    .into_any()
}

/// An example, with the one plan it is for.
pub fn example(example: &Example) -> String {
    let only = match example.only {
        None => "",
        Some(PlanKind::LookedAfter) => " (looked-after children only)",
        Some(PlanKind::ChildProtection) => " (child protection plans only)",
    };
    format!("{}{only}", example.text)
}

/// When a chair is prompted to raise what has gone on for too long.
pub fn triggers(rules: &Procedure) -> Option<AnyView> {
    let known: Vec<String> = rules.triggers.iter().map(|known| trigger_rule(known, &rules.words)).collect();
    (!known.is_empty()).then(|| bullets(known))
}

/// What the forms also ask, each question with those it is asked of (ALL-20).
pub fn questions(rules: &Procedure) -> Option<AnyView> {
    let asked: Vec<String> = rules.questions.iter().map(|asked| question(asked, &rules.words)).collect();
    (!asked.is_empty()).then(|| bullets(asked))
}
