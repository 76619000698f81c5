mod form;

use super::sending::{Sending, beginning};
use crate::api::{Error, children, procedures};
use crate::components::{Empty, Load, Loaded, PageTitle, ReadsDates};
use crate::drafts::PageDrafts;
use crate::session::{Desk, SignedIn};
use form::NetworkForm;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::api::ChildNetwork;
use shared::calendar::Calendar;
use shared::calendar::typed::Look;
use shared::calendar::words::short_date;
use shared::child::{Member, NetworkRecorded};

/// Who is around the child as each review left it, how they are reached and who agrees to the process (KEN-20, KEN-23).
#[component]
pub fn Network() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    view! {
        <SignedIn page=move |desk| {
            let id = id.get();
            view! { <OfChild id desk /> }.into_any()
        } />
    }
}

/// What the page has asked for, and what was typed here on an earlier visit.
type Asked = (ChildNetwork, Calendar, PageDrafts);

#[component]
fn OfChild(id: String, desk: Desk) -> impl IntoView {
    let (person, again) = (desk.session.person.id, Trigger::new());
    let (child, back) = (id.clone(), format!("/children/{id}"));
    let load = Load::new(move || {
        let id = child.clone();
        again.track();
        async move {
            let asked = (children::network(&id).await?, procedures::calendar().await?);
            Ok::<Asked, Error>((asked.0, asked.1, PageDrafts::read(person, beginning(&id)).await))
        }
    });
    let sending = Sending::new(id, person, Callback::new(move |()| again.notify()));
    let view = move |(page, calendar, drafts): &Asked| {
        sending.at(page.version, drafts.clone());
        let reads = ReadsDates { today: desk.today(), calendar: calendar.clone(), look: Look::Back };
        content(page, &back, sending, reads)
    };
    view! {
        <p role="status">{move || sending.said()}</p>
        <Loaded load what="who is around the child" view />
    }
}

fn content(page: &ChildNetwork, back: &str, sending: Sending, reads: ReadsDates) -> AnyView {
    let recorded = match page.networks.is_empty() {
        true => view! {
            <Empty title="Nobody is recorded yet" text="Those who attend a review appear here, with how each is reached." />
        }
        .into_any(),
        false => page.networks.iter().rev().map(network).collect_view().into_any(),
    };
    let form = page.may_record.first().map(|plan| view! { <NetworkForm plan=*plan sending reads /> });
    view! {
        <a class="govuk-back-link" href=back.to_owned()>{page.name.clone()}</a>
        <PageTitle text="Who is around the child" caption=page.name.clone() />
        <p>{page.asked.clone()}</p>
        {recorded}
        {form}
    }
    .into_any()
}

fn network(recorded: &NetworkRecorded) -> AnyView {
    view! {
        <section class="rc-card">
            <h2 class="govuk-heading-s">{format!("Review of {}", short_date(recorded.held_on))}</h2>
            <ul class="govuk-list govuk-list--bullet">
                {recorded.members.iter().map(|member| view! { <li>{described(member)}</li> }).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

/// `Noor Hale, teacher, 01632 960001: agrees to the process`.
fn described(member: &Member) -> String {
    let agrees = match member.agrees {
        Some(true) => "agrees to the process",
        Some(false) => "does not agree to the process",
        None => "was not asked",
    };
    let parts = [&member.name, &member.role, &member.contact].map(String::as_str);
    let known: Vec<&str> = parts.into_iter().filter(|part| !part.trim().is_empty()).collect();
    format!("{}: {agrees}", known.join(", "))
}
