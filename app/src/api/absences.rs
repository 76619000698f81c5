//! `/absences`: who is away and who answers in their place.

use super::{Error, get};
use shared::api::Absences;

/// Those that are not over, as far as they are the reader's to see.
pub async fn all() -> Result<Absences, Error> {
    get("/absences").await
}
