//! Lawful erasure: the content goes, that it happened and was erased stays.

use super::error::StoreError;
use super::macros::{on_either, statements};
use super::tx::Tx;

statements! {
    INSERT_ERASURE = "insert into erasures (authority_id, stream_id, version, recorded_in_stream, \
        recorded_in_version) values ($1, $2, $3, $4, $5)";
    DELETE_BODY = "delete from event_bodies where authority_id = $1 and stream_id = $2 and version = $3";
}

/// Which event: its stream and version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventKey<'a> {
    pub stream_id: &'a str,
    pub version: i64,
}

impl Tx {
    /// Erases what `event` said. `recorded_in` is the event that says so; it must be in the record already.
    pub async fn erase_body(
        &mut self,
        event: EventKey<'_>,
        recorded_in: EventKey<'_>,
    ) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(INSERT_ERASURE)
            .bind(&self.authority).bind(event.stream_id).bind(event.version)
            .bind(recorded_in.stream_id).bind(recorded_in.version).execute(conn).await.map(drop))?;
        on_either!(self, conn => sqlx::query(DELETE_BODY)
            .bind(&self.authority).bind(event.stream_id).bind(event.version).execute(conn).await.map(drop))?;
        Ok(())
    }
}
