use super::record::Record;
use crate::forms::Act;
use leptos::prelude::*;
use shared::calendar::words::short_date;
use shared::escalation::{Breach, CommandKind, Phase, offers};
use shared::wording::command;

/// What nobody does while the matter is open, shown to all who read it; where it was done all the same, that it was
/// (LAM-11).
pub fn freeze(record: &Record) -> Option<AnyView> {
    let freeze = record.procedure().freeze.as_ref().filter(|_| record.matter.phase != Phase::Closed)?;
    let breaches = record.matter.breaches.iter().map(breach).collect_view();
    Some(
        view! {
            <div class="govuk-inset-text rc-freeze">
                <p>{freeze.what.clone()} {report(record)}</p>
                {breaches}
            </div>
        }
        .into_any(),
    )
}

fn breach(breach: &Breach) -> AnyView {
    let said = format!("{}, reported by {}: {}", short_date(breach.on), breach.by.name, breach.what);
    view! { <p class="rc-freeze__breach rc-as-written"><strong>"Done all the same: "</strong> {said}</p> }
        .into_any()
}

/// The way to report a breach, for whoever may.
fn report(record: &Record) -> Option<AnyView> {
    let offered = offers(Some(&record.matter), record.context);
    let may = offered.iter().any(|offer| offer.kind == CommandKind::ReportBreach && offer.closed.is_none());
    let label = command(CommandKind::ReportBreach, &record.procedure().words);
    may.then(|| view! { " " <a class="govuk-link" href=record.form(Act::Breach)>{label}</a> }.into_any())
}
