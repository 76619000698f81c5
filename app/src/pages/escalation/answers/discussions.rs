use super::super::record::Record;
use chrono::NaiveDate;
use leptos::prelude::*;
use shared::calendar::words::short_date;
use shared::escalation::{Discussion, InformalStep};
use shared::procedure::Manner;
use shared::wording::english::{and, continued};
use shared::wording::{addressee, informal_title, manner, spoken_with};

/// What was said while it was informal.
pub fn informal(step: &InformalStep, record: &Record) -> AnyView {
    let with: Vec<String> = step.with.iter().map(addressee).collect();
    let with = format!("Raised with {}", and(&with));
    let agreed = (!step.agreed.is_empty()).then(|| view! { <p class="rc-said">{step.agreed.clone()}</p> });
    view! {
        <div class="rc-card rc-heard">
            <h3 class="govuk-heading-s">{informal_title(step.number, record.procedure())}</h3>
            {spoken(with, step.manner, step.on)}
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
            {spoken(format!("Discussion with {}", spoken_with(talk)), talk.manner, talk.on)}
            <p class="rc-said">{talk.agreed.clone()}</p>
        </article>
    }
    .into_any()
}

/// With whom, how and when people spoke.
fn spoken(with: String, how: Manner, on: NaiveDate) -> AnyView {
    let when = format!(", {}, {}", continued(manner(how)), short_date(on));
    view! { <p class="rc-answer__by"><strong>{with}</strong> {when}</p> }.into_any()
}
