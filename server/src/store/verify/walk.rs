//! Follows one stream from its first event to its head and notes what is wrong on the way.

use sqlx::FromRow;

use super::{Fault, FaultKind};
use crate::store::chain::{self, HASH_ALG, Link};

#[derive(FromRow)]
pub(super) struct ChainRow {
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
    commitment: Vec<u8>,
    prev_hash: Vec<u8>,
    hash: Vec<u8>,
    hash_alg: String,
    salt: Option<Vec<u8>>,
    body: Option<String>,
    recorded_in_version: Option<i64>,
}

#[derive(FromRow)]
pub(super) struct HeadRow {
    stream_kind: String,
    version: i64,
    hash: Vec<u8>,
}

/// One stream, followed so far.
pub(super) struct Walk<'a> {
    authority: &'a str,
    stream_id: &'a str,
    version: i64,
    hash: Vec<u8>,
    pub(super) faults: Vec<Fault>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(authority: &'a str, stream_id: &'a str) -> Self {
        let hash = chain::genesis(authority, stream_id).to_vec();
        Self { authority, stream_id, version: 0, hash, faults: Vec::new() }
    }

    pub(super) fn report(&mut self, version: i64, kind: FaultKind) {
        self.faults.push(Fault { stream_id: self.stream_id.to_owned(), version, kind });
    }

    pub(super) fn step(&mut self, row: &ChainRow) {
        for missing in self.version + 1..row.version {
            self.report(missing, FaultKind::Missing);
        }
        if row.prev_hash != self.hash {
            self.report(row.version, FaultKind::OutOfChain);
        }
        if row.hash_alg != HASH_ALG || row.link(self.authority).hash()[..] != row.hash {
            self.report(row.version, FaultKind::Changed);
        }
        if let Some(kind) = row.content_fault() {
            self.report(row.version, kind);
        }
        self.version = row.version;
        self.hash.clone_from(&row.hash);
    }

    pub(super) fn arrive(&mut self, last: Option<&ChainRow>, head: Option<&HeadRow>) {
        let end = head.map_or(0, |head| head.version);
        for missing in self.version + 1..=end {
            self.report(missing, FaultKind::Missing);
        }
        let agrees = match (last, head) {
            (Some(last), Some(head)) => head.is_of(last),
            (None, None) => true,
            _ => false,
        };
        if !agrees {
            self.report(end, FaultKind::HeadDisagrees);
        }
    }
}

impl HeadRow {
    fn is_of(&self, last: &ChainRow) -> bool {
        self.version == last.version && self.hash == last.hash && self.stream_kind == last.stream_kind
    }
}

impl ChainRow {
    fn link<'a>(&'a self, authority: &'a str) -> Link<'a> {
        Link {
            authority_id: authority,
            stream_kind: &self.stream_kind,
            stream_id: &self.stream_id,
            version: self.version,
            event_type: &self.event_type,
            schema: self.schema,
            command_id: &self.command_id,
            actor_id: &self.actor_id,
            acting_for: self.acting_for.as_deref(),
            recorded_at: self.recorded_at,
            written_at: self.written_at,
            commitment: &self.commitment,
            prev_hash: &self.prev_hash,
            hash_alg: &self.hash_alg,
        }
    }

    fn content_fault(&self) -> Option<FaultKind> {
        match (&self.salt, &self.body) {
            (Some(salt), Some(body)) => {
                (chain::commitment(salt, body)[..] != self.commitment).then_some(FaultKind::ContentChanged)
            }
            _ => self.recorded_in_version.is_none().then_some(FaultKind::ContentMissing),
        }
    }
}
