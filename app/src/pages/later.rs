//! Pages that are fetched when they are first opened, so that the first visit downloads what everybody needs.
//!
//! `work` is what a matter is read and written with, `reading` a child's page, the procedures, the calculator and the inbox. Both are
//! fetched in the background once the first page is up: who then loses the signal can go on.

use super::paper::{self, Sheet};
use super::{
    absences, act, calculator, caseloads, child, contacts, escalation, home, inbox, network, procedure,
    raise, records, requests, reviews, siblings, themes, working_days,
};
use crate::components::{ErrorPage, Failure};
use crate::drafts::Outbox;
use crate::forms;
use crate::session::Timeout;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use std::pin::Pin;

/// How many milliseconds after the first page the rest is fetched, and fetched again where that failed.
const AFTER: u32 = 2_000;

type Coming = Pin<Box<dyn Future<Output = Result<AnyView, SplitLoaderError>>>>;

/// The pages on which matters are read and written.
#[derive(Clone, Copy)]
enum Work {
    /// What was sent and may not have arrived, and the warning before the session ends; on every page.
    OnTheWay,
    Raise,
    Requests,
    Caseloads,
    Absences,
    Matter,
    Paper(Sheet),
    Home,
    Reviews,
    Network,
    Act,
    Siblings,
    Records,
    Record,
    RecordAct,
    BeginRecord,
    Contacts,
    WorkingDays,
}

#[wasm_split(work, wasm_split_path = leptos::wasm_split, fallible)]
fn work(page: Work) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        Work::OnTheWay => view! { <forms::OnTheWay /> <Timeout /> }.into_any(),
        Work::Raise => view! { <raise::Raise /> }.into_any(),
        Work::Requests => view! { <requests::Requests /> }.into_any(),
        Work::Caseloads => view! { <caseloads::Caseloads /> }.into_any(),
        Work::Absences => view! { <absences::Absences /> }.into_any(),
        Work::Matter => view! { <escalation::Escalation /> }.into_any(),
        Work::Paper(sheet) => view! { <paper::OfMatter sheet /> }.into_any(),
        Work::Home => view! { <home::Home /> }.into_any(),
        Work::Reviews => view! { <reviews::Reviews /> }.into_any(),
        Work::Network => view! { <network::Network /> }.into_any(),
        Work::Act => view! { <act::Act /> }.into_any(),
        Work::Siblings => view! { <siblings::Siblings /> }.into_any(),
        Work::Records => view! { <records::Records /> }.into_any(),
        Work::Record => view! { <records::Record /> }.into_any(),
        Work::RecordAct => view! { <records::RecordAct /> }.into_any(),
        Work::BeginRecord => view! { <records::Begin /> }.into_any(),
        Work::Contacts => view! { <contacts::Contacts /> }.into_any(),
        Work::WorkingDays => view! { <working_days::WorkingDays /> }.into_any(),
    })
}

/// The pages that are only read.
#[derive(Clone, Copy)]
enum Reading {
    Procedure,
    Calculator,
    Child,
    Inbox,
    Themes,
}

#[wasm_split(reading, wasm_split_path = leptos::wasm_split, preload(fetch_reading), fallible)]
fn reading(page: Reading) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        Reading::Procedure => view! { <procedure::Procedure /> }.into_any(),
        Reading::Calculator => view! { <calculator::Calculator /> }.into_any(),
        Reading::Child => view! { <child::Child /> }.into_any(),
        Reading::Inbox => view! { <inbox::Inbox /> }.into_any(),
        Reading::Themes => view! { <themes::Themes /> }.into_any(),
    })
}

/// Whom a matter may be referred to, and how they are reached.
#[component]
pub fn Contacts() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Contacts)) /> }
}

/// Raising a matter.
#[component]
pub fn Raise() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Raise)) /> }
}

/// What a child has asked.
#[component]
pub fn Requests() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Requests)) /> }
}

/// Handing over a caseload.
#[component]
pub fn Caseloads() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Caseloads)) /> }
}

/// Who is away, and who covers.
#[component]
pub fn Absences() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Absences)) /> }
}

