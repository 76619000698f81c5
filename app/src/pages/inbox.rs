use crate::api::inbox;
use crate::components::{Empty, Load, Loaded, PageTitle, Pages, Tag, clock_time};
use crate::session::{SignedIn, unread};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_query_map;
use shared::api::{Inbox as InboxPage, InboxEntry, InboxRead};
use shared::wording::english::counted;

/// What its reader was told: each message once, the newest first.
#[component]
pub fn Inbox() -> impl IntoView {
    view! { <SignedIn page=|_| view! { <Messages /> }.into_any() /> }
}

#[component]
fn Messages() -> impl IntoView {
    let query = use_query_map();
    let page = Memo::new(move |_| query.with(|query| page_of(query.get_str("page"))));
    let load = Load::new(move || inbox::page(page.get()));
    let count = unread();
    Effect::new(move || {
        if let Some(unread) = load.with(|inbox| inbox.unread) {
            count.set(unread);
        }
    });
    view! {
        <PageTitle text="Inbox" />
        <Loaded load what="your messages" part=true view=move |inbox| content(inbox, load) />
    }
}

fn content(inbox: &InboxPage, load: Load<InboxPage>) -> AnyView {
    if inbox.entries.is_empty() {
        return view! {
            <Empty
                title="No messages"
                text="When something happens that you are to know of, or that is for you to do, it is told here."
                next=("/", "See your work tray")
            />
        }
        .into_any();
    }
    let pages = inbox.found.div_ceil(inbox.page_size.max(1));
    view! {
        {unread_line(inbox.unread, load)}
        <ul class="rc-tray__rows">{inbox.entries.iter().map(message).collect_view()}</ul>
        <Pages page=inbox.page of=pages address=|page| format!("/inbox?page={page}") />
    }
    .into_any()
}

/// How many are unread, and the way to be done with them.
fn unread_line(unread: u32, load: Load<InboxPage>) -> Option<AnyView> {
    let mark = move |_| {
        spawn_local(async move {
            // Whether it arrived or not, what the page then shows is the server's.
            let _ = inbox::mark(InboxRead::All).await;
            load.again();
        });
    };
    (unread > 0).then(|| {
        view! {
            <div class="rc-find">
                <p class="govuk-body" role="status">{counted(unread.into(), "unread message")}</p>
                <button type="button" class="govuk-button govuk-button--secondary" on:click=mark>
                    "Mark all as read"
                </button>
            </div>
        }
        .into_any()
    })
}

fn message(entry: &InboxEntry) -> AnyView {
    let class = if entry.read { "rc-row" } else { "rc-row rc-row--unread" };
    let state = (!entry.read).then(|| view! { <Tag text="Unread" /> });
    let asked = entry.asked.then_some("For you to do");
    view! {
        <li class=class>
            <div>
                {heading(entry)}
                <span class="rc-row__child">{entry.sentence.clone()}</span>
            </div>
            <div>{state} " " {asked}</div>
            <div>{clock_time(entry.told_at)}</div>
        </li>
    }
    .into_any()
}

/// Where the matter, the record or the child’s home is that it is about, while that is its reader's.
fn address(entry: &InboxEntry) -> Option<String> {
    let record = entry.record.map(|record| format!("/records/{}/{}", record.kind.as_str(), record.id));
    let home = || entry.home.map(|child| format!("/children/{child}/home"));
    record.or_else(home).or_else(|| Some(format!("/escalations/{}", entry.reference.as_ref()?)))
}

/// The way to what it is about; following it is reading the message.
fn heading(entry: &InboxEntry) -> AnyView {
    let subject = entry.subject.clone();
    let Some(address) = address(entry) else { return view! { <span>{subject}</span> }.into_any() };
    let (id, was_read, count) = (entry.id, entry.read, unread());
    let follow = move |_| {
        if !was_read {
            spawn_local(async move {
                if let Ok(inbox) = inbox::mark(InboxRead::Notice { id }).await {
                    count.set(inbox.unread);
                }
            });
        }
    };
    view! { <a class="rc-row__link" href=address on:click=follow>{subject}</a> }.into_any()
}

/// People count pages from 1.
fn page_of(page: Option<&str>) -> u32 {
    page.and_then(|page| page.parse::<u32>().ok()).unwrap_or(1).saturating_sub(1)
}
