use crate::api::{children, escalations};
use crate::components::{ErrorPage, Failure, Load, Loaded, PageTitle};
use crate::forms::{Facts, Fetch, FormPage, Like, Prepared, raise};
use crate::ids;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use leptos_router::params::ParamsMap;
use shared::api::{ChildPage, Matter};
use shared::escalation::Context;
use shared::people::PlanKind;
use shared::wording;
use std::sync::Arc;

/// Raising a matter for a child, about one of their plans.
#[component]
pub fn Raise() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let child = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let plan = Memo::new(move |_| query.with(|query| query.get("plan")).as_deref().and_then(plan));
    let from = Memo::new(move |_| query.with(Source::of));
    let like = Memo::new(move |_| query.with(|query| query.get("like")));
    move || match plan.get() {
        Some(plan) => {
            view! { <RaiseAbout child=child.get() plan from=from.get() like=like.get() /> }.into_any()
        }
        None => view! { <WhichPlan child=child.get() /> }.into_any(),
    }
}

fn plan(name: &str) -> Option<PlanKind> {
    [PlanKind::LookedAfter, PlanKind::ChildProtection].into_iter().find(|plan| plan.as_str() == name)
}

/// What another record has of it already, by the number there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Nothing,
    /// A visit to where the child lives (KEN-14).
    Visit(u32),
    /// What a grade asks for (KEN-08).
    Grade(u32),
}

impl Source {
    fn of(query: &ParamsMap) -> Self {
        let number = |name| query.get_str(name).and_then(|number| number.parse().ok());
        match (number("visit"), number("graded")) {
            (Some(visit), _) => Self::Visit(visit),
            (None, Some(draft)) => Self::Grade(draft),
            (None, None) => Self::Nothing,
        }
    }

    /// As the name of the draft has it.
    fn name(self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Visit(visit) => format!("/visit/{visit}"),
            Self::Grade(draft) => format!("/graded/{draft}"),
        }
    }

    /// What is there; a failure where what a grade asks for waits no longer.
    async fn prepared(self, child: &str, context: &Context) -> Result<Option<Prepared>, Failure> {
        match self {
            Self::Nothing => Ok(None),
            Self::Visit(visit) => {
                Ok(found(child, visit).await?.map(|found| Prepared::by_visit(visit, found)))
            }
            Self::Grade(number) => {
                let draft = context.draft(number).cloned().ok_or(Failure::NotFound)?;
                Ok(Some(Prepared::by_grade(draft, &context.procedure)))
            }
        }
    }
}

#[component]
fn RaiseAbout(
    child: String,
    plan: PlanKind,
    from: Source,
    /// The brother's or sister's matter that it is raised like.
    like: Option<String>,
) -> impl IntoView {
    // A browser without random numbers cannot make an id, and so cannot raise anything.
    let Some(id) = ids::escalation() else {
        return view! { <ErrorPage failure=Failure::Broken /> }.into_any();
    };
    let about = like.as_ref().map_or_else(|| from.name(), |like| format!("/like/{like}"));
    let name = format!("raise/{child}/{}{about}", plan.as_str());
    let fetch: Fetch = Arc::new(move || {
        let (child, like) = (child.clone(), like.clone());
        Box::pin(async move {
            let facts = Facts::before(id, children::context(&child, plan).await?);
            let prepared = from.prepared(&child, &facts.context).await?;
            Ok(Facts { prepared, like: sibling(like).await?, ..facts })
        })
    });
    view! { <FormPage name fetch view=Callback::new(raise::view) /> }.into_any()
}

/// The matter of a brother or sister, whole.
async fn sibling(like: Option<String>) -> Result<Option<Box<Like>>, Failure> {
    let Some(reference) = like else { return Ok(None) };
    match escalations::matter(&reference).await? {
        Matter::Whole(whole) => Ok(Like::of(*whole).map(Box::new)),
        Matter::Status(_) | Matter::Withheld(_) => Err(Failure::NotFound),
    }
}

/// What the visit found short (KEN-14).
async fn found(child: &str, number: u32) -> Result<Option<String>, Failure> {
    let home = children::home(child).await?;
    let mut places = home.record.placements.iter();
    Ok(places.find_map(|placement| {
        let visit = placement.visits.iter().find(|visit| visit.number == number)?;
        Some(wording::shortcomings(visit, placement, &home.context.procedure))
    }))
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
