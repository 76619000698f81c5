//! Whoever is signed in at a page that goes by the procedure. Reading one takes much program, which a first visit does
//! without: no page that is part of it may use what is here.

use super::{Visit, Visitor, for_visitors, visitor};
use crate::clock;
use crate::components::{ErrorPage, Failure};
use chrono::NaiveDate;
use leptos::prelude::*;
use shared::api::Session;
use shared::json::{self, Unreadable};
use shared::procedure::Procedure;
use std::cell::RefCell;
use std::sync::Arc;

/// Who is signed in, and the procedure of their authority.
#[derive(Clone, Debug)]
pub struct Desk {
    pub session: Arc<Session>,
    pub procedure: Arc<Procedure>,
}

impl Desk {
    /// Today in London by the server's clock.
    pub fn today(&self) -> NaiveDate {
        clock::today().unwrap_or(self.session.today)
    }

    /// That of whoever is known to be signed in.
    pub fn at_hand() -> Option<Self> {
        visitor().with_untracked(|visitor| match visitor {
            Visitor::SignedIn(visit) => Self::of(visit).ok(),
            Visitor::Unknown | Visitor::Anyone | Visitor::Unreachable(_) => None,
        })
    }

    fn of(visit: &Visit) -> Result<Self, Unreadable> {
        Ok(Self { session: Arc::clone(&visit.session), procedure: read(&visit.procedure)? })
    }
}

thread_local! {
    /// The procedure read last, beside the text it was read from: pages open one after the other.
    static READ: RefCell<Option<(Arc<str>, Arc<Procedure>)>> = const { RefCell::new(None) };
}

fn read(text: &Arc<str>) -> Result<Arc<Procedure>, Unreadable> {
    READ.with_borrow_mut(|last| match last {
        Some((of, procedure)) if Arc::ptr_eq(of, text) => Ok(Arc::clone(procedure)),
        _ => {
            let procedure: Arc<Procedure> = Arc::new(json::read(text)?);
            *last = Some((Arc::clone(text), Arc::clone(&procedure)));
            Ok(procedure)
        }
    })
}

/// A page for those who are signed in: until that is known it waits, and where it is not so it says what to do.
#[component]
pub fn SignedIn(page: impl Fn(Desk) -> AnyView + Send + Sync + 'static) -> impl IntoView {
    for_visitors(move |visit| match Desk::of(visit) {
        Ok(desk) => page(desk),
        Err(Unreadable) => view! { <ErrorPage failure=Failure::Broken /> }.into_any(),
    })
}
