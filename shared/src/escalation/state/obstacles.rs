use super::{Escalation, SmartAction};
use crate::escalation::Answered;

impl Escalation {
    /// Is something still not done because resources, staff or another agency are said to be wanting (ALL-13)?
    #[must_use]
    pub fn held_up(&self) -> bool {
        self.outstanding().any(|action| self.is_held_up(action))
    }

    fn is_held_up(&self, action: &SmartAction) -> bool {
        let answers = self.stages.iter().flat_map(|step| &step.answers);
        let mut said =
            answers.flat_map(|given| &given.answer.actions).filter(|said| said.action == action.number);
        said.next_back().is_some_and(|said| matches!(said.answer, Answered::Cannot { obstacle: Some(_), .. }))
    }
}
