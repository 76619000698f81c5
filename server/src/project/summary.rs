//! What a list shows of a matter beside what it filters and sorts by.

use serde::{Deserialize, Serialize};
use shared::escalation::{Beside, Escalation, Phase, Standing, ToldDate};
use shared::ids::Reference;
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
    /// Those it was linked to when it was raised.
    #[serde(default)]
    pub linked: Vec<Reference>,
    #[serde(default)]
    pub in_error: bool,
    /// Its stages are exhausted, and it is not resolved.
    #[serde(default)]
    pub exhausted: bool,
}

/// Somebody whose answer is awaited.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Awaited {
    pub title: String,
    pub name: String,
}

impl Summary {
    pub fn of(matter: &Escalation, standing: &Standing, procedure: &Procedure, calendar: &str) -> Self {
        let awaited = standing.awaited.iter().map(|addressee| Awaited {
            title: addressee.title.clone(),
            name: wording::who(&addressee.person.name, &addressee.how),
        });
        let chair = matter.opening.plan.chair();
        let at_last_stage = matter.phase.stage().is_some_and(|stage| procedure.ends_at(stage, chair));
        let linked = matter.opening.alongside.iter().filter(|said| said.how == Beside::Linked);
        let linked = linked.map(|said| &said.reference);
        Self {
            category: wording::category(&matter.opening.category, procedure),
            phase: matter.phase,
            at_last_stage,
            awaited: awaited.collect(),
            total: standing.total.clone(),
            calendar_version: calendar.to_owned(),
            linked: linked.cloned().collect(),
            in_error: matter.raised_in_error().is_some(),
            exhausted: matter.is_exhausted(procedure),
        }
    }

    pub fn parse(text: &str) -> Result<Self, Rejected> {
        serde_json::from_str(text).map_err(Rejected::inconsistent)
    }
}
