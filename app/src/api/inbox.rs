//! `/inbox`: what one was told.

use super::{Error, get, post};
use shared::api::{Inbox, InboxRead};

/// A page of one's own inbox, from 0.
pub async fn page(page: u32) -> Result<Inbox, Error> {
    get(&format!("/inbox?page={page}")).await
}

/// Marks messages as read; answers with the first page.
pub async fn mark(read: InboxRead) -> Result<Inbox, Error> {
    post("/inbox/read", &read).await
}
