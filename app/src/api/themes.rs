//! `/themes`: what was raised, counted by what it was about.

use super::{Error, get};
use shared::api::Themes;

/// The counts, of what the reader may read.
pub async fn all() -> Result<Themes, Error> {
    get("/themes").await
}
