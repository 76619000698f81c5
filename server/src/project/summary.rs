//! What a list shows of a matter beside what it filters and sorts by.

use serde::{Deserialize, Serialize};
use shared::escalation::{Escalation, Phase, Standing, ToldDate};
use shared::procedure::Procedure;
use shared::wording;

use crate::rejected::Rejected;

/// The rest of a matter's row, kept as JSON.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Summary {
    /// In words.
    pub category: String,
    pub phase: Phase,
    /// The ladder ends at its stage.
    #[serde(default)]
    pub at_last_stage: bool,
    pub awaited: Vec<Awaited>,
    pub total: Option<ToldDate>,
    /// By which its days are counted.
    pub calendar_version: String,
}

/// Somebody whose answer is awaited.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Awaited {
    pub title: String,
    pub name: String,
}

impl Summary {
    pub fn of(matter: &Escalation, standing: &Standing, procedure: &Procedure, calendar: &str) -> Self {
        let awaited = standing
            .awaited
            .iter()
            .map(|addressee| Awaited { title: addressee.title.clone(), name: addressee.person.name.clone() });
        let chair = matter.opening.plan.chair();
        let at_last_stage = matter.phase.stage().is_some_and(|stage| procedure.ends_at(stage, chair));
        Self {
            category: wording::category(&matter.opening.category, procedure),
            phase: matter.phase,
            at_last_stage,
            awaited: awaited.collect(),
            total: standing.total.clone(),
            calendar_version: calendar.to_owned(),
        }
    }

    pub fn parse(text: &str) -> Result<Self, Rejected> {
        serde_json::from_str(text).map_err(Rejected::inconsistent)
    }
}
