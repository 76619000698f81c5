mod scopings;
mod visits;

use crate::api::{Error, children};
use crate::components::{ErrorPage, Failure, Load, Loaded, PageTitle};
use crate::forms::ChildOpened;
use crate::forms::home::{
    PlacementForm, ReviewForm, ScopingForm, ScopingRequestForm, ServiceForm, VisitForm,
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::api::ChildRecord;
use shared::child::ChildActKind;
use shared::wording;

/// Where a child lives, the visits there, and the forms that record both (KEN-14).
#[component]
pub fn Home() -> impl IntoView {
    let params = use_params_map();
    let part = move |name: &'static str| params.with(|params| params.get(name).unwrap_or_default());
    let address = Memo::new(move |_| (part("id"), part("act")));
    move || {
        let (id, act) = address.get();
        let (child, name) = (id.clone(), format!("home/{id}/{}", act.trim_matches('/')));
        let load = Load::new(move || {
            let (child, name) = (child.clone(), name.clone());
            async move { Ok::<_, Error>(ChildOpened::new(children::home(&child).await?, name).await) }
        });
        view! { <Loaded load what="where the child lives" view=move |opened| page(opened, &act) /> }
    }
}

fn page(opened: &ChildOpened, act: &str) -> AnyView {
    let own = || opened.clone();
    match act.trim_matches('/').split('/').collect::<Vec<_>>().as_slice() {
        [""] => record(&opened.about),
        ["placement"] => view! { <PlacementForm opened=own() /> }.into_any(),
        ["review"] => view! { <ReviewForm opened=own() /> }.into_any(),
        ["visit"] => view! { <VisitForm opened=own() /> }.into_any(),
        ["scoping", "request"] => view! { <ScopingRequestForm opened=own() /> }.into_any(),
        ["scoping"] => view! { <ScopingForm opened=own() /> }.into_any(),
        ["visits", visit, "raised"] if visit.parse::<u32>().is_ok() => {
            let visit = visit.parse().unwrap_or_default();
            view! { <ServiceForm opened=own() visit /> }.into_any()
        }
        _ => view! { <ErrorPage failure=Failure::NotFound /> }.into_any(),
    }
}

fn record(home: &ChildRecord) -> AnyView {
    let back = format!("/children/{}", home.record.id);
    view! {
        <a class="govuk-back-link" href=back>{home.record.name.clone()}</a>
        <PageTitle text="Where the child lives" caption=home.record.name.clone() />
        {now(home)}
        {links(home)}
        {visits::visits(home)}
        {scopings::scopings(home)}
    }
    .into_any()
}

/// The placement of today, and by when the chair visits.
fn now(home: &ChildRecord) -> AnyView {
    let Some(placement) = home.record.placement() else {
        return view! { <p>"Nobody has recorded yet where the child lives."</p> }.into_any();
    };
    let visiting = home.context.procedure.visiting.as_ref();
    let due = visiting.and_then(|visiting| wording::visit_due(&home.record, visiting));
    let late = visiting
        .and_then(|visiting| home.record.visit_due(visiting))
        .is_some_and(|due| due.by < home.context.today);
    view! {
        <p class="rc-sentence">{wording::placement(placement)}</p>
        {due.map(|due| view! { <p>{due} {late.then_some(". This is late.")}</p> })}
    }
    .into_any()
}

/// What the reader may put on record.
fn links(home: &ChildRecord) -> AnyView {
    let offered = [
        (ChildActKind::RecordVisit, "visit", "Record a visit"),
        (ChildActKind::RecordPlacement, "placement", "Record a new placement"),
        (ChildActKind::MovePlacementReview, "review", "Change the date of the review"),
        (ChildActKind::RequestScoping, "scoping/request", "Ask for a scoping meeting"),
        (ChildActKind::RecordScoping, "scoping", "Record the scoping meeting"),
    ];
    let placement = home.record.placement();
    let asked = placement.is_some_and(|placement| placement.scoping_asked().is_some());
    let now = |kind: ChildActKind| match kind {
        ChildActKind::RecordPlacement => true,
        ChildActKind::RequestScoping => placement.is_some() && !asked,
        ChildActKind::RecordScoping => asked,
        _ => placement.is_some(),
    };
    let open = offered.into_iter().filter(|(kind, ..)| home.may.contains(kind) && now(*kind));
    let link = |(_, act, text)| {
        let address = format!("/children/{}/home/{act}", home.record.id);
        view! { <li><a class="govuk-link" href=address>{text}</a></li> }
    };
    view! { <ul class="govuk-list">{open.map(link).collect_view()}</ul> }.into_any()
}
