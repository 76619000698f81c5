//! Where a matter may go from each stage, and whose ladder a stage belongs to.

use super::{Procedure, Stage};
use crate::people::{ChairKind, PlanKind};
use std::borrow::Cow;

impl Procedure {
    /// The stages an unresolved matter goes to from this one: those that the stage names, of which one is chosen, otherwise
    /// the next above that is open to the chair. None where the ladder ends.
    #[must_use]
    pub fn follows(&self, from: u8, chair: ChairKind) -> Vec<u8> {
        let open = |number: &u8| self.stage(*number).is_some_and(|stage| stage.chairs.contains(&chair));
        match self.stage(from).and_then(|stage| stage.next.as_ref()) {
            Some(named) => named.iter().copied().filter(open).collect(),
            None => self
                .stages_for(chair)
                .map(|stage| stage.number)
                .find(|number| *number > from)
                .into_iter()
                .collect(),
        }
    }

    /// Does the ladder end here for this chair, so that the last step follows (ALL-17)?
    #[must_use]
    pub fn ends_at(&self, stage: u8, chair: ChairKind) -> bool {
        self.follows(stage, chair).is_empty()
    }

    /// Is the next stage the top of the ladder for this chair (HAF-08)?
    #[must_use]
    pub fn top_is_next(&self, stage: u8, chair: ChairKind) -> bool {
        self.follows(stage, chair).iter().any(|next| self.ends_at(*next, chair))
    }

    /// The procedure as it holds for matters about one plan, where its ladders differ by plan.
    #[must_use]
    pub fn for_plan(&self, plan: PlanKind) -> Cow<'_, Self> {
        let of_plan = |stage: &Stage| stage.only.is_none_or(|only| only == plan);
        if self.stages.iter().all(of_plan) {
            return Cow::Borrowed(self);
        }
        let mut own = self.clone();
        own.stages.retain(of_plan);
        Cow::Owned(own)
    }
}
