//! The time of a stage, as it was first told and as it is now.

use crate::escalation::{Escalation, ExtensionDecision, ExtensionRequest, StageStep, ToldDate};
use crate::ladder::Timing;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A stage's time became another: both dates stay in sight (timescales: rules 6 and 7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    pub on: NaiveDate,
    pub clock: ToldDate,
}

/// More time, asked for, decided or both (KEN-07).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extended {
    pub request: Option<ExtensionRequest>,
    pub decision: Option<ExtensionDecision>,
}

impl Escalation {
    /// What its times depend on beside the day of sending, as it was said last.
    #[must_use]
    pub fn timing(&self) -> Timing {
        let formal = self.current().map(|step| &step.sent.timing);
        formal.or(self.informal.as_ref().map(|step| &step.timing)).cloned().unwrap_or_default()
    }

    /// Did the last hold begin while an answer was awaited, so that there is nothing to review?
    #[must_use]
    pub fn rests_unanswered(&self) -> bool {
        self.current().and_then(|step| step.holds.last()).is_some_and(|pause| pause.left.is_some())
    }
}

impl StageStep {
    /// The time it has now: as first told, or as it was last moved.
    #[must_use]
    pub fn clock(&self) -> Option<&ToldDate> {
        self.moved.last().map(|moved| &moved.clock).or(self.sent.clock.as_ref())
    }

    pub(in crate::escalation) fn clock_mut(&mut self) -> Option<&mut ToldDate> {
        self.moved.last_mut().map(|moved| &mut moved.clock).or(self.sent.clock.as_mut())
    }

    /// Was that time agreed by giving more, and not counted (KEN-07)?
    #[must_use]
    pub fn is_agreed(&self, clock: &ToldDate) -> bool {
        let decisions = self.extensions.iter().filter_map(|extended| extended.decision.as_ref());
        decisions.filter_map(|decision| decision.clock.as_ref()).any(|agreed| agreed == clock)
    }

    /// The last day for the answer, as it is now; none where the stage has no time.
    #[must_use]
    pub fn due(&self) -> Option<NaiveDate> {
        self.clock().map(|clock| clock.due)
    }

    /// Is its time up at that moment? Never where it has none.
    #[must_use]
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.clock().is_some_and(|clock| clock.is_over(now))
    }

    /// The request for more time that the chair has not decided on.
    #[must_use]
    pub fn more_time_asked(&self) -> Option<&ExtensionRequest> {
        self.extensions.last().filter(|extended| extended.decision.is_none())?.request.as_ref()
    }
}
