//! What a person's drafts are encrypted with on their devices: made on first use, the same ever after.

use chrono::{DateTime, Utc};

use super::error::StoreError;
use super::macros::{on_either, statements};
use super::tx::Tx;

statements! {
    DRAFT_KEY = "select draft_key from draft_keys where authority_id = $1 and person_id = $2";
    /// Of two that are made at once the first one stands.
    ADD_DRAFT_KEY = "insert into draft_keys (authority_id, person_id, draft_key, made_at) values ($1, $2, $3, $4) \
        on conflict do nothing";
}

impl Tx {
    /// The person's key, if they have one.
    pub async fn draft_key(&mut self, person_id: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(DRAFT_KEY)
            .bind(&self.authority).bind(person_id).fetch_optional(conn).await?))
    }

    /// Gives the person this key, unless they have one.
    pub async fn add_draft_key(
        &mut self,
        person_id: &str,
        key: &[u8; 32],
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(ADD_DRAFT_KEY)
            .bind(&self.authority).bind(person_id).bind(&key[..]).bind(at.timestamp_millis())
            .execute(conn).await.map(drop))?;
        Ok(())
    }
}
