use crate::api::procedures::{self, ProcedureName};
use crate::components::{Load, Loaded, PageTitle};
use leptos::prelude::*;

/// Every authority's procedure, by name; open to anyone (ALL-20).
#[component]
pub fn Procedures() -> impl IntoView {
    let names = Load::new(procedures::list);
    view! {
        <PageTitle text="Procedures" />
        <p>"How each authority's escalation works, in plain words. Open to staff, elected members, children and families."</p>
        <Loaded load=names what="the procedures" view=|names| list(names) />
    }
}

fn list(names: &[ProcedureName]) -> AnyView {
    let item = |named: &ProcedureName| {
        view! {
            <li>
                <a class="govuk-link" href=format!("/procedures/{}", named.authority)>{named.name.clone()}</a>
            </li>
        }
    };
    view! { <ul class="govuk-list govuk-list--spaced">{names.iter().map(item).collect_view()}</ul> }
        .into_any()
}
