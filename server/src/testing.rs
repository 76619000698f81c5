//! Databases to test against, on either engine; only with the feature `testing`.
//!
//! ```no_run
//! # async fn example() {
//! use server::testing::{Engine, TestDatabase};
//!
//! let database = TestDatabase::create(Engine::Postgres).await;
//! let store = database.store();
//! # }
//! ```
//!
//! Each test gets a database of its own; a test binary shares one PostgreSQL cluster, which ends with it. What
//! goes wrong here panics: a test without its database must fail, not be skipped.

mod cluster;
mod settle;

use std::path::PathBuf;

use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};

use crate::ids;
use crate::store::{Location, Store};
use cluster::{Cluster, Role};

pub use settle::settle;

/// The two engines that the store runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A fresh database, opened as the application opens it.
pub struct TestDatabase {
    store: Store,
    location: Location,
    admin: Admin,
}

/// The way past the store, for those who tamper: the file, or a superuser's address.
enum Admin {
    Sqlite { directory: PathBuf },
    Postgres { url: String },
}

impl TestDatabase {
    pub async fn create(engine: Engine) -> Self {
        let (location, admin) = match engine {
            Engine::Sqlite => sqlite(),
            Engine::Postgres => postgres().await,
        };
        let store = Store::open(&location).await.expect("a fresh database opens");
        Self { store, location, admin }
    }

    pub fn store(&self) -> &Store {
        &self.store
    }

    /// For opening the same database again, as a restarted server would.
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// Runs statements past the store, as somebody with the keys of the database could. Answers how many rows
    /// the last one touched.
    pub async fn run_as_admin(&self, sql: &str) -> Result<u64, sqlx::Error> {
        self.run(sql.to_owned()).await
    }

    /// Every row of a table as text, in order.
    pub async fn rows(&self, table: &str) -> Vec<String> {
        let columns = match &self.admin {
            Admin::Sqlite { .. } => format!("select name from pragma_table_info('{table}') order by cid"),
            Admin::Postgres { .. } => format!(
                "select column_name::text from information_schema.columns where table_name = '{table}' \
                 order by ordinal_position"
            ),
        };
        let columns = self.texts(columns).await.into_iter();
        let columns: Vec<_> = columns.map(|column| format!("coalesce(cast({column} as text), '')")).collect();
        self.texts(format!("select {} from {table} order by 1", columns.join(" || ' | ' || "))).await
    }

    async fn texts(&self, sql: String) -> Vec<String> {
        let sql = AssertSqlSafe(sql);
        let texts = match &self.admin {
            Admin::Sqlite { .. } => sqlx::query_scalar(sql).fetch_all(&mut self.file().await).await,
            Admin::Postgres { url } => {
                let mut superuser = PgConnection::connect(url).await.expect("a superuser connects");
                sqlx::query_scalar(sql).fetch_all(&mut superuser).await
            }
        };
        texts.expect("a table is readable")
    }

    /// Runs statements with triggers, foreign keys and row-level security out of the way: whoever alters the record.
    pub async fn tamper(&self, sql: &str) {
        let disarm = match self.admin {
            Admin::Sqlite { .. } => self.drop_triggers().await,
            Admin::Postgres { .. } => "set session_replication_role = replica;".to_owned(),
        };
        self.run(format!("{disarm} {sql}")).await.expect("nothing stands in the way of tampering");
    }

    async fn run(&self, sql: String) -> Result<u64, sqlx::Error> {
        let sql = AssertSqlSafe(sql);
        match &self.admin {
            Admin::Sqlite { .. } => {
                let mut file = self.file().await;
                Ok(sqlx::raw_sql(sql).execute(&mut file).await?.rows_affected())
            }
            Admin::Postgres { url } => {
                let mut superuser = PgConnection::connect(url).await?;
                Ok(sqlx::raw_sql(sql).execute(&mut superuser).await?.rows_affected())
            }
        }
    }

    async fn file(&self) -> SqliteConnection {
        let Admin::Sqlite { directory } = &self.admin else { panic!("only SQLite is a file") };
        let url = format!("sqlite://{}", directory.join("recourse.db").display());
        SqliteConnection::connect(&url).await.expect("the file opens")
    }

    async fn drop_triggers(&self) -> String {
        let mut file = self.file().await;
        let triggers: Vec<String> = sqlx::query_scalar(
            "select 'drop trigger ' || name || ';' from sqlite_schema where type = 'trigger'",
        )
        .fetch_all(&mut file)
        .await
        .expect("the schema is readable");
        format!("pragma foreign_keys = off; {}", triggers.concat())
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if let Admin::Sqlite { directory } = &self.admin {
            // What stays behind is only a temporary directory.
            let _ = std::fs::remove_dir_all(directory);
        }
    }
}

fn sqlite() -> (Location, Admin) {
    let id = ids::new_id().expect("random bytes");
    let directory = std::env::temp_dir().join(format!("recourse-test-{id}"));
    (Location::DataDirectory(directory.clone()), Admin::Sqlite { directory })
}

async fn postgres() -> (Location, Admin) {
    let cluster = Cluster::shared();
    let database = cluster.create_database().await;
    let location = Location::Postgres {
        url: cluster.url(Role::App, &database),
        owner_url: Some(cluster.url(Role::Owner, &database)),
    };
    (location, Admin::Postgres { url: cluster.url(Role::Superuser, &database) })
}
