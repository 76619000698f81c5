use super::super::record::Record;
use leptos::prelude::*;
use shared::calendar::words::short_date;
use shared::escalation::{Discussion, InformalStep};
use shared::wording::english::capitalised;
use shared::wording::{addressee, manner};

/// What was said while it was informal.
pub fn informal(step: &InformalStep, record: &Record) -> AnyView {
    let with: Vec<String> = step.with.iter().map(addressee).collect();
    let first = format!("{}. {}", with.join("; "), manner(step.manner));
    let agreed = (!step.agreed.is_empty()).then(|| view! { <p class="rc-said">{step.agreed.clone()}</p> });
    view! {
        <div class="rc-card rc-heard">
            <h3 class="govuk-heading-s">{capitalised(&record.procedure().words.concern)}</h3>
            <p class="rc-answer__by">{first}</p>
            {agreed}
            {step.discussions.iter().map(discussion).collect_view()}
        </div>
    }
    .into_any()
}

/// A talk on the record.
pub fn discussion(talk: &Discussion) -> AnyView {
    view! {
        <article class="rc-answer">
            <p class="rc-answer__by">
                <strong>{format!("Discussion with {}", talk.with)}</strong>
                {format!(", {}, {}", manner(talk.manner).to_lowercase(), short_date(talk.on))}
            </p>
            <p class="rc-said">{talk.agreed.clone()}</p>
        </article>
    }
    .into_any()
}
