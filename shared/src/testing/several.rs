//! What people do in a story together: they sit on a panel, they are on duty.

use super::{Story, shown};
use crate::escalation::{Shown, answering_panel};
use crate::ids::{PersonId, UnitId};
use crate::organisation::{Holding, HoldingKind};

impl Story {
    /// Everybody who holds a seat of the panel for which the actor answers that stage; nobody where it is none.
    #[must_use]
    pub fn who_sat(&self, stage: u8) -> Vec<Shown> {
        let context = self.context();
        let panel = answering_panel(self.matter(), stage, &context).unwrap_or_default();
        shown(&context, panel)
    }

    /// That person holds a post of no ladder in the unit.
    #[must_use]
    pub fn on_duty_in(self, unit: &str, who: PersonId) -> Self {
        self.given(|world| {
            let unit = UnitId::from(unit);
            let (post, kind) = ("duty_worker".into(), HoldingKind::Holder);
            let from = super::day("2020-01-01");
            world.organisation.holdings.push(Holding { person: who, post, unit, from, to: None, kind });
        })
    }
}
