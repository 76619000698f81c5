use crate::escalation::{Ending, Escalation, InError};

impl Ending {
    /// Was it raised on the wrong child's record, so that its content is withheld (ALL-35)?
    #[must_use]
    pub fn withholds(self) -> bool {
        self == Self::RaisedInError { error: InError::WrongChild }
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
}
