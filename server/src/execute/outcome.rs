use serde::{Deserialize, Serialize};

use crate::rejected::Rejected;
use crate::store::Recorded;

/// What a command made, as it is kept for whenever the command is sent again: the events' place, not their content,
/// which is kept in one place only so that it can lawfully be erased.
#[derive(Serialize, Deserialize)]
pub(super) struct Outcome {
    /// The version before the first of its events.
    after: i64,
    /// The version of the last.
    version: i64,
}

impl Outcome {
    pub(super) fn of(made: &[Recorded]) -> Self {
        let version = made.last().map_or(0, |last| last.version);
        let after = made.first().map_or(version, |first| first.version - 1);
        Self { after, version }
    }

    pub(super) fn read(text: &str) -> Result<Self, Rejected> {
        serde_json::from_str(text).map_err(Rejected::inconsistent)
    }

    pub(super) fn text(&self) -> Result<String, Rejected> {
        serde_json::to_string(self).map_err(Rejected::inconsistent)
    }

    /// Those of the stream's events that the command made.
    pub(super) fn among(&self, recorded: &[Recorded]) -> Vec<Recorded> {
        let own = |event: &&Recorded| self.after < event.version && event.version <= self.version;
        recorded.iter().filter(own).cloned().collect()
    }
}
