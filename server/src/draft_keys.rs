//! The key of a person's drafts. It stays on the server; a device has it in memory only while they are signed in.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use shared::api::DraftKey;

use crate::actor::SignedIn;
use crate::ids;
use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::{Mode, StoreError};
use crate::work::Work;

/// The person's key, made if they have none yet.
pub async fn key(state: &AppState, who: &SignedIn) -> Result<DraftKey, Rejected> {
    let person = who.person.to_string();
    // Nearly always there is one, and reading holds nobody up.
    let mut work = Work::begin(state, &who.authority, Mode::Read).await?;
    if let Some(key) = work.tx.draft_key(&person).await? {
        return Ok(written(&key));
    }
    drop(work);
    let mut work = Work::begin(state, &who.authority, Mode::Write).await?;
    let fresh = ids::random_bytes().map_err(StoreError::from)?;
    work.tx.add_draft_key(&person, &fresh, work.now).await?;
    let key = work.tx.draft_key(&person).await?;
    work.tx.commit().await?;
    Ok(written(key.as_deref().unwrap_or(&fresh)))
}

fn written(key: &[u8]) -> DraftKey {
    DraftKey { key: STANDARD.encode(key) }
}
