use super::sign_in_address;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use shared::api::Session;
use shared::organisation::Role;
use std::sync::Arc;

/// What surrounds every page: the way past the header, the header, the main landmark.
#[component]
pub fn Layout(
    session: Signal<Option<Arc<Session>>>,
    /// How many messages in the inbox are unread.
    #[prop(into)]
    unread: Signal<u32>,
    children: Children,
) -> impl IntoView {
    let main = NodeRef::<leptos::html::Main>::new();
    let path = use_location().pathname;
    // After a change of page the focus is at the top of the new one; PageTitle takes it from here.
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        if before.is_some_and(|before| before != now)
            && let Some(main) = main.get_untracked()
        {
            let _ = main.focus();
        }
        now
    });
    view! {
        <a href="#main" class="govuk-skip-link" rel="external">"Skip to main content"</a>
        <Header session unread path />
        <main class="rc-page" id="main" tabindex="-1" node_ref=main>{children()}</main>
    }
}

/// Where whoever is signed in may go.
const SIGNED_IN: [(&str, &str); 2] = [("/", "Work tray"), ("/children", "Children")];
/// Where an administrator may go besides.
const OFFICE: [(&str, &str); 6] = [
    ("/people", "People and posts"),
    ("/registrations", "Children on record"),
    ("/absences", "Absences"),
    ("/caseloads", "Caseloads"),
    ("/contacts", "Contacts"),
    ("/calendar", "Working days"),
];
/// Where anybody may go.
const OPEN_TO_ALL: [(&str, &str); 2] = [("/procedures", "Procedures"), ("/calculator", "Due dates")];

#[component]
fn Header(session: Signal<Option<Arc<Session>>>, unread: Signal<u32>, path: Memo<String>) -> impl IntoView {
    let signed_in = move || session.with(Option::is_some);
    let runs_office =
        move || session.with(|session| session.as_ref().is_some_and(|session| administers(session)));
    let demo = move || session.with(|session| session.as_ref().is_some_and(|session| session.demo));
    view! {
        <header class="rc-header">
            <div class="rc-header__inner">
                <a class="rc-header__name" href="/">"Recourse"</a>
                {move || session.get().map(|session| view! {
                    <span class="rc-header__place">{session.authority_name.clone()}</span>
                })}
                <nav aria-label="Recourse">
                    <ul class="rc-header__links">
                        {move || signed_in().then(|| view! { {inbox(unread, path)} {items(&SIGNED_IN, path)} })}
                        {items(&OPEN_TO_ALL, path)}
                        {move || runs_office().then(|| office(path))}
                    </ul>
                </nav>
                {move || who(session.get(), path)}
            </div>
            <Show when=demo>
                <p class="rc-demo">"Demonstration: everybody here is invented."</p>
            </Show>
        </header>
    }
}

fn administers(session: &Session) -> bool {
    session.roles.contains(&Role::Administrator)
}

fn items(links: &'static [(&'static str, &'static str)], path: Memo<String>) -> AnyView {
    links.iter().map(|link| item(*link, path)).collect_view().into_any()
}

/// What only administrators have, folded up; a change of page shuts it.
fn office(path: Memo<String>) -> AnyView {
    let menu = NodeRef::<leptos::html::Details>::new();
    Effect::new(move || {
        path.track();
        if let Some(menu) = menu.get_untracked() {
            // Where it was shut already there is nothing to take away.
            let _ = menu.remove_attribute("open");
        }
    });
    let here = move || path.with(|path| OFFICE.iter().any(|(address, _)| path.starts_with(address)));
    view! {
        <li>
            <details class="rc-header__office" node_ref=menu>
                <summary class:rc-header__here=here>"Office"</summary>
                <ul>{items(&OFFICE, path)}</ul>
            </details>
        </li>
    }
    .into_any()
}

/// The way to what one was told, with how much of it is unread.
fn inbox(unread: Signal<u32>, path: Memo<String>) -> AnyView {
    let current = move || path.with(|path| path == "/inbox").then_some("page");
    let count = move || {
        let unread = unread.get();
        (unread > 0).then(|| {
            view! {
                " "
                <span class="rc-header__unread">
                    {unread}<span class="govuk-visually-hidden">" unread"</span>
                </span>
            }
        })
    };
    view! { <li><a href="/inbox" aria-current=current>"Inbox"{count}</a></li> }.into_any()
}

/// A link of the header, marked when the page is it or below it.
fn item((address, name): (&'static str, &'static str), path: Memo<String>) -> AnyView {
    let current = move || {
        path.with(|path| match address {
            "/" => path == "/",
            _ => path.strip_prefix(address).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')),
        })
        .then_some("page")
    };
    view! { <li><a href=address aria-current=current>{name}</a></li> }.into_any()
}

/// Who is signed in, or where to.
fn who(session: Option<Arc<Session>>, path: Memo<String>) -> AnyView {
    match session {
        Some(session) => view! {
            <div class="rc-header__who">
                <span>{session.person.name.clone()}</span>
                <form method="post" action="/sign-out"><button>"Sign out"</button></form>
            </div>
        }
        .into_any(),
        None => view! {
            <div class="rc-header__who">
                <a rel="external" href=move || path.with(|path| sign_in_address(path, ""))>"Sign in"</a>
            </div>
        }
        .into_any(),
    }
}
