//! The authorities that this installation serves.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::error::StoreError;
use super::macros::{on_either, statements};
use super::tx::Tx;

statements! {
    ADD_AUTHORITY = "insert into authorities (authority_id, name, reference_prefix, created_at) \
        values ($1, $2, $3, $4) on conflict (authority_id) do nothing";
    AUTHORITIES = "select authority_id, name, reference_prefix from authorities order by authority_id";
}

/// An authority; its id is the transaction's.
#[derive(Clone, Debug, FromRow, PartialEq, Eq)]
pub struct Authority {
    pub authority_id: String,
    pub name: String,
    /// What its references begin with, such as `KEN`.
    pub reference_prefix: String,
}

impl Tx {
    /// Adds the transaction's authority, unless it is there already.
    pub async fn add_authority(
        &mut self,
        name: &str,
        reference_prefix: &str,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(ADD_AUTHORITY)
            .bind(&self.authority).bind(name).bind(reference_prefix).bind(at.timestamp_millis())
            .execute(conn).await.map(drop))?;
        Ok(())
    }

    /// All authorities, whatever the transaction's: jobs go round them, and sign-in offers them.
    pub async fn authorities(&mut self) -> Result<Vec<Authority>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(AUTHORITIES).fetch_all(conn).await?))
    }
}
