use super::asked::{Asked, problems, read};
use super::draft::Draft;
use super::facts::RecordFacts;
use crate::components::{Field, ReadsDates};
use crate::drafts::{self, Saved};
use crate::forms::attempt::Attempt;
use crate::forms::confirmation;
use crate::forms::dates::reads;
use crate::{api, ids};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::api::{Accepted, CommandRequest};
use shared::beside::{BesideCommand, BesideEvent};
use shared::calendar::typed::Look;
use shared::ids::{CommandId, PersonId};
use shared::wording;

/// A form being filled in.
#[derive(Clone, Copy)]
pub struct RecordForm {
    pub facts: StoredValue<RecordFacts>,
    asked: Memo<Asked>,
    pub attempt: Attempt,
    pub saved: RwSignal<Saved>,
    pub sending: RwSignal<bool>,
    /// Why it did not arrive.
    pub failed: RwSignal<Option<String>>,
    name: StoredValue<String>,
    sent_as: StoredValue<Option<(CommandId, BesideCommand)>>,
    go: Callback<String>,
}

impl RecordForm {
    /// A form over a draft, which is kept under a name from the first edit on.
    pub fn new(facts: RecordFacts, draft: Draft, name: String) -> Self {
        let facts = StoredValue::new(facts);
        let asked = Memo::new(move |_| facts.with_value(|facts| read(facts, draft)));
        let attempt =
            Attempt::new(move || facts.with_value(|facts| asked.with(|asked| problems(facts, asked))));
        let navigate = use_navigate();
        Self {
            saved: drafts::follow(facts.with_value(RecordFacts::person), name.clone(), draft),
            facts,
            asked,
            attempt,
            sending: RwSignal::new(false),
            failed: RwSignal::new(None),
            name: StoredValue::new(name),
            sent_as: StoredValue::new(None),
            go: Callback::new(move |address: String| navigate(&address, NavigateOptions::default())),
        }
    }

    fn person(self) -> PersonId {
        self.facts.with_value(RecordFacts::person)
    }

    /// The field at a path of the command, with what is wrong with it once the person tried to send.
    pub fn field(self, path: &str) -> Field {
        let label = self.facts.with_value(|facts| wording::record_field(path, facts.form()).0);
        self.attempt.field(path, label)
    }

    /// How date fields read what is typed: as a day that has been.
    pub fn reads(self) -> ReadsDates {
        self.facts.with_value(|facts| reads(facts.context(), Look::Back))
    }

    /// Sends the command where nothing is in the way; else shows everything that is.
    pub fn send(self) {
        let clear = self.attempt.is_clear();
        let command = self.asked.with_untracked(|asked| asked.command.clone());
        let Some(key) = self.key_for(&command).filter(|_| clear && !self.sending.get_untracked()) else {
            return;
        };
        self.sending.set(true);
        self.failed.set(None);
        let (kind, record, expected_version) =
            self.facts.with_value(|facts| (facts.kind, facts.id, facts.version));
        let request = CommandRequest { expected_version, command, written_at: None, standing_in: None };
        spawn_local(async move {
            match api::records::send(kind, record, key, &request).await {
                Ok(accepted) => self.arrived(&accepted),
                Err(error) => self.failed_as(error),
            }
        });
    }

    /// The same command always goes under the same id, so that it has its effect once.
    fn key_for(self, command: &BesideCommand) -> Option<CommandId> {
        let before = self.sent_as.get_value();
        if let Some((key, _)) = before.filter(|(_, sent)| sent == command) {
            return Some(key);
        }
        let key = ids::command()?;
        self.sent_as.set_value(Some((key, command.clone())));
        Some(key)
    }

    /// On to the record, which says what was done.
    fn arrived(self, accepted: &Accepted<BesideEvent>) {
        drafts::forget(self.person(), &self.name.get_value());
        let (done, address) = self.facts.with_value(|facts| {
            let context = facts.context();
            let in_words = |event| wording::record_event(event, &context.procedure, &context.calendar).title;
            let done: Vec<_> = accepted.events.iter().map(|made| in_words(&made.event)).collect();
            (done.join(". "), format!("/records/{}/{}", facts.kind.as_str(), facts.id))
        });
        confirmation::put(done);
        self.go.run(address);
    }

    fn failed_as(self, error: api::Error) {
        self.sending.set(false);
        self.failed.set(Some(match error {
            api::Error::SignedOut => "You are signed out. What you wrote is kept: sign in and send it again.".into(),
            api::Error::Offline | api::Error::Unreadable => {
                "It has not arrived. What you wrote is kept: send it again when you have a connection.".into()
            }
            api::Error::Problem(refusal) if refusal.status == 409 => {
                "Meanwhile something has changed. What you wrote is kept: go back, look at it, and send it again.".into()
            }
            api::Error::Problem(refusal) => [Some(refusal.title), refusal.detail].into_iter().flatten().collect::<Vec<_>>().join(". "),
        }));
    }
}
