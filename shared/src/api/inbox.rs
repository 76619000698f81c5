//! What a person was told.

use crate::beside::BesideKind;
use crate::ids::{ChildId, NoticeId, RecordId, Reference};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A page of one's own inbox, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Inbox {
    pub entries: Vec<InboxEntry>,
    /// How many are unread, on all pages.
    pub unread: u32,
    pub found: u32,
    pub page: u32,
    pub page_size: u32,
}

/// One thing somebody was told, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InboxEntry {
    pub id: NoticeId,
    pub told_at: DateTime<Utc>,
    pub read: bool,
    /// Something is for its reader to do.
    pub asked: bool,
    pub subject: String,
    /// Why it came to its reader.
    pub sentence: String,
    /// The matter; none where it is not, or no longer, theirs to read.
    pub reference: Option<Reference>,
    /// The record beside a matter that it is about, while it is theirs to read.
    #[serde(default)]
    pub record: Option<RecordAt>,
    /// The child about whose home it is, while that is theirs to read.
    #[serde(default)]
    pub home: Option<ChildId>,
}

/// Where a record beside the matter is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordAt {
    pub kind: BesideKind,
    pub id: RecordId,
}

/// What somebody has read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "read", rename_all = "snake_case")]
pub enum InboxRead {
    All,
    Notice { id: NoticeId },
}
