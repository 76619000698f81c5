//! Triggers refuse to alter the record, even to somebody who passes the store by.

use server::store::{CommandKey, EventKey, Kept};
use server::testing::Engine;

use crate::fixture::{Fixture, noon};

crate::on_both_engines!(
    updates_are_refused,
    deletes_are_refused,
    replacing_is_refused,
    emptying_is_refused,
    a_head_only_moves_forward,
    content_goes_by_erasure_only,
);

const APPEND_ONLY: [(&str, &str); 7] = [
    ("events", "actor_id"),
    ("event_bodies", "body"),
    ("erasures", "recorded_in_stream"),
    ("commands", "account_id"),
    ("command_outcomes", "outcome"),
    ("procedure_versions", "body"),
    ("calendar_versions", "body"),
];

/// A row in each append-only table: triggers for each row fire on rows only.
async fn fill(f: &Fixture) {
    f.two_streams().await;
    let mut tx = f.write().await;
    let key = CommandKey { account: "chair", command_id: "c1" };
    tx.claim_command(key, &[1; 32], noon()).await.unwrap();
    tx.record_outcome(key, "{}").await.unwrap();
    tx.keep_version(Kept::Procedure, "a procedure", noon()).await.unwrap();
    tx.keep_version(Kept::Calendar, "a calendar", noon()).await.unwrap();
    let (erased, by) = (EventKey { stream_id: "two", version: 1 }, EventKey { stream_id: "two", version: 2 });
    tx.erase_body(erased, by).await.unwrap();
    tx.commit().await.unwrap();
}

async fn refused(f: &Fixture, sql: &str) {
    let error = f.database.run_as_admin(sql).await.expect_err(sql).to_string();
    assert!(error.contains("append-only") || error.contains("only moves forward"), "{sql}: {error}");
}

async fn updates_are_refused(f: Fixture) {
    fill(&f).await;
    for (table, column) in APPEND_ONLY {
        refused(&f, &format!("update {table} set {column} = 'other'")).await;
    }
    assert_eq!(f.read().await.verify_all().await.unwrap(), []);
}

async fn deletes_are_refused(f: Fixture) {
    fill(&f).await;
    for (table, _) in APPEND_ONLY {
        refused(&f, &format!("delete from {table}")).await;
    }
    assert_eq!(f.read().await.verify_all().await.unwrap(), []);
}

/// SQLite's `insert or replace` passes update and delete triggers; PostgreSQL has `on conflict do update`.
async fn replacing_is_refused(f: Fixture) {
    fill(&f).await;
    for (table, column) in APPEND_ONLY {
        let sql = match f.engine {
            Engine::Sqlite => format!("insert or replace into {table} select * from {table}"),
            Engine::Postgres => format!(
                "insert into {table} select * from {table} on conflict on constraint {table}_pkey \
                 do update set {column} = 'other'"
            ),
        };
        refused(&f, &sql).await;
    }
}

async fn emptying_is_refused(f: Fixture) {
    fill(&f).await;
    for (table, _) in APPEND_ONLY {
        // SQLite has no truncate; its delete of a whole table fires the same triggers.
        let sql = match f.engine {
            Engine::Sqlite => format!("delete from {table} where true"),
            Engine::Postgres => format!("truncate {table} cascade"),
        };
        refused(&f, &sql).await;
    }
}

async fn a_head_only_moves_forward(f: Fixture) {
    f.two_streams().await;
    for sql in [
        "update stream_heads set version = version - 1 where stream_id = 'one'",
        "update stream_heads set hash = hash",
        "update stream_heads set version = version + 1, stream_id = 'three' where stream_id = 'one'",
        "delete from stream_heads",
    ] {
        refused(&f, sql).await;
    }
}

async fn content_goes_by_erasure_only(f: Fixture) {
    fill(&f).await;
    let stream = f.stream("two").await;
    assert_eq!(stream[0].body, None);
    assert!(stream[1].body.is_some());
    refused(&f, "delete from event_bodies where stream_id = 'two' and version = 2").await;
    assert_eq!(f.read().await.verify_all().await.unwrap(), []);
}
