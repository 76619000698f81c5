mod ask;
mod reply;

use super::sending::{Sending, beginning};
use crate::api::{Error, children, procedures};
use crate::components::{Empty, Load, Loaded, PageTitle, ReadsDates};
use crate::drafts::PageDrafts;
use crate::session::{Desk, SignedIn};
use ask::Ask;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use reply::ReplyForm;
use shared::api::{ChildRequests, RequestRow};
use shared::calendar::Calendar;
use shared::calendar::typed::Look;
use shared::calendar::words::short_date;
use shared::child::AskedFor;

/// What a child, or an advocate for them, asked of the chair, and the chair's replies (LAM-25).
#[component]
pub fn Requests() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    view! {
        <SignedIn page=move |desk| {
            let id = id.get();
            view! { <Page id desk /> }.into_any()
        } />
    }
}

/// What the page has asked for, and what was typed here on an earlier visit.
type Asked = (ChildRequests, Calendar, PageDrafts);

#[component]
fn Page(id: String, desk: Desk) -> impl IntoView {
    let (person, again) = (desk.session.person.id, Trigger::new());
    let child = id.clone();
    let load = Load::new(move || {
        let id = child.clone();
        again.track();
        async move {
            let asked = (children::requests(&id).await?, procedures::calendar().await?);
            Ok::<Asked, Error>((asked.0, asked.1, PageDrafts::read(person, beginning(&id)).await))
        }
    });
    let sending = Sending::new(id, person, Callback::new(move |()| again.notify()));
    let view = move |(page, calendar, drafts): &Asked| {
        sending.at(page.version, drafts.clone());
        let reads = ReadsDates { today: desk.today(), calendar: calendar.clone(), look: Look::Back };
        content(page, sending, reads)
    };
    view! {
        <div class="rc-page--narrow">
            <p role="status">{move || sending.said()}</p>
            <Loaded load what="what was asked" view />
        </div>
    }
}

fn content(page: &ChildRequests, sending: Sending, reads: ReadsDates) -> AnyView {
    let requests = match page.requests.is_empty() {
        true => view! {
            <Empty title="Nothing has been asked" text="What the child or an advocate asks of the chair appears here, with the reply." />
        }
        .into_any(),
        false => page.requests.iter().rev().map(|row| request(row, page, sending)).collect_view().into_any(),
    };
    let advocate = page.may_reply.is_empty();
    let back = if advocate { "/children".to_owned() } else { sending.of_child() };
    view! {
        <a class="govuk-back-link" href=back>"Back"</a>
        <PageTitle text="What the child has asked" caption=page.name.clone() />
        {requests}
        {(!page.may_ask.is_empty()).then(|| view! {
            <Ask plans=page.may_ask.clone() advocate sending reads />
        })}
    }
    .into_any()
}

fn request(row: &RequestRow, page: &ChildRequests, sending: Sending) -> AnyView {
    let what = match row.what {
        AskedFor::Challenge => "Asks for a challenge",
        AskedFor::Account => "Asks for an account",
    };
    let who = if row.by_advocate { "through an advocate" } else { "by the child" };
    let answered = row.reply.clone().zip(row.replied_on).map(|(text, on)| {
        view! {
            <h3 class="govuk-heading-s">{format!("Reply, {}", short_date(on))}</h3>
            <p class="rc-said">{text}</p>
        }
    });
    let open = row.reply.is_none() && page.may_reply.contains(&row.plan);
    view! {
        <article class="rc-card">
            <h2 class="govuk-heading-m">{what}</h2>
            <p>{format!("{}, {who}", short_date(row.asked_on))}</p>
            <p class="rc-said">{row.text.clone()}</p>
            {answered}
            {open.then(|| view! { <ReplyForm plan=row.plan number=row.number sending /> })}
        </article>
    }
    .into_any()
}
