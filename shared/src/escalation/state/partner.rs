use super::{Escalation, Phase, StageStep};
use crate::procedure::Reach;

impl StageStep {
    /// Does it go to somebody outside the council, by letter (ALL-37)?
    #[must_use]
    pub fn is_by_letter(&self) -> bool {
        self.sent.partner.as_ref().is_some_and(|to| to.reach == Reach::Directly)
    }

    /// Does its addressee take it to another agency (LAM-14)?
    #[must_use]
    pub fn is_through_addressee(&self) -> bool {
        self.sent.partner.as_ref().is_some_and(|to| to.reach == Reach::Through)
    }
}

impl Escalation {
    /// Has the letter to an outside addressee still to go? Nobody's time runs until it has (ALL-37).
    #[must_use]
    pub fn letter_to_send(&self) -> bool {
        let waits = matches!(self.phase, Phase::AwaitingAnswer { .. });
        waits && self.current().is_some_and(|step| step.is_by_letter() && step.letter.is_none())
    }
}
