//! What can go wrong in the store. A conflict is not a failure: the caller answers it with what was missed.

use chrono::{DateTime, Utc};
use thiserror::Error;

/// The store could not do its work.
#[derive(Debug, Error)]
pub enum StoreError {
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
    #[error("the database could not be brought up to date: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    #[error("{0}")]
    Refused(String),
    #[error("the operating system gave no random bytes: {0}")]
    NoRandomness(#[from] crate::ids::NoRandomness),
    #[error("the database holds {0}, which is no time")]
    NotATime(i64),
    #[error("the head of stream {0} is not readable")]
    UnreadableHead(String),
    #[error("a command was claimed and its outcome not recorded: nothing was stored")]
    OutcomeMissing,
    #[error("the data directory cannot be used: {0}")]
    DataDirectory(#[from] std::io::Error),
}

/// Milliseconds since 1970 as an instant.
pub(super) fn instant(millis: i64) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp_millis(millis).ok_or(StoreError::NotATime(millis))
}

/// Somebody else's events came first. Nothing was stored.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("the stream is at version {actual}, not {expected}")]
pub struct Conflict {
    pub expected: i64,
    pub actual: i64,
}

/// Why events were not appended.
#[derive(Debug, Error)]
pub enum AppendError {
    #[error(transparent)]
    Conflict(#[from] Conflict),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for AppendError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}
