use crate::api::{children, escalations};
use crate::components::{ErrorPage, Failure};
use crate::forms::record::{FetchRecord, RecordFacts, RecordFormPage};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use shared::api::Matter;
use shared::beside::BesideKind;
use shared::people::PlanKind;
use std::sync::Arc;

/// Beginning a record about a child: about one of their plans, or belonging to a matter.
#[component]
pub fn Begin() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let part = move |name: &'static str| params.with(|params| params.get(name).unwrap_or_default());
    let asked = move |name: &'static str| query.with(|query| query.get(name));
    move || {
        let about = match (asked("matter"), asked("plan").as_deref()) {
            (Some(reference), _) => Some(Where::Matter(reference)),
            (None, Some("looked_after")) => Some(Where::Plan(PlanKind::LookedAfter)),
            (None, Some("child_protection")) => Some(Where::Plan(PlanKind::ChildProtection)),
            _ => None,
        };
        match part("kind").parse::<BesideKind>().ok().zip(about) {
            Some((kind, about)) => view! { <About child=part("id") kind about /> }.into_any(),
            None => view! { <ErrorPage failure=Failure::NotFound /> }.into_any(),
        }
    }
}

/// What the record belongs to.
#[derive(Clone)]
enum Where {
    Matter(String),
    Plan(PlanKind),
}

#[component]
fn About(child: String, kind: BesideKind, about: Where) -> impl IntoView {
    let name = match &about {
        Where::Matter(reference) => format!("begin/{}/{reference}", kind.as_str()),
        Where::Plan(plan) => format!("begin/{}/{child}/{}", kind.as_str(), plan.as_str()),
    };
    let fetch: FetchRecord = Arc::new(move || {
        let (child, about) = (child.clone(), about.clone());
        Box::pin(async move { facts(kind, &child, about).await?.ok_or(Failure::Broken) })
    });
    view! { <RecordFormPage name fetch /> }
}

async fn facts(kind: BesideKind, child: &str, about: Where) -> Result<Option<RecordFacts>, Failure> {
    match about {
        Where::Plan(plan) => {
            let context = children::context(child, plan).await?;
            Ok(RecordFacts::before(kind, None, context, format!("/children/{child}")))
        }
        Where::Matter(reference) => match escalations::matter(&reference).await? {
            Matter::Whole(whole) => {
                let back = format!("/escalations/{reference}");
                Ok(RecordFacts::before(kind, Some(whole.id), whole.context, back))
            }
            Matter::Status(_) | Matter::Withheld(_) => Err(Failure::NotFound),
        },
    }
}
