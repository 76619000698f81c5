//! The hashes that make tampering show, and nothing else: pure, so that a verifier in another language can be
//! written from this page.
//!
//! A *field* is its length in bytes as a big-endian u64, then the bytes. Numbers are written in decimal; a
//! missing `acting_for` is the length 2^64-1 alone. All hashes are SHA-256.
//!
//! - commitment = hash of salt, then body (both as they are)
//! - prev_hash of version 1 = hash of the fields [`STREAM_TAG`], authority_id, stream_id;
//!   of any other version = hash of the version before
//! - hash = hash of the fields [`EVENT_TAG`], then the columns in the order of [`Link`]

use sha2::{Digest, Sha256};

pub(super) type Hash = [u8; 32];

/// Names how `hash` was made; another way gets another name.
pub const HASH_ALG: &str = "sha256-v1";

const STREAM_TAG: &str = "recourse stream v1";
const EVENT_TAG: &str = "recourse event v1";

/// The columns of an event that its hash covers, in order.
pub(super) struct Link<'a> {
    pub authority_id: &'a str,
    pub stream_kind: &'a str,
    pub stream_id: &'a str,
    pub version: i64,
    pub event_type: &'a str,
    pub schema: i64,
    pub command_id: &'a str,
    pub actor_id: &'a str,
    pub acting_for: Option<&'a str>,
    pub recorded_at: i64,
    pub written_at: i64,
    pub commitment: &'a [u8],
    pub prev_hash: &'a [u8],
    pub hash_alg: &'a str,
}

/// Binds an event to its body without telling the body, which a short text without a salt would.
pub(super) fn commitment(salt: &[u8], body: &str) -> Hash {
    Sha256::new().chain_update(salt).chain_update(body).finalize().into()
}

/// What stands before a stream's first event.
pub(super) fn genesis(authority_id: &str, stream_id: &str) -> Hash {
    let mut fields = Fields::default();
    fields.text(STREAM_TAG).text(authority_id).text(stream_id);
    fields.finish()
}

impl Link<'_> {
    pub(super) fn hash(&self) -> Hash {
        let mut fields = Fields::default();
        fields
            .text(EVENT_TAG)
            .text(self.authority_id)
            .text(self.stream_kind)
            .text(self.stream_id)
            .number(self.version)
            .text(self.event_type)
            .number(self.schema)
            .text(self.command_id)
            .text(self.actor_id)
            .optional(self.acting_for)
            .number(self.recorded_at)
            .number(self.written_at)
            .bytes(self.commitment)
            .bytes(self.prev_hash)
            .text(self.hash_alg);
        fields.finish()
    }
}

#[derive(Default)]
struct Fields(Sha256);

impl Fields {
    fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
        self
    }

    fn text(&mut self, text: &str) -> &mut Self {
        self.bytes(text.as_bytes())
    }

    fn number(&mut self, number: i64) -> &mut Self {
        self.text(&number.to_string())
    }

    fn optional(&mut self, text: Option<&str>) -> &mut Self {
        match text {
            Some(text) => self.text(text),
            None => {
                self.0.update(u64::MAX.to_be_bytes());
                self
            }
        }
    }

    fn finish(self) -> Hash {
        self.0.finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::hex;

    fn link<'a>(commitment: &'a Hash, prev_hash: &'a Hash) -> Link<'a> {
        Link {
            authority_id: "slough",
            stream_kind: "escalation",
            stream_id: "e1",
            version: 1,
            event_type: "concern_raised",
            schema: 1,
            command_id: "c1",
            actor_id: "p1",
            acting_for: None,
            recorded_at: 1_700_000_000_000,
            written_at: 1_700_000_000_001,
            commitment,
            prev_hash,
            hash_alg: HASH_ALG,
        }
    }

    #[test]
    fn the_hashes_are_these_for_ever() {
        let commitment = commitment(&[7; 16], r#"{"a":1}"#);
        let genesis = genesis("slough", "e1");
        assert_eq!(hex(&commitment), "bcbc1e4ac732bfdafbf7209140181c48f2c2ca4340a81a9dae012256e1d97408");
        assert_eq!(hex(&genesis), "d39b78dc28a9692a3e1241be64e0cd3562164a114d332081c45602a356ebdd5c");
        assert_eq!(
            hex(&link(&commitment, &genesis).hash()),
            "47e9bbd2f0e847c98bafb7bf0ad16c221cfd269b7af4d884fb821bb94b88d031"
        );
    }

    #[test]
    fn text_cannot_move_from_one_column_to_the_next() {
        let hash = [0; 32];
        let one = Link { event_type: "ab", command_id: "c", ..link(&hash, &hash) };
        let other = Link { event_type: "a", command_id: "bc", ..link(&hash, &hash) };
        assert_ne!(one.hash(), other.hash());
    }

    #[test]
    fn acting_for_nobody_is_not_acting_for_an_empty_name() {
        let hash = [0; 32];
        let empty = Link { acting_for: Some(""), ..link(&hash, &hash) };
        assert_ne!(link(&hash, &hash).hash(), empty.hash());
    }
}
