mod hand_over;

use crate::api::caseloads;
use crate::api::{self, procedures};
use crate::components::{Load, Loaded, PageTitle};
use crate::drafts::PageDrafts;
use crate::session::{Desk, SignedIn};
use hand_over::HandOverForm;
use leptos::prelude::*;
use shared::api::{Caseload, ChairedChild};
use shared::calendar::Calendar;
use shared::calendar::words::short_date;
use shared::wording::plan;

/// Handing one or all the children of a chair to another, for administrators and the chairs' managers (ALL-31).
#[component]
pub fn Caseloads() -> impl IntoView {
    view! { <SignedIn page=|desk| view! { <All desk /> }.into_any() /> }
}

/// What the page has asked for, and what was typed here on an earlier visit.
struct Asked {
    loads: Vec<Caseload>,
    calendar: Calendar,
    drafts: PageDrafts,
}

#[component]
fn All(desk: Desk) -> impl IntoView {
    let person = desk.session.person.id;
    let load = Load::new(move || async move {
        let (loads, calendar) = (caseloads::list().await?, procedures::calendar().await?);
        let drafts = PageDrafts::read(person, "caseloads/".to_owned()).await;
        Ok::<Asked, api::Error>(Asked { loads, calendar, drafts })
    });
    let said = RwSignal::new(String::new());
    let done = Callback::new(move |text: String| {
        said.set(text);
        load.again();
    });
    view! {
        <PageTitle text="Hand over children" />
        <p role="status">{said}</p>
        <Loaded load what="the caseloads" view=move |asked| content(asked, &desk, done) />
    }
}

fn content(asked: &Asked, desk: &Desk, done: Callback<String>) -> AnyView {
    let Asked { loads, calendar, drafts } = asked;
    view! {
        <ul class="govuk-list govuk-list--bullet">{loads.iter().map(caseload).collect_view()}</ul>
        <HandOverForm loads=loads.clone() calendar=calendar.clone() today=desk.today() drafts=drafts.clone() done />
    }
    .into_any()
}

fn caseload(load: &Caseload) -> AnyView {
    let plans: Vec<&str> = load.plans.iter().map(|kind| plan(*kind)).collect();
    let children = counted_children(load.children);
    let coming = load.theirs.iter().flatten().filter_map(coming).collect_view();
    view! {
        <li>
            {format!("{}: {children} ({})", load.person.name, plans.join(", "))}
            <ul class="govuk-list">{coming}</ul>
        </li>
    }
    .into_any()
}

/// What is arranged for a child, if anything is.
fn coming(known: &ChairedChild) -> Option<AnyView> {
    let coming = known.coming.first()?;
    let (child, name, from) = (&known.child.name, &coming.person.name, short_date(coming.from));
    Some(view! { <li>{format!("{child}: {name} from {from}")}</li> }.into_any())
}

fn counted_children(children: u32) -> String {
    match children {
        1 => "1 child".to_owned(),
        children => format!("{children} children"),
    }
}
