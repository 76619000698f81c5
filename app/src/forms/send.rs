//! Keeping a draft, sending its command, and hearing what became of it.

use super::{Form, Kept, confirmation};
use crate::drafts::{self, Outcome, Unsent};
use crate::{clock, ids};
use leptos::prelude::*;
use serde::Serialize;
use shared::api::{Accepted, CommandRequest, Problem};
use shared::escalation::{Command, Event, evolve};
use shared::ids::{CommandId, PersonId};
use shared::wording;

impl Form {
    /// Keeps the draft on every edit. Where nothing was edited there is nothing to keep.
    pub(super) fn keep(self, draft: impl Serialize + 'static) {
        Effect::new(move |before: Option<(String, String)>| {
            let written = serde_json::to_string(&draft).unwrap_or_default();
            let now = (written, self.standing_in.get());
            if before.is_some_and(|before| before != now) {
                self.keep_as(&now.0, &now.1);
            }
            now
        });
    }

    fn keep_as(self, draft: &str, standing_in: &str) {
        let (person, name) = self.whose();
        let kept = Kept {
            at: clock::now(),
            matter: self.with_facts(|facts| facts.id),
            draft: draft.to_owned(),
            standing_in: standing_in.to_owned(),
            sent_as: self.sent_as.get_value(),
        };
        let Ok(text) = serde_json::to_string(&kept) else { return };
        drafts::keep_and_say(person, name, text, self.saved);
    }

    /// Whose draft it is, and the name it goes by.
    fn whose(self) -> (PersonId, String) {
        self.opened.with_value(|opened| (opened.facts.context.actor.person.id, opened.name.clone()))
    }

    /// Lets the draft go and loads the form anew.
    pub(super) fn discard(self) {
        let (person, name) = self.whose();
        drafts::forget(person, &name);
        self.reload.run(Vec::new());
    }

    /// Sends the command, unless it is on its way.
    pub(super) fn send(self) {
        let under_way = self.outcome.with_untracked(Option::is_some);
        if under_way || !self.attempt() {
            return;
        }
        let command = self.asked.with_untracked(|asked| asked.command.clone());
        let Some(id) = self.id_for(&command) else { return };
        let (about, standing_in) = (self.about.get_value(), self.standing_in.get_untracked());
        let unsent = self.opened.with_value(|opened| Unsent {
            person: opened.facts.context.actor.person.id,
            draft: opened.name.clone(),
            title: about.title,
            page: about.page,
            matter: opened.facts.id,
            id,
            request: CommandRequest {
                expected_version: opened.facts.version,
                command,
                written_at: None,
                standing_in: Some(standing_in).filter(|why| !why.trim().is_empty()),
            },
            written_at: clock::now(),
        });
        self.send_alike(&unsent.request.command);
        self.outbox.send(unsent);
    }

    /// The same command always goes under the same id, so that it has its effect once.
    fn id_for(self, command: &Command) -> Option<CommandId> {
        let before = self.sent_as.get_value();
        if let Some((id, _)) = before.filter(|(_, sent)| sent == command) {
            return Some(id);
        }
        let id = ids::command()?;
        self.sent_as.set_value(Some((id, command.clone())));
        Some(id)
    }

    /// Hears what became of the command: then the page changes.
    pub(super) fn hear(self) {
        let name = self.opened.with_value(|opened| opened.name.clone());
        Effect::new(move || match self.outcome.get() {
            Some(Outcome::Accepted(accepted)) => {
                self.outbox.noted_draft(&name);
                self.arrived(&accepted);
            }
            Some(Outcome::Stale(missed)) => {
                self.outbox.noted_draft(&name);
                let happened = missed.iter().map(|missed| self.in_words(&missed.event)).collect();
                self.reload.run(happened);
            }
            Some(Outcome::Refused(problem)) => {
                self.outbox.noted_draft(&name);
                self.reload.run(self.refusal(&problem));
            }
            Some(Outcome::Sending | Outcome::Waiting | Outcome::SignedOut) | None => {}
        });
    }

    /// Why the server turned it away: the rules it would break, else what the server says.
    fn refusal(self, problem: &Problem) -> Vec<String> {
        let kind = self.kind_untracked();
        match &problem.violations {
            Some(broken) => self.with_facts(|facts| {
                let in_words = |violation| wording::violation(violation, kind, facts.procedure());
                broken.0.iter().map(in_words).collect()
            }),
            None => [Some(problem.title.clone()), problem.detail.clone()].into_iter().flatten().collect(),
        }
    }

    fn in_words(self, event: &Event) -> String {
        self.with_facts(|facts| wording::event(event, facts.procedure(), &facts.context.calendar).title)
    }

    /// On to the matter, which says what was done.
    fn arrived(self, accepted: &Accepted<Event>) {
        let done: Vec<String> = accepted.events.iter().map(|made| self.in_words(&made.event)).collect();
        confirmation::put(done.join(". "));
        let back = self.about.with_value(|about| about.back.clone());
        let made = accepted.events.iter().fold(None, |matter, made| evolve(matter, &made.event));
        let reference = accepted.reference.clone().or(made.map(|matter| matter.reference));
        let address = reference.map_or(back, |reference| format!("/escalations/{reference}"));
        self.go.run(address);
    }
}
