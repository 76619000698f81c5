//! What whoever writes a procedure is asked to look at again: none of it is a mistake, and all of it loads.

use super::{Post, Procedure, Risk, Seat, Stage};
use crate::ids::PostId;
use crate::people::{ChairKind, PlanKind};

/// Something in a procedure that is allowed and seldom meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caution {
    /// What every page that shows its times says too.
    Risk(Risk),
    /// No start is listed at the stage for that plan, and no stage leads to it.
    Unreachable { stage: u8, plan: PlanKind },
    /// Whoever answers here was asked at the stage before.
    SamePeople { stage: u8, plan: PlanKind },
    /// While nobody holds the post and none stands above it, no matter can come to the stage.
    NobodyAbove { stage: u8, post: PostId },
    /// Nothing in the file refers to the post.
    Unused { post: PostId },
    /// The total does not apply to looked-after children, for whom the IRO Handbook has 20 working days (ALL-10).
    NoTotal,
}

impl Procedure {
    /// Everything to look at again before relying on it, in the order of the file.
    #[must_use]
    pub fn cautions(&self) -> Vec<Caution> {
        let risks = self.risks().into_iter().map(Caution::Risk);
        let ladders = self.covers.iter().flat_map(|plan| self.of_ladder(*plan));
        let alone = self.stages.iter().filter_map(|stage| self.nobody_above(stage));
        let unused = self
            .posts
            .iter()
            .filter(|post| !self.uses(post))
            .map(|post| Caution::Unused { post: post.id.clone() });
        let looked_after = PlanKind::LookedAfter;
        let no_total = self.covers(looked_after) && self.total_for(looked_after).is_none();
        let mut found: Vec<Caution> = risks
            .chain(ladders)
            .chain(alone)
            .chain(unused)
            .chain(no_total.then_some(Caution::NoTotal))
            .collect();
        found.dedup();
        found
    }

    fn of_ladder(&self, plan: PlanKind) -> Vec<Caution> {
        let own = self.for_plan(plan);
        let chair = plan.chair();
        let unreachable = |stage: &&Stage| !own.reaches(stage.number, chair);
        let lost = own.stages_for(chair).filter(unreachable);
        let lost = lost.map(|stage| Caution::Unreachable { stage: stage.number, plan });
        let repeated = own.stages_for(chair).filter(|stage| own.asks_again(stage, chair));
        let repeated = repeated.map(|stage| Caution::SamePeople { stage: stage.number, plan });
        lost.chain(repeated).collect()
    }

    /// Does a start, or a stage that a start leads to, lead here?
    fn reaches(&self, stage: u8, chair: ChairKind) -> bool {
        let leads_here = |below: &&Stage| self.follows(below.number, chair).contains(&stage);
        self.entry_rule(chair, stage).is_some()
            || self
                .stages_for(chair)
                .filter(|below| below.number < stage)
                .any(|below| leads_here(&below) && self.reaches(below.number, chair))
    }

    fn asks_again(&self, stage: &Stage, chair: ChairKind) -> bool {
        let mut below =
            self.stages_for(chair).filter(|below| self.follows(below.number, chair).contains(&stage.number));
        below.any(|below| below.addressees == stage.addressees)
    }

    fn nobody_above(&self, stage: &Stage) -> Option<Caution> {
        let [only] = stage.addressees.as_slice() else { return None };
        let post = self.post(only)?;
        let last = stage.number == self.last_stage();
        let answers_itself = post.seat != Seat::Agency;
        (post.above.is_none() && answers_itself && !last)
            .then(|| Caution::NobodyAbove { stage: stage.number, post: post.id.clone() })
    }

    /// Is the post named anywhere beside its own section?
    fn uses(&self, post: &Post) -> bool {
        let whole = serde_json::to_value(self).unwrap_or_default();
        named(&whole, post.id.as_str()) > 1
    }
}

/// How often a text stands in a value.
fn named(value: &serde_json::Value, text: &str) -> usize {
    use serde_json::Value;
    match value {
        Value::String(found) => usize::from(found == text),
        Value::Array(items) => items.iter().map(|item| named(item, text)).sum(),
        Value::Object(fields) => fields.values().map(|field| named(field, text)).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) => 0,
    }
}
