//! What was raised in error (ALL-35).

use crate::escalation::InError;

/// All that is left of a matter for those who may no longer read it.
pub const WITHHELD: &str = "Raised in error on this child’s record; content withheld";

/// How it came to be raised in error, as one chooses it.
#[must_use]
pub fn in_error(error: InError) -> &'static str {
    match error {
        InError::WrongChild => "It is on the wrong child’s record",
        InError::Duplicate => "The same has been raised before",
        InError::Other => "Something else",
    }
}

/// What marking it so does, to be known before it is done.
#[must_use]
pub fn in_error_means(error: InError) -> &'static str {
    match error {
        InError::WrongChild => {
            "It closes at once. What it says is withheld from everyone but the information officer, you too: its \
             reference stays, and that it was raised in error. Raise it for the right child first."
        }
        InError::Duplicate => {
            "It closes at once and can still be read. It goes on where it was raised first."
        }
        InError::Other => "It closes at once and can still be read.",
    }
}

/// What those are told who were told of it before.
pub(super) fn told(error: InError) -> &'static str {
    match error {
        InError::WrongChild => {
            "raised in error on the wrong child’s record; disregard it, what it says is withheld"
        }
        InError::Duplicate => "raised in error, the same had been raised before",
        InError::Other => "raised in error; disregard it",
    }
}

/// What the information officer is asked.
pub(super) const TO_KEEP: &str = "raised in error on the wrong child’s record; what it says is withheld from everyone else and yours to keep";
