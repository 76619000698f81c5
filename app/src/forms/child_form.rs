//! A form of an act on a child's record, decided on every edit as the server will.

mod frame;

pub use frame::ChildFrame;

use super::attempt::Attempt;
pub use super::dates::Dates;
use super::dates::reads;
use super::problems::Problem;
use crate::api::{Error, children};
use crate::components::{Field, ReadsDates};
use crate::drafts::{self, Saved};
use crate::ids;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::api::ChildRecord;
use shared::calendar::typed::Look;
use shared::child::{ChildAct, act};
use shared::ids::{CommandId, PersonId};
use shared::json;
use shared::wording::{child_field, child_violation};
use std::collections::BTreeMap;

/// A form about to be shown: its facts, and what was typed on an earlier visit.
#[derive(Clone)]
pub struct ChildOpened {
    pub about: ChildRecord,
    /// The name its draft goes by.
    pub name: String,
    pub kept: Option<String>,
}

impl ChildOpened {
    /// The part of the record, with what was kept of the form of that name.
    pub async fn new(about: ChildRecord, name: String) -> Self {
        let kept = drafts::read(about.context.actor.person.id, &name).await;
        Self { about, name, kept }
    }

    /// The draft as it was kept; else, or where its form has changed since, `fresh`.
    pub fn draft<D: DeserializeOwned>(&self, fresh: impl FnOnce() -> D) -> D {
        self.kept.as_ref().and_then(|kept| json::read(kept).ok()).unwrap_or_else(fresh)
    }

    fn person(&self) -> PersonId {
        self.about.context.actor.person.id
    }
}

/// The draft as an act, with what could not be read.
#[derive(Clone, PartialEq)]
struct Asked {
    act: ChildAct,
    unread: BTreeMap<String, String>,
}

/// An act being written: what it would break, and how far it has got.
#[derive(Clone, Copy)]
pub struct ChildForm {
    opened: StoredValue<ChildOpened>,
    asked: Memo<Asked>,
    attempt: Attempt,
    saved: RwSignal<Saved>,
    failed: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    /// As what it is sent; the same again however often the button is pressed.
    key: StoredValue<Option<CommandId>>,
}

impl ChildForm {
    /// A form over a draft, which is kept from its first edit on, with how the draft becomes the act.
    pub fn new(
        opened: ChildOpened,
        draft: impl Serialize + 'static,
        ask: impl Fn(&mut Dates<'_>) -> ChildAct + Send + Sync + 'static,
    ) -> Self {
        let saved = drafts::follow(opened.person(), opened.name.clone(), draft);
        let opened = StoredValue::new(opened);
        let asked = Memo::new(move |_| opened.with_value(|opened| read(&opened.about, &ask)));
        let attempt = Attempt::new(move || {
            opened.with_value(|opened| asked.with(|asked| problems(&opened.about, asked)))
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
    pub fn with<R>(self, read: impl FnOnce(&ChildRecord) -> R) -> R {
        self.opened.with_value(|opened| read(&opened.about))
    }

    /// The field at a path of the act, with what is wrong with it once somebody tried to send.
    pub fn field(self, path: &str) -> Field {
        let kind = self.asked.with_untracked(|asked| asked.act.kind());
        let label = self.with(|about| child_field(path, kind, &about.context.procedure));
        self.attempt.field(path, label)
    }

    /// How dates are read.
    pub fn reads(self, look: Look) -> ReadsDates {
        self.with(|about| reads(&about.context, look))
    }

    fn send(self, done: impl Fn() + 'static) {
        let clear = self.attempt.is_clear();
        let key = self.key.get_value().filter(|_| clear && !self.busy.get_untracked());
        let Some(key) = key else { return };
        let asked = self.asked.with_untracked(|asked| asked.act.clone());
        let (child, version) = self.with(|about| (about.record.id.to_string(), about.version));
        let (person, name) = self.opened.with_value(|opened| (opened.person(), opened.name.clone()));
        self.busy.set(true);
        spawn_local(async move {
            let sent = children::act(&child, key, version, asked).await;
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

fn read(about: &ChildRecord, ask: &impl Fn(&mut Dates<'_>) -> ChildAct) -> Asked {
    let mut dates = Dates::new(&about.context);
    let act = ask(&mut dates);
    Asked { act, unread: dates.unread() }
}

/// Everything in the way of sending; what cannot be read is told rather than that it is missing.
fn problems(about: &ChildRecord, asked: &Asked) -> Vec<Problem> {
    let Asked { act: wanted, unread } = asked;
    let decided = act(&about.record, wanted, &about.context);
    let broken = decided.err().map(|violations| violations.0).unwrap_or_default();
    let of_rules =
        broken.iter().filter(|violation| !unread.contains_key(&violation.field)).map(|violation| {
            let message = child_violation(violation, wanted.kind(), &about.context.procedure);
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
