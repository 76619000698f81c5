//! Procedures and calendars as an authority adopted them: whole, by hash, for ever.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::error::StoreError;
use super::macros::{on_either, statements};
use super::tx::Tx;
use crate::ids::hex;

statements! {
    KEEP_PROCEDURE = "insert into procedure_versions (authority_id, hash, body, adopted_at) \
        select $1, $2, $3, $4 where not exists (select 1 from procedure_versions \
        where authority_id = $1 and hash = $2) on conflict do nothing";
    KEEP_CALENDAR = "insert into calendar_versions (authority_id, hash, body, adopted_at) \
        select $1, $2, $3, $4 where not exists (select 1 from calendar_versions \
        where authority_id = $1 and hash = $2) on conflict do nothing";
    KEPT_PROCEDURE = "select body from procedure_versions where authority_id = $1 and hash = $2";
    KEPT_CALENDAR = "select body from calendar_versions where authority_id = $1 and hash = $2";
    KEPT_PROCEDURES = "select body from procedure_versions where authority_id = $1 order by adopted_at, hash";
    KEPT_CALENDARS = "select body from calendar_versions where authority_id = $1 order by adopted_at, hash";
    HOW_MANY_KEPT = "select (select count(*) from procedure_versions where authority_id = $1) \
        + (select count(*) from calendar_versions where authority_id = $1)";
}

/// What is kept by hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    Procedure,
    Calendar,
}

impl Tx {
    /// Keeps a version and answers its hash (SHA-256 of the text, in hexadecimal). Keeping it again changes nothing.
    pub async fn keep_version(
        &mut self,
        kept: Kept,
        body: &str,
        at: DateTime<Utc>,
    ) -> Result<String, StoreError> {
        let hash = hex(&Sha256::digest(body));
        let statement = match kept {
            Kept::Procedure => KEEP_PROCEDURE,
            Kept::Calendar => KEEP_CALENDAR,
        };
        on_either!(self, conn => sqlx::query(statement)
            .bind(&self.authority).bind(&hash).bind(body).bind(at.timestamp_millis())
            .execute(conn).await.map(drop))?;
        Ok(hash)
    }

    /// The version of that hash, if the authority ever adopted it.
    pub async fn kept_version(&mut self, kept: Kept, hash: &str) -> Result<Option<String>, StoreError> {
        let statement = match kept {
            Kept::Procedure => KEPT_PROCEDURE,
            Kept::Calendar => KEPT_CALENDAR,
        };
        Ok(on_either!(self, conn => sqlx::query_scalar(statement)
            .bind(&self.authority).bind(hash).fetch_optional(conn).await?))
    }

    /// Every version that the authority ever adopted, oldest first.
    pub async fn kept_versions(&mut self, kept: Kept) -> Result<Vec<String>, StoreError> {
        let statement = match kept {
            Kept::Procedure => KEPT_PROCEDURES,
            Kept::Calendar => KEPT_CALENDARS,
        };
        Ok(on_either!(self, conn => sqlx::query_scalar(statement)
            .bind(&self.authority).fetch_all(conn).await?))
    }

    /// How many versions of either kind the authority ever adopted. None is ever removed: the same number, the same
    /// versions.
    pub async fn how_many_versions_kept(&mut self) -> Result<i64, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(HOW_MANY_KEPT)
            .bind(&self.authority).fetch_one(conn).await?))
    }
}
