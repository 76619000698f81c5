//! `work`: what a matter is read and written with.

use super::Later;
use crate::forms;
use crate::pages::paper::{self, Sheet};
use crate::pages::{
    absences, act, caseloads, contacts, escalation, home, network, people, raise, records, registrations,
    requests, reviews, siblings, working_days,
};
use crate::session::{LeftBehind, Timeout};
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// The pages on which matters are read and written.
#[derive(Clone, Copy)]
pub(super) enum Work {
    /// What was sent and may not have arrived, drafts that may not stay, and the warning before the session ends; on every page.
    OnTheWay,
    Raise,
    Requests,
    Caseloads,
    Absences,
    People,
    Registrations,
    Registration,
    NewRegistration,
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
pub(super) fn work(page: Work) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        Work::OnTheWay => view! { <forms::OnTheWay /> <LeftBehind /> <Timeout /> }.into_any(),
        Work::Raise => view! { <raise::Raise /> }.into_any(),
        Work::Requests => view! { <requests::Requests /> }.into_any(),
        Work::Caseloads => view! { <caseloads::Caseloads /> }.into_any(),
        Work::Absences => view! { <absences::Absences /> }.into_any(),
        Work::People => view! { <people::People /> }.into_any(),
        Work::Registrations => view! { <registrations::Registrations /> }.into_any(),
        Work::Registration => view! { <registrations::Registration /> }.into_any(),
        Work::NewRegistration => view! { <registrations::NewRegistration /> }.into_any(),
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

/// Who works where and holds which post.
#[component]
pub fn People() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::People)) /> }
}

/// Every child on record.
#[component]
pub fn Registrations() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Registrations)) /> }
}

/// What an administrator keeps of a child.
#[component]
pub fn Registration() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::Registration)) /> }
}

/// Registering a child.
#[component]
pub fn NewRegistration() -> impl IntoView {
    view! { <Later open=|| Box::pin(work(Work::NewRegistration)) /> }
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
