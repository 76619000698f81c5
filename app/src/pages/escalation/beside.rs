use super::record::Record;
use crate::api::records;
use crate::components::{Load, RecordList};
use crate::session::Desk;
use leptos::prelude::*;
use shared::api::RecordRow;
use shared::beside::{BesideKind, why_not_begun};
use shared::wording::begin_record;

/// What is kept beside this matter, as far as its reader may know of it, and what they can begin.
pub fn beside(record: &Record) -> AnyView {
    let context = record.context;
    let open = BesideKind::ALL.into_iter().filter(|kind| why_not_begun(*kind, context).is_none());
    let begin: Vec<_> = open
        .map(|kind| {
            let reference = &record.matter.reference;
            let address =
                format!("/children/{}/records/{}?matter={reference}", context.child.id, kind.as_str());
            let words = begin_record(kind, context.plan, record.procedure());
            view! { <li><a class="govuk-link" href=address>{words}</a></li> }
        })
        .collect();
    let (child, reference) = (context.child.id.to_string(), record.matter.reference.clone());
    let load = Load::new(move || {
        let child = child.clone();
        async move { records::of_child(&child).await }
    });
    let rows = move || {
        load.with(|rows| {
            rows.iter().filter(|row| row.matter.as_ref() == Some(&reference)).cloned().collect::<Vec<_>>()
        })
        .filter(|rows| !rows.is_empty())
        .map(list)
    };
    let can_begin = !begin.is_empty();
    view! {
        {rows}
        {can_begin.then(|| view! { <ul class="rc-acts__open">{begin}</ul> })}
    }
    .into_any()
}

fn list(rows: Vec<RecordRow>) -> Option<AnyView> {
    let desk = Desk::at_hand()?;
    Some(
        view! {
            <h2 class="govuk-heading-m">"Beside the ladder"</h2>
            <RecordList rows=rows.iter().collect() procedure=&*desk.procedure today=desk.today() />
        }
        .into_any(),
    )
}
