//! Finds whatever was changed, removed, put in or swapped in the record behind the application's back.
//!
//! A stream is followed from its first event to its head. What a database holds cannot show that a whole stream
//! with its head is gone or was written anew: that takes a copy of the heads kept elsewhere.

mod walk;

use std::fmt;

use super::error::StoreError;
use super::macros::{on_either, statements};
use super::tx::Tx;
use walk::{ChainRow, HeadRow, Walk};

statements! {
    CHAIN = "select e.stream_kind, e.stream_id, e.version, e.event_type, e.schema, e.command_id, e.actor_id, \
        e.acting_for, e.recorded_at, e.written_at, e.commitment, e.prev_hash, e.hash, e.hash_alg, b.salt, b.body, \
        x.recorded_in_version from events e left join event_bodies b \
        on b.authority_id = e.authority_id and b.stream_id = e.stream_id and b.version = e.version \
        left join erasures x on x.authority_id = e.authority_id and x.stream_id = e.stream_id \
        and x.version = e.version where e.authority_id = $1 and e.stream_id = $2 order by e.version";
    CHAIN_HEAD = "select stream_kind, version, hash from stream_heads where authority_id = $1 and stream_id = $2";
    ALL_STREAMS = "select stream_id from stream_heads where authority_id = $1 \
        union select stream_id from events where authority_id = $1 \
        union select stream_id from event_bodies where authority_id = $1 order by stream_id";
    STRAY_BODIES = "select b.version from event_bodies b where b.authority_id = $1 and b.stream_id = $2 \
        and not exists (select 1 from events e where e.authority_id = b.authority_id \
        and e.stream_id = b.stream_id and e.version = b.version) order by b.version";
}

/// Something in the record is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub stream_id: String,
    pub version: i64,
    pub kind: FaultKind,
}

/// What is wrong with an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// It is not in the record, though later ones are or the head says so.
    Missing,
    /// A column does not agree with its hash.
    Changed,
    /// It does not follow the event before it.
    OutOfChain,
    /// What it says is not what was committed to.
    ContentChanged,
    /// What it said is gone without an erasure.
    ContentMissing,
    /// There is content without an event.
    ContentWithoutEvent,
    /// The stream's head is not its last event.
    HeadDisagrees,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "stream {} version {}: {}", self.stream_id, self.version, self.kind.says())
    }
}

impl FaultKind {
    fn says(self) -> &'static str {
        match self {
            Self::Missing => "the event is missing",
            Self::Changed => "the event was changed",
            Self::OutOfChain => "the event does not follow the one before it",
            Self::ContentChanged => "the content was changed",
            Self::ContentMissing => "the content was removed without an erasure",
            Self::ContentWithoutEvent => "there is content without an event",
            Self::HeadDisagrees => "the stream's head is not its last event",
        }
    }
}

impl Tx {
    /// All faults of the authority's record; none if it is whole.
    pub async fn verify_all(&mut self) -> Result<Vec<Fault>, StoreError> {
        let streams: Vec<String> = on_either!(self, conn => sqlx::query_scalar(ALL_STREAMS)
            .bind(&self.authority).fetch_all(conn).await?);
        let mut faults = Vec::new();
        for stream_id in &streams {
            faults.extend(self.verify_stream(stream_id).await?);
        }
        Ok(faults)
    }

    /// All faults of one stream.
    pub async fn verify_stream(&mut self, stream_id: &str) -> Result<Vec<Fault>, StoreError> {
        let rows: Vec<ChainRow> = on_either!(self, conn => sqlx::query_as(CHAIN)
            .bind(&self.authority).bind(stream_id).fetch_all(conn).await?);
        let head: Option<HeadRow> = on_either!(self, conn => sqlx::query_as(CHAIN_HEAD)
            .bind(&self.authority).bind(stream_id).fetch_optional(conn).await?);
        let stray: Vec<i64> = on_either!(self, conn => sqlx::query_scalar(STRAY_BODIES)
            .bind(&self.authority).bind(stream_id).fetch_all(conn).await?);
        let mut walk = Walk::new(&self.authority, stream_id);
        rows.iter().for_each(|row| walk.step(row));
        walk.arrive(rows.last(), head.as_ref());
        stray.into_iter().for_each(|version| walk.report(version, FaultKind::ContentWithoutEvent));
        Ok(walk.faults)
    }
}
