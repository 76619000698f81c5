//! The same command for the matters of brothers and sisters: each gets its own, and keeps it (ALL-33).

use super::{Facts, Form};
use crate::drafts::Unsent;
use crate::{clock, ids};
use leptos::prelude::*;
use shared::api::CommandRequest;
use shared::escalation::Command;
use shared::ids::EscalationId;

/// A command for another matter.
#[derive(Clone, Debug)]
pub struct Alike {
    pub matter: EscalationId,
    pub version: u64,
    pub command: Command,
    /// The name its own draft would go by, what is sent and the address of its form.
    pub draft: String,
    pub title: String,
    pub page: String,
}

/// Makes the commands for the others of the one that is sent.
pub type MakeAlike = Callback<Command, Vec<Alike>>;

impl Form {
    /// Has the same sent to other matters with the command of this form, each as a command of its own.
    pub fn also(self, make: MakeAlike) {
        self.alike.set_value(Some(make));
    }

    /// Sends them, each once: what was sent to one does not go again because another was turned away.
    pub(super) fn send_alike(self, command: &Command) {
        let Some(make) = self.alike.get_value() else { return };
        let person = self.with_facts(|facts: &Facts| facts.context.actor.person.id);
        for other in make.run(command.clone()) {
            let sent = self.sent_alike.with_value(|sent| sent.contains(&other.matter));
            let Some(id) = ids::command().filter(|_| !sent) else { continue };
            self.sent_alike.update_value(|sent| sent.push(other.matter));
            self.outbox.send(Unsent {
                person,
                draft: other.draft,
                title: other.title,
                page: other.page,
                matter: other.matter,
                id,
                request: CommandRequest {
                    expected_version: other.version,
                    command: other.command,
                    written_at: None,
                    standing_in: None,
                },
                written_at: clock::now(),
            });
        }
    }
}
