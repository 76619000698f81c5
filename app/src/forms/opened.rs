use super::Facts;
use crate::drafts;
use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use shared::escalation::Command;
use shared::ids::{CommandId, EscalationId};
use shared::json;

/// A draft as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    pub at: Option<DateTime<Utc>>,
    /// The matter it is about. What is not raised yet has its id from the first edit on, so that it is raised once.
    pub matter: EscalationId,
    /// What was typed, as its form writes it down.
    pub draft: String,
    pub standing_in: String,
    /// As what it was last sent. The same command goes under the same id, whatever became of the first try.
    pub sent_as: Option<(CommandId, Command)>,
}

/// A form about to be shown: its facts, and what was kept of an earlier visit.
#[derive(Clone, Debug)]
pub struct Opened {
    pub facts: Facts,
    /// The name its draft goes by.
    pub name: String,
    pub kept: Option<Kept>,
    /// What has happened since it was last sent, or why it was refused.
    pub since: Vec<String>,
}

impl Opened {
    /// Opens the draft of that name for the person the facts are made for.
    pub async fn new(mut facts: Facts, name: String, since: Vec<String>) -> Self {
        let person = facts.context.actor.person.id;
        let kept = drafts::read(person, &name).await;
        let kept = kept.and_then(|text| json::read::<Kept>(&text).ok());
        if let Some(kept) = kept.as_ref().filter(|_| facts.matter.is_none()) {
            facts.id = kept.matter;
        }
        Self { facts, name, kept, since }
    }

    /// The draft as it was kept; else, or where its form has changed since, `fresh`.
    pub fn draft<D: DeserializeOwned>(&self, fresh: impl FnOnce(&Facts) -> D) -> D {
        let kept = self.kept.as_ref().and_then(|kept| json::read(&kept.draft).ok());
        kept.unwrap_or_else(|| fresh(&self.facts))
    }
}
