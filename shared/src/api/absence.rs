//! Who is away and who answers in their place.

use crate::organisation::Absence;
use crate::people::PersonRef;
use serde::{Deserialize, Serialize};

/// Absences that are not over: one's own and those one covers, or all of them for an administrator (ALL-32).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Absences {
    /// The organisation's version, which a change has to name.
    pub version: u64,
    /// May the reader enter and end anybody's?
    pub administers: bool,
    /// The first to begin first.
    pub absences: Vec<Absence>,
    /// Everybody who may be away or cover.
    pub staff: Vec<PersonRef>,
}
