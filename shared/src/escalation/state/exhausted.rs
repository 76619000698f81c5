use crate::escalation::{Ending, Escalation, Phase};
use crate::procedure::Procedure;

impl Escalation {
    /// Has every stage been tried without its being resolved, so that nobody above is left to answer?
    #[must_use]
    pub fn is_exhausted(&self, procedure: &Procedure) -> bool {
        if let Some(closing) = &self.closing {
            return closing.how == Ending::NotResolved;
        }
        let unanswered = matches!(self.phase, Phase::LastStep { .. } | Phase::Lapsed { .. });
        let stands = unanswered || self.waits_without_end();
        let chair = self.opening.plan.chair();
        stands && self.phase.stage().is_some_and(|stage| procedure.ends_at(stage, chair))
    }
}
