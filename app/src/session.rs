//! Who is at the screen, asked once for all pages and again when the screen is looked at after a pause.

mod desk;
pub mod ends;
mod left_behind;
mod timeout;

pub use desk::{Desk, SignedIn};
pub use left_behind::LeftBehind;
pub use timeout::Timeout;

use crate::api;
use crate::components::{ErrorPage, Failure};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::Session;
use std::sync::Arc;
use web_sys::VisibilityState;

/// Who is signed in, and their authority's procedure as it came: only the pages that go by it read it.
#[derive(Clone, Debug)]
pub struct Visit {
    pub session: Arc<Session>,
    procedure: Arc<str>,
}

/// What is known about who is at the screen.
#[derive(Clone, Debug, Default)]
pub enum Visitor {
    /// The server has not answered yet.
    #[default]
    Unknown,
    SignedIn(Visit),
    /// Anyone: procedures and the calculator are open to all.
    Anyone,
    /// The server could not be asked.
    Unreachable(Failure),
}

impl Visitor {
    /// The session of whoever is signed in.
    pub fn session(&self) -> Option<Arc<Session>> {
        match self {
            Self::SignedIn(visit) => Some(Arc::clone(&visit.session)),
            Self::Unknown | Self::Anyone | Self::Unreachable(_) => None,
        }
    }
}

/// How many messages of the inbox are unread, as far as the server has said.
#[derive(Clone, Copy)]
struct Unread(RwSignal<u32>);

/// How many messages of one's inbox are unread.
pub fn unread() -> RwSignal<u32> {
    use_context::<Unread>().map_or_else(|| RwSignal::new(0), |Unread(count)| count)
}

/// Asks the server who is signed in and provides the answer to every page below.
pub fn provide() -> RwSignal<Visitor> {
    let visitor = RwSignal::new(Visitor::Unknown);
    provide_context(visitor);
    let unread = RwSignal::new(0);
    provide_context(Unread(unread));
    ask(visitor, unread);
    // A sleeping tablet stops `performance.now`: on waking, the server says again what day it is.
    let waking = window_event_listener(leptos::ev::visibilitychange, move |_| {
        if document().visibility_state() == VisibilityState::Visible {
            ask(visitor, unread);
        }
    });
    on_cleanup(move || waking.remove());
    visitor
}

/// Who is at the screen.
pub fn visitor() -> RwSignal<Visitor> {
    use_context().unwrap_or_else(|| RwSignal::new(Visitor::Anyone))
}

/// A page for those who are signed in that needs no more of the procedure than its words: it is part of the first visit.
#[component]
pub fn Present(page: impl Fn(Arc<Session>) -> AnyView + Send + Sync + 'static) -> impl IntoView {
    for_visitors(move |visit| page(Arc::clone(&visit.session)))
}

/// Until it is known who is at the screen it waits, and where nobody is signed in it says what to do.
fn for_visitors(page: impl Fn(&Visit) -> AnyView + Send + Sync + 'static) -> impl IntoView {
    let (visitor, unread) = (visitor(), unread());
    let retry = Callback::new(move |()| {
        visitor.set(Visitor::Unknown);
        ask(visitor, unread);
    });
    move || match visitor.get() {
        Visitor::Unknown => view! { <p class="rc-loading" role="status">"Loading…"</p> }.into_any(),
        Visitor::SignedIn(visit) => page(&visit),
        Visitor::Anyone => view! { <ErrorPage failure=Failure::SignedOut /> }.into_any(),
        Visitor::Unreachable(failure) => view! { <ErrorPage failure retry /> }.into_any(),
    }
}

fn ask(visitor: RwSignal<Visitor>, unread: RwSignal<u32>) {
    spawn_local(async move {
        let known = visitor.with_untracked(|visitor| match visitor {
            Visitor::SignedIn(visit) => Some(visit.clone()),
            _ => None,
        });
        let current = current(known.as_ref()).await;
        if let Ok(visit) = &current {
            unread.set(visit.session.unread);
        }
        match (current, known) {
            // Whoever is at work is left at it: setting the same again would build the page anew, and with it the form.
            (Ok(visit), Some(known)) if visit.session.person == known.session.person => {}
            (Err(_), Some(_)) => {}
            (Ok(visit), _) => visitor.set(Visitor::SignedIn(visit)),
            (Err(api::Error::SignedOut), None) => visitor.set(Visitor::Anyone),
            (Err(error), None) => visitor.set(Visitor::Unreachable(error.into())),
        }
    });
}

async fn current(known: Option<&Visit>) -> Result<Visit, api::Error> {
    let session = Arc::new(api::session::current().await?);
    let procedure = match known.filter(|visit| visit.session.authority == session.authority) {
        Some(visit) => Arc::clone(&visit.procedure),
        None => api::procedures::text(session.authority.as_str()).await?.into(),
    };
    Ok(Visit { session, procedure })
}
