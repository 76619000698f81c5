//! Opens the database and its transactions.

use std::path::PathBuf;

use sqlx::{PgPool, SqlitePool};

use super::error::StoreError;
use super::tx::{Conn, Scope, Tx};
use super::{postgres, sqlite};

/// Where the record is kept.
#[derive(Clone)]
pub enum Location {
    /// The embedded default: a SQLite file in this directory, which is made if missing.
    DataDirectory(PathBuf),
    /// PostgreSQL (`DATABASE_URL`), and the role that owns the tables and may change them
    /// (`DATABASE_OWNER_URL`). Without the latter the tables must be up to date already.
    Postgres { url: String, owner_url: Option<String> },
}

/// What a transaction is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Sees one moment of the database throughout and cannot write.
    Read,
    /// One at a time: on SQLite in the database, on PostgreSQL in the authority. What is read therefore still
    /// holds when it is written upon, in other streams as well, and deadlocks cannot arise.
    Write,
}

/// The database, shared by all who hold a clone.
#[derive(Clone)]
pub struct Store(Db);

#[derive(Clone)]
pub(super) enum Db {
    /// The pool of writers is a single connection: those who wait queue in order and never meet a locked file.
    Sqlite {
        readers: SqlitePool,
        writer: SqlitePool,
    },
    Postgres(PgPool),
}

impl Store {
    /// Opens the database and brings its tables up to date.
    pub async fn open(location: &Location) -> Result<Self, StoreError> {
        match location {
            Location::DataDirectory(directory) => sqlite::open(directory).await,
            Location::Postgres { url, owner_url } => postgres::open(url, owner_url.as_deref()).await,
        }
        .map(Self)
    }

    /// Opens a transaction for one authority.
    pub async fn begin(&self, scope: &Scope, mode: Mode) -> Result<Tx, StoreError> {
        let conn = match (&self.0, mode) {
            (Db::Sqlite { readers, .. }, Mode::Read) => Conn::Sqlite(readers.begin().await?),
            (Db::Sqlite { writer, .. }, Mode::Write) => {
                Conn::Sqlite(writer.begin_with("begin immediate").await?)
            }
            (Db::Postgres(pool), _) => Conn::Postgres(postgres::begin(pool, scope, mode).await?),
        };
        Ok(Tx::new(conn, scope))
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.begin(&Scope::installation(), Mode::Read).await?.authorities().await?;
        Ok(())
    }

    /// Waits for what is under way, then closes all connections.
    pub async fn close(&self) {
        match &self.0 {
            Db::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Db::Postgres(pool) => pool.close().await,
        }
    }
}
