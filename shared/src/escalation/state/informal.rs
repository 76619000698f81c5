//! The informal step a matter is at, and those before it.

use crate::escalation::{Addressee, Discussion, Escalation, KeptInformal, Phase, ToldDate};
use crate::ladder::Timing;
use crate::procedure::Manner;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An informal step (ALL-01).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformalStep {
    /// From 1; more than that only where the procedure has several.
    pub number: u8,
    /// The day it began.
    pub on: NaiveDate,
    pub with: Vec<Addressee>,
    pub manner: Manner,
    pub agreed: String,
    /// The day of the first talk, where that was said.
    #[serde(default)]
    pub talked_on: Option<NaiveDate>,
    pub clock: ToldDate,
    /// What its times depend on beside the day it began.
    pub timing: Timing,
    pub discussions: Vec<Discussion>,
    /// Why it stayed informal past its time, each time it was asked.
    pub kept: Vec<KeptInformal>,
    /// Its time has run out, and the chair has not said what follows (ALL-21).
    pub over: bool,
    /// The informal steps before it, in order; none of them has any of its own.
    pub earlier: Vec<InformalStep>,
}

impl InformalStep {
    /// The day by which it is to be settled; none where the chair has kept it without another.
    #[must_use]
    pub fn due(&self) -> Option<NaiveDate> {
        let open_ended = self.kept.last().is_some_and(|kept| kept.clock.is_none());
        (!open_ended).then_some(self.clock.due)
    }

    /// The day on which the first informal step began.
    #[must_use]
    pub fn began(&self) -> NaiveDate {
        self.earlier.first().map_or(self.on, |first| first.on)
    }
}

impl Escalation {
    /// Those with whom it is to be settled while it is informal; nobody once it is formal or has ended.
    #[must_use]
    pub fn informally_with(&self) -> &[Addressee] {
        let step = self.informal.as_ref().filter(|_| self.phase == Phase::Informal);
        step.map_or(&[], |step| &step.with)
    }

    /// Every informal step it has taken, in order.
    pub fn informal_steps(&self) -> impl Iterator<Item = &InformalStep> + Clone {
        self.informal.iter().flat_map(|step| step.earlier.iter().chain([step]))
    }
}
