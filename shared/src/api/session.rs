//! Whoever is signed in.

use crate::ids::AuthorityId;
use crate::organisation::Role;
use crate::people::PersonRef;
use crate::procedure::Words;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Who is signed in, and what the app needs to know before any page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    pub person: PersonRef,
    pub roles: BTreeSet<Role>,
    /// The titles of the posts held today.
    pub posts: Vec<String>,
    pub authority: AuthorityId,
    pub authority_name: String,
    /// What the authority calls things: the words of every page.
    pub words: Words,
    /// The procedure keeps records beside the matters.
    pub keeps_records: bool,
    /// Holds a post of the chairs' line today.
    pub manages_chairs: bool,
    /// The server's clock: the app's today is this plus elapsed time, never the tablet's.
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
    /// How many messages in the inbox are unread.
    pub unread: u32,
    /// Demonstration data, said on every page.
    pub demo: bool,
}

/// What a person's drafts are encrypted with on their devices, so that nothing readable is left on one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftKey {
    /// 32 bytes in base64.
    pub key: String,
}
