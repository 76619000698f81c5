use crate::api::children;
use crate::components::{Empty, Field, Load, Loaded, PageTitle, SearchBox};
use crate::session::Present;
use leptos::prelude::*;
use shared::api::ChildRow;
use shared::organisation::Role;
use shared::wording::english::counted;
use shared::wording::plan;

thread_local! {
    // Kept while the app is open and nowhere else: a child's name stands in no address, history or storage.
    static TEXT: ArcRwSignal<String> = ArcRwSignal::new(String::new());
}

/// Finding a child.
#[component]
pub fn Children() -> impl IntoView {
    view! {
        <Present page=|session| {
            let administers = session.roles.contains(&Role::Administrator);
            view! { <Finder administers /> }.into_any()
        } />
    }
}

#[component]
fn Finder(administers: bool) -> impl IntoView {
    let text = TEXT.with(|text| RwSignal::from(text.clone()));
    let load = Load::new(move || children::search(text.get()));
    let searched = move || text.with(|text| !text.is_empty());
    let found = Signal::derive(move || match searched() {
        true => load.with(|rows| format!("{} found", rows.len())).unwrap_or_default(),
        false => String::new(),
    });
    let field = Field::new("find", "Name or case number").hint("Part of it is enough.");
    view! {
        <PageTitle text="Children" />
        {administers.then(registrations)}
        <SearchBox field text found />
        <Loaded load what="the children" part=true view=move |rows| list(rows, untrack(searched)) />
    }
}

/// An administrator keeps all children on record, and finds here only those whose record is theirs to read.
fn registrations() -> AnyView {
    view! { <p><a class="govuk-link" href="/registrations">"Register a child, or find any child on record"</a></p> }
        .into_any()
}

fn list(rows: &[ChildRow], searched: bool) -> AnyView {
    match (rows.is_empty(), searched) {
        (false, _) => {
            view! { <ul class="rc-tray__rows">{rows.iter().map(item).collect_view()}</ul> }.into_any()
        }
        (true, true) => view! {
            <Empty
                title="No child found"
                text="Look for part of a first or last name, or of the number in the case system. Children who are not yours to see are not found."
            />
        }
        .into_any(),
        (true, false) => view! {
            <Empty
                title="No children yet"
                text="Children appear here when you are their chair, their social worker, a manager of their team or their advocate."
            />
        }
        .into_any(),
    }
}

fn item(row: &ChildRow) -> AnyView {
    let plans: Vec<&str> = row.plans.iter().map(|kind| plan(*kind)).collect();
    let open = match row.open_matters {
        0 => "Nothing open".to_owned(),
        count => format!("{} open", counted(count.into(), "matter")),
    };
    // Whoever speaks for a child has the page on which the chair is asked.
    let page = if row.only_asks { "/requests" } else { "" };
    view! {
        <li class="rc-row">
            <div>
                <a class="rc-row__link" href=format!("/children/{}{page}", row.child.id)>{row.child.name.clone()}</a>
                <span class="rc-row__child rc-row__reference">{row.child.case_number.clone()}</span>
            </div>
            <div>{plans.join(", ")}</div>
            <div>{open}</div>
        </li>
    }
    .into_any()
}
