//! How a step of the ladder stands that a matter is not at, as the drawing says it.

/// A matter that is sent now goes there first.
pub const GOES_HERE: &str = "goes here";

/// A matter began above it, or ended below.
pub const NOT_USED: &str = "not used";

/// A matter may yet come there.
#[must_use]
pub fn if_needed(rare: bool) -> &'static str {
    if rare { "if needed; rarely used" } else { "if needed" }
}
