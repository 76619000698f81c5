//! SQLite: one file in the data directory, readers beside one writer, each commit on the disk before it is answered.

use std::io;
use std::path::Path;
use std::time::Duration;

use sqlx::SqlitePool;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::db::Db;
use super::error::StoreError;

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");

/// The file's name in the data directory.
const FILE: &str = "recourse.db";

/// Before this, resetting the write-ahead log could lose a commit under concurrent checkpoints.
const OLDEST_SAFE: (u32, u32, u32) = (3, 51, 3);

const READERS: u32 = 8;
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

pub(super) async fn open(directory: &Path) -> Result<Db, StoreError> {
    make_private(directory)?;
    let options = options(directory);
    let writer = pool(1).connect_with(options.clone()).await?;
    refuse_unsafe_version(&writer).await?;
    MIGRATIONS.run(&writer).await?;
    let readers = pool(READERS).connect_with(options.pragma("query_only", "on")).await?;
    Ok(Db::Sqlite { readers, writer })
}

/// A file does not hang up, so connections need no test before use.
fn pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new().max_connections(connections).test_before_acquire(false)
}

fn options(directory: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(directory.join(FILE))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT)
        .optimize_on_close(true, None)
}

/// Children's records are for the server's own user alone.
#[cfg(unix)]
fn make_private(directory: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(directory)
}

#[cfg(not(unix))]
fn make_private(directory: &Path) -> io::Result<()> {
    std::fs::create_dir_all(directory)
}

async fn refuse_unsafe_version(pool: &SqlitePool) -> Result<(), StoreError> {
    let version: String = sqlx::query_scalar("select sqlite_version()").fetch_one(pool).await?;
    if parse(&version).is_some_and(|version| version >= OLDEST_SAFE) {
        return Ok(());
    }
    Err(StoreError::Refused(format!(
        "SQLite {version} can lose commits when its log is reset; build with 3.51.3 or later"
    )))
}

fn parse(version: &str) -> Option<(u32, u32, u32)> {
    let mut parts = version.split('.').map(|part| part.parse().ok());
    Some((parts.next()??, parts.next()??, parts.next()??))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        assert!(parse("3.51.3") >= Some(OLDEST_SAFE));
        assert!(parse("3.100.0") >= Some(OLDEST_SAFE));
        assert!(parse("3.51.2") < Some(OLDEST_SAFE));
        assert_eq!(parse("nonsense"), None);
    }
}
