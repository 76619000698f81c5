//! The least that axum and sqlx can do for the same answer: what our figures are held against.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::routing::{get, post};
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use tokio::net::TcpListener;

pub struct Bare {
    pub address: SocketAddr,
    directory: PathBuf,
}

#[derive(Clone)]
struct Pools {
    readers: SqlitePool,
    writer: SqlitePool,
}

impl Bare {
    /// Serves `answer` from a table, and inserts what it is sent into another.
    pub async fn start(answer: Vec<u8>) -> Self {
        let id = server::ids::new_id().expect("random bytes");
        let directory = std::env::temp_dir().join(format!("recourse-bare-{id}"));
        std::fs::create_dir(&directory).expect("a directory");
        let file = directory.join("bare.db");
        let pools = Pools { writer: pool(&file, 1).await, readers: pool(&file, 4).await };
        sqlx::raw_sql(
            "create table answers (body blob); create table bodies (id integer primary key, body text)",
        )
        .execute(&pools.writer)
        .await
        .expect("two tables");
        sqlx::query("insert into answers values ($1)")
            .bind(answer)
            .execute(&pools.writer)
            .await
            .expect("an answer");
        let routes =
            Router::new().route("/answer", get(read)).route("/insert", post(insert)).with_state(pools);
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("its address");
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Self { address, directory }
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        // What stays behind is only a temporary directory.
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

async fn read(State(pools): State<Pools>) -> Vec<u8> {
    sqlx::query_scalar("select body from answers").fetch_one(&pools.readers).await.expect("the answer")
}

async fn insert(State(pools): State<Pools>, body: String) -> &'static str {
    let mut tx = pools.writer.begin_with("begin immediate").await.expect("the writer's turn");
    sqlx::query("insert into bodies (body) values ($1)")
        .bind(body)
        .execute(&mut *tx)
        .await
        .expect("an insert");
    tx.commit().await.expect("a commit");
    "{}"
}

async fn pool(file: &Path, connections: u32) -> SqlitePool {
    let options = SqliteConnectOptions::from_str("sqlite:")
        .expect("options")
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(10));
    SqlitePoolOptions::new().max_connections(connections).connect_with(options).await.expect("a database")
}
