//! Who is at the screen, asked once for all pages and again when the screen is looked at after a pause.

use crate::api;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::Session;
use std::sync::Arc;
use web_sys::VisibilityState;

/// What is known about who is at the screen.
#[derive(Clone, Debug, Default)]
pub enum Visitor {
    /// The server has not answered yet.
    #[default]
    Unknown,
    SignedIn(Arc<Session>),
    /// Anyone: procedures and the calculator are open to all.
    Anyone,
}

impl Visitor {
    /// The session of whoever is signed in.
    pub fn session(&self) -> Option<Arc<Session>> {
        match self {
            Self::SignedIn(session) => Some(Arc::clone(session)),
            Self::Unknown | Self::Anyone => None,
        }
    }
}

/// Asks the server who is signed in and provides the answer to every page below.
pub fn provide() -> RwSignal<Visitor> {
    let visitor = RwSignal::new(Visitor::Unknown);
    provide_context(visitor.read_only());
    ask(visitor);
    // A sleeping tablet stops `performance.now`: on waking, the server says again what day it is.
    let waking = window_event_listener(leptos::ev::visibilitychange, move |_| {
        if document().visibility_state() == VisibilityState::Visible {
            ask(visitor);
        }
    });
    on_cleanup(move || waking.remove());
    visitor
}

/// Who is at the screen.
pub fn visitor() -> ReadSignal<Visitor> {
    use_context().unwrap_or_else(|| RwSignal::new(Visitor::Anyone).read_only())
}

/// Without an answer what was known stays: a lost signal signs nobody out.
fn ask(visitor: RwSignal<Visitor>) {
    spawn_local(async move {
        match api::session::current().await {
            Ok(session) => visitor.set(Visitor::SignedIn(Arc::new(session))),
            Err(api::Error::SignedOut) => visitor.set(Visitor::Anyone),
            Err(_) => {}
        }
    });
}
