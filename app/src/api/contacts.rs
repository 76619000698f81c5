//! `/contacts`: how those outside are reached, which an administrator sets.

use super::{Error, get};
use shared::api::Contacts;

/// What is set.
pub async fn all() -> Result<Contacts, Error> {
    get("/contacts").await
}
