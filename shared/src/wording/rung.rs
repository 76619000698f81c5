//! How a step of the ladder stands that a matter is not at, as the drawing says it.

use crate::procedure::Words;

/// A matter that is sent now goes there first.
pub const GOES_HERE: &str = "goes here";

/// A matter began above it, or ended below.
pub const NOT_USED: &str = "not used";

/// A matter may yet come there.
#[must_use]
pub fn if_needed(rare: bool) -> &'static str {
    if rare { "if needed; rarely used" } else { "if needed" }
}

/// What there is to know of a step before it is chosen; nothing where the procedure leads there as a rule.
#[must_use]
pub fn caution(rare: bool, listed: bool, words: &Words) -> Option<String> {
    let unlisted = (!listed).then(|| format!("Not listed in the {}", words.process));
    match (rare, unlisted) {
        (true, Some(unlisted)) => Some(format!("Rarely used. {unlisted}")),
        (true, None) => Some("Rarely used".to_owned()),
        (false, unlisted) => unlisted,
    }
}
