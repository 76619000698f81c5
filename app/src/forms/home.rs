//! Forms about where a child lives: an act on the child's record, decided on every edit as the server will (KEN-14).

mod frame;
mod placement;
mod scoping;
mod service;
mod visit;

pub use frame::HomeFrame;
pub use placement::PlacementForm;
pub use scoping::ScopingForm;
pub use service::ServiceForm;
pub use visit::VisitForm;

use super::attempt::Attempt;
use super::dates::{Dates, reads};
use super::problems::Problem;
use crate::api::{Error, children};
use crate::components::{Field, ReadsDates};
use crate::drafts::{self, Saved};
use crate::ids;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::api::ChildHome;
use shared::calendar::typed::Look;
use shared::child::{ChildAct, PlacementAct, act};
use shared::ids::{CommandId, PersonId};
use shared::json;
use shared::wording::{placement_field, placement_violation};
use std::collections::BTreeMap;

/// A form about to be shown: its facts, and what was typed on an earlier visit.
#[derive(Clone)]
pub struct HomeOpened {
    pub home: ChildHome,
    /// The name its draft goes by.
    pub name: String,
    pub kept: Option<String>,
}

impl HomeOpened {
    /// The draft as it was kept; else, or where its form has changed since, `fresh`.
    pub fn draft<D: DeserializeOwned>(&self, fresh: impl FnOnce() -> D) -> D {
        self.kept.as_ref().and_then(|kept| json::read(kept).ok()).unwrap_or_else(fresh)
    }

    fn person(&self) -> PersonId {
        self.home.context.actor.person.id
    }
}

/// The draft as an act, with what could not be read.
#[derive(Clone, PartialEq)]
struct Asked {
    act: PlacementAct,
    unread: BTreeMap<String, String>,
}

/// An act being written: what it would break, and how far it has got.
#[derive(Clone, Copy)]
pub struct HomeForm {
    opened: StoredValue<HomeOpened>,
    asked: Memo<Asked>,
    attempt: Attempt,
    saved: RwSignal<Saved>,
    failed: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    /// As what it is sent; the same again however often the button is pressed.
    key: StoredValue<Option<CommandId>>,
}

impl HomeForm {
    /// A form over a draft, which is kept from its first edit on, with how the draft becomes the act.
    pub fn new(
        opened: HomeOpened,
        draft: impl Serialize + 'static,
        ask: impl Fn(&mut Dates<'_>) -> PlacementAct + Send + Sync + 'static,
    ) -> Self {
        let saved = drafts::follow(opened.person(), opened.name.clone(), draft);
        let opened = StoredValue::new(opened);
        let asked = Memo::new(move |_| opened.with_value(|opened| read(&opened.home, &ask)));
        let attempt = Attempt::new(move || {
            opened.with_value(|opened| asked.with(|asked| problems(&opened.home, asked)))
        });
        Self {
            opened,
            asked,
            attempt,
            saved,
            failed: RwSignal::new(None),
            busy: RwSignal::new(false),
            key: StoredValue::new(ids::command()),
        }
    }

    /// Reads the facts.
    pub fn with<R>(self, read: impl FnOnce(&ChildHome) -> R) -> R {
        self.opened.with_value(|opened| read(&opened.home))
    }

    /// The field at a path of the act, with what is wrong with it once somebody tried to send.
    pub fn field(self, path: &str) -> Field {
        let kind = self.asked.with_untracked(|asked| asked.act.kind());
        let label = self.with(|home| placement_field(path, kind, &home.context.procedure));
        self.attempt.field(path, label)
    }

    /// How dates are read.
    pub fn reads(self, look: Look) -> ReadsDates {
        self.with(|home| reads(&home.context, look))
    }

    fn send(self, done: impl Fn() + 'static) {
        let clear = self.attempt.is_clear();
        let key = self.key.get_value().filter(|_| clear && !self.busy.get_untracked());
        let Some(key) = key else { return };
        let about = ChildAct::Placement(self.asked.with_untracked(|asked| asked.act.clone()));
        let (child, version) = self.with(|home| (home.record.id.to_string(), home.version));
        let (person, name) = self.opened.with_value(|opened| (opened.person(), opened.name.clone()));
        self.busy.set(true);
        spawn_local(async move {
            let sent = children::act(&child, key, version, about).await;
            self.busy.try_set(false);
            match sent {
                Ok(_) => {
                    drafts::forget(person, &name);
                    done();
                }
                Err(error) => drop(self.failed.try_set(Some(why(&error)))),
            }
        });
    }
}

fn read(home: &ChildHome, ask: &impl Fn(&mut Dates<'_>) -> PlacementAct) -> Asked {
    let mut dates = Dates::new(&home.context);
    let act = ask(&mut dates);
    Asked { act, unread: dates.unread() }
}

/// Everything in the way of sending; what cannot be read is told rather than that it is missing.
fn problems(home: &ChildHome, asked: &Asked) -> Vec<Problem> {
    let Asked { act: placed, unread } = asked;
    let decided = act(&home.record, &ChildAct::Placement(placed.clone()), &home.context);
    let broken = decided.err().map(|violations| violations.0).unwrap_or_default();
    let of_rules =
        broken.iter().filter(|violation| !unread.contains_key(&violation.field)).map(|violation| {
            let message = placement_violation(violation, placed.kind(), &home.context.procedure);
            Problem::at(violation.field.clone(), message)
        });
    let unread = unread.iter().map(|(path, message)| Problem::at(path.clone(), message.clone()));
    of_rules.chain(unread).collect()
}

/// What keeps it from being recorded, and what to do.
fn why(error: &Error) -> String {
    match error {
        Error::Problem(refusal) => refusal.title.clone(),
        Error::SignedOut => "You are signed out. What you wrote is kept: sign in and send it again.".to_owned(),
        Error::Offline => {
            "The server could not be reached. What you wrote is kept: send it again when you have a connection."
                .to_owned()
        }
        Error::Unreadable => {
            "The answer could not be read. Load the page again to see what was recorded.".to_owned()
        }
    }
}
