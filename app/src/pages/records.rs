mod begin;
mod record;

pub use begin::Begin;
pub use record::{Record, RecordAct};

use crate::api::records;
use crate::components::{Empty, Load, Loaded, PageTitle, RecordList};
use crate::session::{Desk, SignedIn};
use leptos::prelude::*;
use shared::api::RecordRow;

/// Everything kept beside the matters that its reader may read: what waits for them, what is open, what is over.
#[component]
pub fn Records() -> impl IntoView {
    view! { <SignedIn page=|desk| view! { <List desk /> }.into_any() /> }
}

#[component]
fn List(desk: Desk) -> impl IntoView {
    let load = Load::new(records::list);
    let view = move |rows: &Vec<RecordRow>| content(rows, &desk);
    view! {
        <PageTitle text="Beside the ladder" />
        <p>"Supervision, alerts, concerns about a chair, good practice and grave events. Each is here only for those it is for."</p>
        <Loaded load what="the records" part=true view />
    }
}

fn content(rows: &[RecordRow], desk: &Desk) -> AnyView {
    if rows.is_empty() {
        let text = "What you begin, and what is sent to you, appears here. You begin it on a child’s page.";
        return view! { <Empty title="There is nothing for you here" text next=("/children", "Find a child") /> }
            .into_any();
    }
    let of = |which: fn(&RecordRow) -> bool| rows.iter().filter(|row| which(row)).collect::<Vec<_>>();
    view! {
        {group("For you", of(|row| row.mine), desk)}
        {group("Open", of(|row| !row.mine && row.over_since.is_none()), desk)}
        {group("Over", of(|row| !row.mine && row.over_since.is_some()), desk)}
    }
    .into_any()
}

fn group(title: &'static str, rows: Vec<&RecordRow>, desk: &Desk) -> Option<AnyView> {
    let size = format!(" ({})", rows.len());
    (!rows.is_empty()).then(|| {
        view! {
            <h2 class="rc-tray__group">{title} <span class="rc-tray__size">{size}</span></h2>
            <RecordList rows procedure=&*desk.procedure today=desk.today() with_child=true />
        }
        .into_any()
    })
}
