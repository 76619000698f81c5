use crate::api::records;
use crate::components::{Load, RecordList};
use crate::session::Desk;
use leptos::prelude::*;
use shared::api::{Beginning, ChildPage, RecordRow};
use shared::wording::begin_record;

/// What is kept beside the child's matters, as far as the reader may know of it, and what they can begin.
pub fn beside(page: &ChildPage, desk: &Desk) -> AnyView {
    let id = page.child.id.to_string();
    let load = Load::new(move || {
        let id = id.clone();
        async move { records::of_child(&id).await }
    });
    let whose = desk.clone();
    let rows = move || load.with(|rows| (!rows.is_empty()).then(|| list(rows, &whose))).flatten();
    let item = |Beginning { plan, kind }: &Beginning| {
        let (record, plan_name) = (kind.as_str(), plan.as_str());
        let address = format!("/children/{}/records/{record}?plan={plan_name}", page.child.id);
        view! { <li><a class="govuk-link" href=address>{begin_record(*kind, *plan, &desk.procedure)}</a></li> }
    };
    let begin = page.may_begin.iter().map(item).collect_view();
    let can_begin = !page.may_begin.is_empty();
    view! {
        {rows}
        {can_begin.then(|| view! { <ul class="govuk-list govuk-list--spaced">{begin}</ul> })}
    }
    .into_any()
}

fn list(rows: &[RecordRow], desk: &Desk) -> AnyView {
    view! {
        <h2 class="govuk-heading-m">"Beside the ladder"</h2>
        <RecordList rows=rows.iter().collect() procedure=&*desk.procedure today=desk.today() />
    }
    .into_any()
}
