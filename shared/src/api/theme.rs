//! What was raised, counted by what it was about.

use serde::{Deserialize, Serialize};

/// The matters that the reader may read, counted by theme (TOR-11).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Themes {
    pub rows: Vec<ThemeRow>,
}

/// One theme: a heading of the procedure's annex.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ThemeRow {
    pub theme: String,
    /// Those that never became formal.
    pub informal: Tally,
    pub formal: Tally,
}

/// How many there are, and what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tally {
    pub open: u32,
    pub resolved: u32,
    /// Ended unresolved, as going on was no longer proportionate (KEN-28).
    #[serde(default)]
    pub not_proportionate: u32,
    /// Closed in another way.
    pub ended: u32,
}

impl Tally {
    #[must_use]
    pub fn all(self) -> u32 {
        self.open + self.resolved + self.not_proportionate + self.ended
    }

    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            open: self.open + other.open,
            resolved: self.resolved + other.resolved,
            not_proportionate: self.not_proportionate + other.not_proportionate,
            ended: self.ended + other.ended,
        }
    }
}
