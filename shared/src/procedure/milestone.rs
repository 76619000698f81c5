//! Days other than that of sending from which a time may count.

use super::Procedure;
use crate::people::PlanKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A day that has been, from which a time counts in the place of the day of sending (timescales: rule 13).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Milestone {
    /// The review it arose from.
    Review,
    /// The child protection conference it arose from.
    Conference,
    /// The day the plan was made.
    Plan,
}

impl Milestone {
    /// Every such day, in the order in which they are asked for.
    pub const ALL: [Self; 3] = [Self::Review, Self::Conference, Self::Plan];

    /// As files, fields and addresses name it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::Conference => "conference",
            Self::Plan => "plan",
        }
    }
}

impl Procedure {
    /// The days that are asked for as a matter about this plan goes to that stage; at a start also what the total counts from.
    #[must_use]
    pub fn milestones(&self, stage: u8, plan: PlanKind, starts: bool) -> BTreeSet<Milestone> {
        let of_stage = self.stage(stage).and_then(|stage| stage.counts_from);
        let of_total = self.total.counts_from.filter(|_| starts && self.total_for(plan).is_some());
        of_stage.into_iter().chain(of_total).collect()
    }

    /// The days that the dates of the whole ladder depend on, for a matter about this plan that starts at that stage.
    #[must_use]
    pub fn milestones_from(&self, start: u8, plan: PlanKind) -> BTreeSet<Milestone> {
        let ladder = self.for_plan(plan);
        let stages = ladder.stages.iter().map(|stage| stage.number).filter(|number| *number >= start);
        stages.flat_map(|number| ladder.milestones(number, plan, number == start)).collect()
    }
}
