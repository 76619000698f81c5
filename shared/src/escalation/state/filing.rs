use crate::api::Recorded;
use crate::escalation::{Escalation, Event};
use crate::people::PersonRef;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What of the record is on the child's file, by the version of each event (ALL-36).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Filing(pub BTreeMap<u64, OnFile>);

/// Since when a part of the record is on the child's file, and who put it there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnFile {
    pub on: NaiveDate,
    pub by: PersonRef,
}

impl Escalation {
    /// Whether and since when that event is on the child's file.
    #[must_use]
    pub fn on_file(&self, version: u64) -> Option<&OnFile> {
        self.filing.0.get(&version)
    }

    /// What is still to be put on the child's file, oldest first. That something was put there is not itself put there.
    pub fn not_on_file<'a>(
        &'a self,
        events: &'a [Recorded<Event>],
    ) -> impl Iterator<Item = &'a Recorded<Event>> {
        events
            .iter()
            .filter(|recorded| recorded.event.belongs_on_file() && self.on_file(recorded.version).is_none())
    }
}

impl Event {
    /// Is it part of what the child's file must hold?
    #[must_use]
    pub fn belongs_on_file(&self) -> bool {
        !matches!(self, Self::PutOnFile(_))
    }
}