/// A matter.
#[component]
pub fn Escalation() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Matter)) /> }
}

/// The record of a matter for a court.
#[component]
pub fn CourtRecord() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Paper(Sheet::Record))) /> }
}

/// The form of a matter for the child's file.
#[component]
pub fn FileForm() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Paper(Sheet::Form))) /> }
}

/// The note of the informal part of a matter that has become formal.
#[component]
pub fn InformalNote() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Paper(Sheet::Note))) /> }
}

/// The letter to an outside addressee.
#[component]
pub fn Letter() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Paper(Sheet::Letter))) /> }
}

/// Where a child lives.
#[component]
pub fn Home() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Home)) /> }
}

/// The grades that reviews gave.
#[component]
pub fn Reviews() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Reviews)) /> }
}

/// Who is around a child.
#[component]
pub fn Network() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Network)) /> }
}

/// The authority's working days.
#[component]
pub fn WorkingDays() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::WorkingDays)) /> }
}

/// An act on a matter.
#[component]
pub fn Act() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Act)) /> }
}

/// Which brother or sister the same is raised for.
#[component]
pub fn Siblings() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Siblings)) /> }
}

/// What is kept beside the matters.
#[component]
pub fn Records() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Records)) /> }
}

/// A record beside the matter.
#[component]
pub fn Record() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Record)) /> }
}

/// An act on such a record.
#[component]
pub fn RecordAct() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::RecordAct)) /> }
}

/// Beginning such a record.
#[component]
pub fn BeginRecord() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::BeginRecord)) /> }
}

/// An authority's procedure.
#[component]
pub fn Procedure() -> impl IntoView {
    view! { <Later open=|| Box::pin(reading(Reading::Procedure)) /> }
}

/// The due-date calculator.
#[component]
pub fn Calculator() -> impl IntoView {
    view! { <Later open=|| Box::pin(reading(Reading::Calculator)) /> }
}

/// A child.
#[component]
pub fn Child() -> impl IntoView {
    view! { <Later open=|| Box::pin(reading(Reading::Child)) /> }
}

/// What was raised, counted by what it was about.
#[component]
pub fn Themes() -> impl IntoView {
    view! { <Later open=|| Box::pin(reading(Reading::Themes)) /> }
}

/// What one was told.
#[component]
pub fn Inbox() -> impl IntoView {
    view! { <Later open=|| Box::pin(reading(Reading::Inbox)) /> }
}

/// What was sent and may not have arrived. It fetches what is not there yet at once where something is kept, else some
/// time after the first page, and tries again until it has it: who wrote something without a connection is told on every
/// page how far it has got.
#[component]
pub fn OnTheWay() -> impl IntoView {
    let shown = RwSignal::new_local(None::<AnyView>);
    let fetch = ScopedFuture::new(async move {
        let mut pause = if Outbox::keeps_something() { 0 } else { AFTER };
        loop {
            TimeoutFuture::new(pause).await;
            pause = AFTER;
            if let Ok(view) = work(Work::OnTheWay).await {
                shown.try_set(Some(view));
                break;
            }
        }
        // What is only read is fetched again when it is opened.
        let _ = fetch_reading().await;
    });
    spawn_local(fetch);
    move || shown.with(Option::is_some).then(|| shown.write_untracked().take())
}

/// Shows a page when its program is there; until then that it is coming, and without a connection how to try again.
#[component]
fn Later(open: fn() -> Coming) -> impl IntoView {
    let page = RwSignal::new_local(None::<Result<AnyView, SplitLoaderError>>);
    let fetch = move || {
        spawn_local(ScopedFuture::new(async move {
            let came = open().await;
            page.try_set(Some(came));
        }));
    };
    fetch();
    let retry = Callback::new(move |()| {
        page.set(None);
        fetch();
    });
    move || match page.with(Option::is_some).then(|| page.write_untracked().take()).flatten() {
        None => view! { <p class="rc-loading" role="status">"Loading the page…"</p> }.into_any(),
        Some(Ok(page)) => page,
        Some(Err(_)) => view! { <ErrorPage failure=Failure::Offline retry /> }.into_any(),
    }
}
