use crate::escalation::{Ending, Escalation, InError};

impl Ending {
    /// Was it raised on the wrong child's record, so that its content is withheld (ALL-35)?
    #[must_use]
    pub fn withholds(self) -> bool {
        self == Self::RaisedInError { error: InError::WrongChild }
    }

    /// Does it leave things as if nothing had been raised: withdrawn, or raised in error?
    #[must_use]
    pub fn takes_back(self) -> bool {
        matches!(self, Self::Withdrawn | Self::RaisedInError { .. })
    }
}

impl Escalation {
    /// How it was raised in error, where that was found (ALL-35).
    #[must_use]
    pub fn raised_in_error(&self) -> Option<InError> {
        match self.closing.as_ref()?.how {
            Ending::RaisedInError { error } => Some(error),
            _ => None,
        }
    }

    /// Is its content the information officer's alone to read (ALL-35)?
    #[must_use]
    pub fn is_withheld(&self) -> bool {
        self.closing.as_ref().is_some_and(|closing| closing.how.withholds())
    }

    /// The number of the draft it carries out; none once it was taken back, for then the grade goes on asking (KEN-08).
    #[must_use]
    pub fn carries_out_draft(&self) -> Option<u32> {
        let taken_back = self.closing.as_ref().is_some_and(|closing| closing.how.takes_back());
        self.graded.as_ref().filter(|_| !taken_back).map(|draft| draft.number)
    }
}
