//! Appending to a stream at the version that the writer had seen.

use chrono::{DateTime, SubsecRound, Utc};
use sqlx::FromRow;

use super::chain::{self, HASH_ALG, Hash, Link};
use super::error::{AppendError, Conflict, StoreError};
use super::macros::{on_either, statements};
use super::stream::Recorded;
use super::tx::Tx;
use crate::ids;

statements! {
    STREAM_HEAD = "select stream_kind, version, hash from stream_heads where authority_id = $1 and stream_id = $2";
    FIRST_HEAD = "insert into stream_heads (authority_id, stream_id, stream_kind, version, hash) \
        values ($1, $2, $3, $4, $5) on conflict do nothing";
    NEXT_HEAD = "update stream_heads set version = version + $4, hash = $5 \
        where authority_id = $1 and stream_id = $2 and version = $3";
    INSERT_EVENT = "insert into events (authority_id, stream_kind, stream_id, version, event_type, schema, \
        command_id, actor_id, acting_for, recorded_at, written_at, commitment, prev_hash, hash, hash_alg) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    INSERT_BODY = "insert into event_bodies (authority_id, stream_id, version, salt, body) values ($1, $2, $3, $4, $5)";
}

/// An event to be recorded. `body` is kept to the byte.
#[derive(Clone, Debug)]
pub struct NewEvent {
    pub event_type: String,
    pub schema: i64,
    pub body: String,
}

/// What all events of one command share. Times are kept in whole milliseconds.
#[derive(Clone, Debug)]
pub struct Meta {
    pub command_id: String,
    pub actor: String,
    pub acting_for: Option<String>,
    /// When the server had it: what every date is counted from.
    pub recorded_at: DateTime<Utc>,
    /// When it was written; earlier where it waited on a device.
    pub written_at: DateTime<Utc>,
}

/// An event with what proves it.
struct Entry {
    event: Recorded,
    salt: [u8; 16],
    commitment: Hash,
    prev_hash: Hash,
    hash: Hash,
}

#[derive(FromRow)]
struct Head {
    stream_kind: String,
    version: i64,
    hash: Vec<u8>,
}

impl Tx {
    /// Appends to the stream if it still is at `expected_version` (0: does not exist yet). An id taken by a
    /// stream of another kind is a conflict as well. On a conflict nothing is stored.
    pub async fn append(
        &mut self,
        kind: &str,
        id: &str,
        expected_version: i64,
        events: Vec<NewEvent>,
        meta: Meta,
    ) -> Result<Vec<Recorded>, AppendError> {
        let mut prev_hash = self.expect_head(kind, id, expected_version).await?;
        let mut entries = Vec::with_capacity(events.len());
        for (version, new) in (expected_version + 1..).zip(events) {
            let entry = Entry::new(&self.authority, recorded(kind, id, version, new, &meta), prev_hash)?;
            prev_hash = entry.hash;
            entries.push(entry);
        }
        if let Some(last) = entries.last() {
            self.move_head(expected_version, last).await?;
        }
        for entry in &entries {
            self.insert(entry).await?;
        }
        Ok(entries.into_iter().map(|entry| entry.event).collect())
    }

    /// The hash that the next event follows.
    async fn expect_head(&mut self, kind: &str, id: &str, expected: i64) -> Result<Hash, AppendError> {
        let head: Option<Head> = on_either!(self, conn => sqlx::query_as(STREAM_HEAD)
            .bind(&self.authority).bind(id).fetch_optional(conn).await?);
        match head {
            None if expected == 0 => Ok(chain::genesis(&self.authority, id)),
            None => Err(Conflict { expected, actual: 0 }.into()),
            Some(head) if head.stream_kind == kind && head.version == expected => {
                head.hash.try_into().map_err(|_| StoreError::UnreadableHead(id.to_owned()).into())
            }
            Some(head) => Err(Conflict { expected, actual: head.version }.into()),
        }
    }

    /// First of the writes: whoever moves the head may add the events.
    async fn move_head(&mut self, expected: i64, last: &Entry) -> Result<(), AppendError> {
        let (event, hash) = (&last.event, &last.hash[..]);
        let moved = if expected == 0 {
            on_either!(self, conn => sqlx::query(FIRST_HEAD)
                .bind(&self.authority).bind(&event.stream_id).bind(&event.stream_kind).bind(event.version).bind(hash)
                .execute(conn).await?.rows_affected())
        } else {
            on_either!(self, conn => sqlx::query(NEXT_HEAD)
                .bind(&self.authority).bind(&event.stream_id).bind(expected).bind(event.version - expected).bind(hash)
                .execute(conn).await?.rows_affected())
        };
        if moved == 1 { Ok(()) } else { Err(Conflict { expected, actual: expected + 1 }.into()) }
    }

    async fn insert(&mut self, entry: &Entry) -> Result<(), StoreError> {
        let event = &entry.event;
        on_either!(self, conn => sqlx::query(INSERT_EVENT)
            .bind(&self.authority).bind(&event.stream_kind).bind(&event.stream_id).bind(event.version)
            .bind(&event.event_type).bind(event.schema).bind(&event.command_id).bind(&event.actor)
            .bind(&event.acting_for).bind(event.recorded_at.timestamp_millis())
            .bind(event.written_at.timestamp_millis()).bind(&entry.commitment[..]).bind(&entry.prev_hash[..])
            .bind(&entry.hash[..]).bind(HASH_ALG).execute(conn).await.map(drop))?;
        on_either!(self, conn => sqlx::query(INSERT_BODY)
            .bind(&self.authority).bind(&event.stream_id).bind(event.version).bind(&entry.salt[..])
            .bind(&event.body).execute(conn).await.map(drop))?;
        Ok(())
    }
}

fn recorded(kind: &str, id: &str, version: i64, new: NewEvent, meta: &Meta) -> Recorded {
    Recorded {
        stream_kind: kind.to_owned(),
        stream_id: id.to_owned(),
        version,
        event_type: new.event_type,
        schema: new.schema,
        command_id: meta.command_id.clone(),
        actor: meta.actor.clone(),
        acting_for: meta.acting_for.clone(),
        recorded_at: meta.recorded_at.trunc_subsecs(3),
        written_at: meta.written_at.trunc_subsecs(3),
        body: Some(new.body),
    }
}

impl Entry {
    fn new(authority: &str, event: Recorded, prev_hash: Hash) -> Result<Self, StoreError> {
        let salt = ids::random_bytes()?;
        let commitment = chain::commitment(&salt, event.body.as_deref().unwrap_or_default());
        let link = Link {
            authority_id: authority,
            stream_kind: &event.stream_kind,
            stream_id: &event.stream_id,
            version: event.version,
            event_type: &event.event_type,
            schema: event.schema,
            command_id: &event.command_id,
            actor_id: &event.actor,
            acting_for: event.acting_for.as_deref(),
            recorded_at: event.recorded_at.timestamp_millis(),
            written_at: event.written_at.timestamp_millis(),
            commitment: &commitment,
            prev_hash: &prev_hash,
            hash_alg: HASH_ALG,
        };
        let hash = link.hash();
        Ok(Self { event, salt, commitment, prev_hash, hash })
    }
}
