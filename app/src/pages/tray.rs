mod asking;
mod beside;
mod drafts;
mod empty;
mod filters;
mod records;
mod rows;
mod search;
mod triggers;
mod visits;

use crate::api::tray;
use crate::components::{Load, Loaded, PageTitle, Pages};
use crate::session::Present;
use filters::{Filters, filter_of};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use search::{Search, remembered};
use shared::api::{Session, Tray as TrayPage, TrayFilter, TrayRequest};
use shared::procedure::Words;
use std::sync::Arc;

/// The work tray: what needs me, by when it is due.
#[component]
pub fn Tray() -> impl IntoView {
    view! { <Present page=|session| view! { <Desktop session /> }.into_any() /> }
}

/// The filter and page stand in the address, so that they can be kept and gone back to; what is searched for never does.
#[component]
fn Desktop(session: Arc<Session>) -> impl IntoView {
    let query = use_query_map();
    let roles = session.roles.clone();
    let filter = Memo::new(move |_| query.with(|query| filter_of(query.get_str("show"), &roles)));
    let page = Memo::new(move |_| query.with(|query| page_of(query.get_str("page"))));
    let text = remembered();
    let request = move || TrayRequest { filter: filter.get(), search: text.get(), page: page.get() };
    let load = Load::new(move || tray::page(request()));
    let navigate = use_navigate();
    let first_page = Callback::new(move |()| {
        if page.get_untracked() > 0 {
            navigate(
                &format!("/?show={}", filters::name(filter.get_untracked())),
                NavigateOptions::default(),
            );
        }
    });
    let whose = filters::for_roles(&session.roles);
    // What has no row of its own stands beside what one sees unasked, and under no other filter.
    let unasked = move || whose.first() == Some(&filter.get_untracked()) && text.get_untracked().is_empty();
    let elsewhere = (asking::asking(&session), records::ways(&session));
    view! {
        <PageTitle text="Work tray" />
        <section class="rc-tray" aria-busy=move || load.busy().to_string()>
            <Filters whose filter load />
            <Search text load changed=first_page />
            <Loaded
                load
                what="your work" part=true
                view=move |tray| content(tray, &session.words, filter.get_untracked(), unasked(), !text.get_untracked().is_empty())
            />
        </section>
        {elsewhere}
    }
}

fn content(tray: &TrayPage, words: &Words, filter: TrayFilter, unasked: bool, searched: bool) -> AnyView {
    let drafts = drafts::drafts(&tray.beside, words).filter(|_| unasked && filter == TrayFilter::Mine);
    let beside = beside::beside(&tray.beside, tray.beside_found).filter(|_| unasked);
    let visits = visits::visits(&tray.visits, tray.today).filter(|_| unasked);
    let triggers = triggers::triggers(&tray.triggers).filter(|_| unasked);
    if tray.rows.is_empty() {
        // Where a grade asks for something, it is not so that nothing needs the reader.
        let empty = drafts.is_none().then(|| empty::empty(filter, searched, &tray.counts));
        return view! { {drafts} {empty} {triggers} {beside} {visits} }.into_any();
    }
    let name = filters::name(filter);
    view! {
        {drafts}
        {rows::grouped(tray, words)}
        <Pages
            page=tray.page
            of=tray.found.div_ceil(tray.page_size.max(1))
            address=move |page| format!("/?show={name}&page={page}")
        />
        {triggers}
        {beside}
        {visits}
    }
    .into_any()
}

/// People count pages from 1.
fn page_of(page: Option<&str>) -> u32 {
    page.and_then(|page| page.parse::<u32>().ok()).unwrap_or(1).saturating_sub(1)
}
