//! What was sent and may not have arrived: tried again under the same id until the server answers, from whatever page.

use crate::{api, drafts};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use shared::api::{Accepted, CommandRequest, Problem, Recorded};
use shared::escalation::{Command, Event};
use shared::ids::{CommandId, EscalationId, PersonId};
use shared::json;
use std::time::Duration;

/// How long to wait before trying again, where the browser has not said that the connection is back.
const PAUSE: Duration = Duration::from_secs(5);
/// What the names begin with under which unsent commands are kept among the drafts.
const UNSENT: &str = "unsent/";

/// A command on its way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unsent {
    pub person: PersonId,
    /// The name of the draft it was made from.
    pub draft: String,
    /// What it is, as in "your answer to ABC-26-00417".
    pub title: String,
    /// The address of its form.
    pub page: String,
    pub matter: EscalationId,
    pub id: CommandId,
    pub request: CommandRequest<Command>,
    /// When it was first sent, by the server's clock; told to the server only if that did not succeed at once.
    pub written_at: Option<DateTime<Utc>>,
}

/// How far a command has got.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Sending,
    /// There was no connection, or no answer: it is tried again by itself.
    Waiting,
    /// It is tried again once the same person has signed in.
    SignedOut,
    Accepted(Accepted<Event>),
    /// Others were faster: what they did.
    Stale(Vec<Recorded<Event>>),
    Refused(Box<Problem>),
}

impl Outcome {
    fn is_final(&self) -> bool {
        matches!(self, Self::Accepted(_) | Self::Stale(_) | Self::Refused(_))
    }

    /// Has the command neither arrived nor been turned away?
    fn is_due(&self) -> bool {
        matches!(self, Self::Waiting | Self::SignedOut)
    }
}

/// Everything on its way, for all pages.
#[derive(Clone, Copy)]
pub struct Outbox(RwSignal<Vec<(Unsent, Outcome)>>);

impl Outbox {
    /// Provides the one outbox to every page below. It is small: what sends comes with [`begin`](Self::begin).
    pub fn provide() {
        provide_context(Self(RwSignal::new(Vec::new())));
    }

    /// Is anything kept on this device that was sent and not answered, whoever sent it? Asked before anybody is known.
    pub fn keeps_something() -> bool {
        drafts::any(UNSENT)
    }

    /// Begins to listen for the connection, and takes up what was on its way whenever somebody signs in.
    pub fn begin(self, person: Signal<Option<PersonId>>) {
        let online = window_event_listener(leptos::ev::online, move |_| self.try_again());
        on_cleanup(move || online.remove());
        set_interval(move || self.try_again(), PAUSE);
        Effect::new(move || {
            if let Some(person) = person.get() {
                self.resume(person);
            }
        });
    }

    /// The outbox of the app.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self(RwSignal::new(Vec::new())))
    }

    /// Takes up what this person had on its way when the page was last left, or when they were signed out.
    fn resume(self, person: PersonId) {
        spawn_local(async move {
            for name in drafts::names(person, UNSENT) {
                let kept = drafts::read(person, &name).await;
                if let Some(unsent) = kept.and_then(|text| json::read::<Unsent>(&text).ok())
                    && !self.is_under_way(unsent.id)
                {
                    self.insert(unsent, Outcome::Waiting);
                }
            }
            self.try_again();
        });
    }

    /// Sends a command, and keeps it until the server has answered.
    pub fn send(self, unsent: Unsent) {
        self.insert(unsent.clone(), Outcome::Sending);
        spawn_local(async move {
            if let Ok(text) = serde_json::to_string(&unsent) {
                drafts::keep(unsent.person, &name(unsent.id), text).await;
            }
            self.attempt(unsent).await;
        });
    }

    /// How far the command made from a draft has got, if one was.
    pub fn outcome(self, draft: &str) -> Option<Outcome> {
        self.0.with(|list| list.iter().find(|(unsent, _)| unsent.draft == draft).map(|found| found.1.clone()))
    }

    /// Everything on its way and everything answered that no page has taken note of.
    pub fn all(self) -> Vec<(Unsent, Outcome)> {
        self.0.get()
    }

    /// Takes note of an answer: it is not told again.
    pub fn noted(self, id: CommandId) {
        self.0.update(|list| list.retain(|(unsent, _)| unsent.id != id));
    }

    /// Takes note of the answer about a draft.
    pub fn noted_draft(self, draft: &str) {
        self.0.update(|list| list.retain(|(unsent, _)| unsent.draft != draft));
    }

    /// Stops sending, to write on. Whether it has arrived is not known: what is sent next is another command.
    pub fn withdraw(self, draft: &str) {
        let list = self.0.get_untracked();
        for (unsent, _) in list.iter().filter(|(unsent, outcome)| unsent.draft == draft && outcome.is_due()) {
            drafts::forget(unsent.person, &name(unsent.id));
            self.noted(unsent.id);
        }
    }

    /// Tries everything that waits for a connection.
    pub fn try_again(self) {
        let due: Vec<Unsent> = self.0.with_untracked(|list| {
            let waiting = list.iter().filter(|(_, outcome)| *outcome == Outcome::Waiting);
            waiting.map(|(unsent, _)| unsent.clone()).collect()
        });
        for mut unsent in due {
            unsent.request.written_at = unsent.written_at;
            self.mark(unsent.id, Outcome::Sending);
            spawn_local(self.attempt(unsent));
        }
    }

    async fn attempt(self, unsent: Unsent) {
        let outcome = outcome(api::escalations::send(unsent.matter, unsent.id, &unsent.request).await);
        if outcome.is_final() {
            drafts::forget(unsent.person, &name(unsent.id));
        }
        if matches!(outcome, Outcome::Accepted(_)) {
            drafts::forget(unsent.person, &unsent.draft);
        }
        self.mark(unsent.id, outcome);
    }

    /// One command a draft: what is sent later takes the place of what was sent before.
    fn insert(self, unsent: Unsent, outcome: Outcome) {
        self.0.update(|list| {
            list.retain(|(other, _)| other.draft != unsent.draft);
            list.push((unsent, outcome));
        });
    }

    fn is_under_way(self, id: CommandId) -> bool {
        self.0.with_untracked(|list| {
            list.iter().any(|(unsent, outcome)| unsent.id == id && *outcome != Outcome::SignedOut)
        })
    }

    fn mark(self, id: CommandId, outcome: Outcome) {
        self.0.update(|list| {
            if let Some(entry) = list.iter_mut().find(|(unsent, _)| unsent.id == id) {
                entry.1 = outcome;
            }
        });
    }
}

fn outcome(answer: Result<Accepted<Event>, api::Error>) -> Outcome {
    match answer {
        Ok(accepted) => Outcome::Accepted(accepted),
        Err(api::Error::SignedOut) => Outcome::SignedOut,
        Err(api::Error::Offline | api::Error::Unreadable) => Outcome::Waiting,
        Err(api::Error::Problem(refusal)) if matches!(refusal.status, 429 | 500..) => Outcome::Waiting,
        Err(api::Error::Problem(refusal)) => match refusal.problem() {
            Err(json::Unreadable) => Outcome::Waiting,
            Ok(Problem { status: 409, missed: Some(missed), .. }) => Outcome::Stale(missed),
            Ok(problem) => Outcome::Refused(Box::new(problem)),
        },
    }
}

fn name(id: CommandId) -> String {
    format!("{UNSENT}{id}")
}
