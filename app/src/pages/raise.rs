use crate::api::children;
use crate::components::{ErrorPage, Failure, Load, Loaded, PageTitle};
use crate::forms::{Facts, Fetch, FormPage, raise};
use crate::ids;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use shared::api::ChildPage;
use shared::people::PlanKind;
use shared::wording;
use std::sync::Arc;

/// Raising a matter for a child, about one of their plans.
#[component]
pub fn Raise() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let child = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let plan = Memo::new(move |_| query.with(|query| query.get("plan")).as_deref().and_then(plan));
    move || match plan.get() {
        Some(plan) => view! { <RaiseAbout child=child.get() plan /> }.into_any(),
        None => view! { <WhichPlan child=child.get() /> }.into_any(),
    }
}

fn plan(name: &str) -> Option<PlanKind> {
    [PlanKind::LookedAfter, PlanKind::ChildProtection].into_iter().find(|plan| plan.as_str() == name)
}

#[component]
fn RaiseAbout(child: String, plan: PlanKind) -> impl IntoView {
    // A browser without random numbers cannot make an id, and so cannot raise anything.
    let Some(id) = ids::escalation() else {
        return view! { <ErrorPage failure=Failure::Broken /> }.into_any();
    };
    let name = format!("raise/{child}/{}", plan.as_str());
    let fetch: Fetch = Arc::new(move || {
        let child = child.clone();
        Box::pin(async move { Ok(Facts::before(id, children::context(&child, plan).await?)) })
    });
    view! { <FormPage name fetch view=Callback::new(raise::view) /> }.into_any()
}

/// Asks which of the child's plans it is about, where the address does not say.
#[component]
fn WhichPlan(child: String) -> impl IntoView {
    let load = Load::new(move || {
        let child = child.clone();
        async move { children::page(&child).await }
    });
    view! { <Loaded load what="the child's plans" view=plans /> }
}

fn plans(page: &ChildPage) -> AnyView {
    let item = |kind: &PlanKind| {
        let address = format!("/children/{}/raise?plan={}", page.child.id, kind.as_str());
        view! { <li><a class="govuk-link" href=address>{wording::plan(*kind)}</a></li> }
    };
    view! {
        <PageTitle text="Which plan is it about?" caption=page.child.name.clone() />
        <ul class="govuk-list govuk-list--spaced">{page.may_raise.iter().map(item).collect_view()}</ul>
    }
    .into_any()
}
