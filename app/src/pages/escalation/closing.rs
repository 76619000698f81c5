use super::record::Record;
use leptos::prelude::*;
use shared::calendar::words::short_date;
use shared::escalation::Closing;
use shared::wording::english::counted;
use shared::wording::{closing_signed, ending};

/// How it ended and why (ALL-17); nothing while it is open.
pub fn closing(record: &Record) -> Option<AnyView> {
    let closing = record.matter.closing.as_ref()?;
    let parts = [("Outcome for the child", &closing.outcome), ("Reasons", &closing.rationale)];
    let part = |(name, text): (&'static str, &String)| {
        (!text.is_empty()).then(|| {
            view! { <h3 class="govuk-heading-s">{name}</h3> <p class="rc-said">{text.clone()}</p> }
        })
    };
    let view = view! {
        <section class="rc-card rc-closing" aria-labelledby="ended">
            <h2 class="govuk-heading-m" id="ended">{ending(closing.how)}</h2>
            <p class="rc-answer__by">{when(closing)}</p>
            {parts.map(part).collect_view()}
            {closing_signed(closing).map(|by| view! { <p class="rc-answer__by">{by}</p> })}
        </section>
    };
    Some(view.into_any())
}

fn when(closing: &Closing) -> String {
    let days = counted(closing.days_taken.into(), "working day");
    format!("Closed on {}, after {days}", short_date(closing.on))
}
