use leptos::prelude::*;

/// A few facts in one line under a heading: each with its name.
#[component]
pub fn Facts(facts: Vec<(&'static str, AnyView)>) -> impl IntoView {
    let fact = |(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    view! { <dl class="rc-facts">{facts.into_iter().map(fact).collect_view()}</dl> }
}

/// A longer list of named facts, one a line.
#[component]
pub fn SummaryList(facts: Vec<(String, AnyView)>) -> impl IntoView {
    let row = |(name, value)| {
        view! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{name}</dt>
                <dd class="govuk-summary-list__value">{value}</dd>
            </div>
        }
    };
    view! { <dl class="govuk-summary-list">{facts.into_iter().map(row).collect_view()}</dl> }
}
