//! `/draft-key`: what one's drafts are encrypted with on every device.

use super::{Error, get};
use shared::api::DraftKey;

/// The key of whoever is signed in. It is kept by the server, so that a device left behind holds nothing that can be read.
pub async fn key() -> Result<DraftKey, Error> {
    get("/draft-key").await
}
