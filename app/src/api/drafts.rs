//! `/draft-key`: what one's drafts are encrypted with on every device.

use super::{Error, get, text};
use shared::api::DraftKey;

/// The key of whoever is signed in. It is kept by the server, so that a device left behind holds nothing that can be read.
pub async fn key() -> Result<DraftKey, Error> {
    get("/draft-key").await
}

/// Does the server say that there is nothing at that address for whoever is signed in? Without its word it is not so.
pub async fn is_out_of_reach(address: &str) -> bool {
    matches!(text(address).await, Err(Error::Problem(refusal)) if refusal.status == 404)
}
