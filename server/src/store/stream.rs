//! Streams of events, as they are read.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::error::{StoreError, instant};
use super::macros::{on_either, statements};
use super::tx::Tx;

statements! {
    LOAD_EVENTS = "select e.stream_kind, e.stream_id, e.version, e.event_type, e.schema, e.command_id, e.actor_id, \
        e.acting_for, e.recorded_at, e.written_at, b.body from events e left join event_bodies b \
        on b.authority_id = e.authority_id and b.stream_id = e.stream_id and b.version = e.version \
        where e.authority_id = $1 and e.stream_kind = $2 and e.stream_id = $3 and e.version > $4 order by e.version";
    STREAM_VERSION = "select version from stream_heads where authority_id = $1 and stream_kind = $2 and stream_id = $3";
    STREAM_SEAL = "select version, hash from stream_heads where authority_id = $1 and stream_kind = $2 and stream_id = $3";
    STREAM_IDS = "select stream_id from stream_heads where authority_id = $1 and stream_kind = $2 order by stream_id";
}

/// An event of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    pub stream_kind: String,
    pub stream_id: String,
    /// Counts from 1 within the stream.
    pub version: i64,
    pub event_type: String,
    pub schema: i64,
    pub command_id: String,
    pub actor: String,
    pub acting_for: Option<String>,
    /// When the server had it: what every date is counted from.
    pub recorded_at: DateTime<Utc>,
    /// When it was written; earlier where it waited on a device.
    pub written_at: DateTime<Utc>,
    /// What it says, to the byte; none once lawfully erased.
    pub body: Option<String>,
}

#[derive(FromRow)]
struct EventRow {
    stream_kind: String,
    stream_id: String,
    version: i64,
    event_type: String,
    schema: i64,
    command_id: String,
    actor_id: String,
    acting_for: Option<String>,
    recorded_at: i64,
    written_at: i64,
    body: Option<String>,
}

impl Tx {
    /// The whole stream in order; empty if there is none of this kind and id.
    pub async fn load_stream(&mut self, kind: &str, id: &str) -> Result<Vec<Recorded>, StoreError> {
        self.load_since(kind, id, 0).await
    }

    /// What a reader who has seen the stream up to `version` has not.
    pub async fn load_since(
        &mut self,
        kind: &str,
        id: &str,
        version: i64,
    ) -> Result<Vec<Recorded>, StoreError> {
        let rows: Vec<EventRow> = on_either!(self, conn => sqlx::query_as(LOAD_EVENTS)
            .bind(&self.authority).bind(kind).bind(id).bind(version).fetch_all(conn).await?);
        rows.into_iter().map(Recorded::try_from).collect()
    }

    /// The version the stream is at; 0 if there is none of this kind and id.
    pub async fn stream_version(&mut self, kind: &str, id: &str) -> Result<i64, StoreError> {
        let version: Option<i64> = on_either!(self, conn => sqlx::query_scalar(STREAM_VERSION)
            .bind(&self.authority).bind(kind).bind(id).fetch_optional(conn).await?);
        Ok(version.unwrap_or_default())
    }

    /// The version the stream is at and the hash of its last event; none if there is none of this kind and id.
    pub async fn stream_seal(&mut self, kind: &str, id: &str) -> Result<Option<(i64, Vec<u8>)>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(STREAM_SEAL)
            .bind(&self.authority).bind(kind).bind(id).fetch_optional(conn).await?))
    }

    /// The ids of all streams of a kind, for jobs and for rebuilding projections.
    pub async fn stream_ids(&mut self, kind: &str) -> Result<Vec<String>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(STREAM_IDS)
            .bind(&self.authority).bind(kind).fetch_all(conn).await?))
    }
}

impl TryFrom<EventRow> for Recorded {
    type Error = StoreError;

    fn try_from(row: EventRow) -> Result<Self, StoreError> {
        Ok(Self {
            stream_kind: row.stream_kind,
            stream_id: row.stream_id,
            version: row.version,
            event_type: row.event_type,
            schema: row.schema,
            command_id: row.command_id,
            actor: row.actor_id,
            acting_for: row.acting_for,
            recorded_at: instant(row.recorded_at)?,
            written_at: instant(row.written_at)?,
            body: row.body,
        })
    }
}
