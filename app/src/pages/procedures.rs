use crate::api::procedures;
use crate::components::{Load, Loaded, PageTitle};
use leptos::prelude::*;
use shared::api::ProcedureSummary;
use shared::wording::children_on;
use shared::wording::english::{and, capitalised, counted};

/// Every authority's procedure, by name; open to anyone (ALL-20).
#[component]
pub fn Procedures() -> impl IntoView {
    let names = Load::new(procedures::list);
    view! {
        <PageTitle text="Procedures" />
        <p>"How each authority's escalation works, in plain words. Open to staff, elected members, children and families."</p>
        <Loaded load=names what="the procedures" part=true view=|names| list(names) />
    }
}

fn list(names: &[ProcedureSummary]) -> AnyView {
    view! { <ul class="rc-tray__rows">{names.iter().map(item).collect_view()}</ul> }.into_any()
}

fn item(named: &ProcedureSummary) -> AnyView {
    let children: Vec<String> = named.covers.iter().map(|plan| children_on(*plan).to_owned()).collect();
    view! {
        <li class="rc-row">
            <div>
                <a class="rc-row__link" href=format!("/procedures/{}", named.authority)>{named.name.clone()}</a>
                <span class="rc-row__child">{capitalised(&named.process)}</span>
            </div>
            <div>{capitalised(&and(&children))}</div>
            <div>{counted(named.stages.into(), "formal stage")}</div>
        </li>
    }
    .into_any()
}
