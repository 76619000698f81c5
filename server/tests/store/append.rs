//! Loading and appending, alone and at once.

use server::store::{AppendError, Conflict, Meta, Mode, StoreError};
use tokio::task::JoinSet;

use crate::fixture::{self, Fixture, KIND, meta, noon, noted};

crate::on_both_engines!(
    what_was_appended_is_loaded_to_the_byte,
    a_stale_version_is_a_conflict_that_stores_nothing,
    an_id_taken_by_another_kind_is_a_conflict,
    a_transaction_that_is_dropped_leaves_no_trace,
    only_what_was_missed_is_loaded,
    a_reading_transaction_cannot_write,
    a_reading_transaction_sees_one_moment,
    the_record_outlives_a_restart,
    concurrent_writers_of_one_stream_lose_and_double_nothing,
    concurrent_writers_of_many_streams_do_not_hinder_each_other,
);

async fn what_was_appended_is_loaded_to_the_byte(f: Fixture) {
    let body = "{\"n\": 1.50,  \"b\":2,\"a\":\"Zoë \\u0000\"}";
    let acting = Meta { acting_for: Some("manager".to_owned()), ..meta() };
    let mut tx = f.write().await;
    let appended = tx.append(KIND, "one", 0, vec![noted(body), noted("{}")], acting).await.unwrap();
    tx.commit().await.unwrap();

    let loaded = f.stream("one").await;
    assert_eq!(loaded, appended);
    assert_eq!(loaded.iter().map(|event| event.version).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(loaded[0].body.as_deref(), Some(body));
    assert_eq!(loaded[0].recorded_at, noon());
    assert_eq!(loaded[0].acting_for.as_deref(), Some("manager"));
    assert!(f.read().await.load_stream("child", "one").await.unwrap().is_empty());
    assert_eq!(f.read().await.stream_ids(KIND).await.unwrap(), ["one"]);
}

async fn a_stale_version_is_a_conflict_that_stores_nothing(f: Fixture) {
    f.append("one", 0, &["{}", "{}"]).await.unwrap();
    for expected in [0, 1, 3] {
        let answer = f.append("one", expected, &["{}"]).await;
        assert!(
            matches!(answer, Err(AppendError::Conflict(Conflict { actual: 2, expected: e })) if e == expected)
        );
    }
    let unknown = f.append("none", 1, &["{}"]).await;
    assert!(matches!(unknown, Err(AppendError::Conflict(Conflict { expected: 1, actual: 0 }))));
    assert_eq!(f.stream("one").await.len(), 2);
    assert!(f.stream("none").await.is_empty());
}

async fn an_id_taken_by_another_kind_is_a_conflict(f: Fixture) {
    f.append("one", 0, &["{}"]).await.unwrap();
    let mut tx = f.write().await;
    for expected in [0, 1] {
        let answer = tx.append("child", "one", expected, vec![noted("{}")], meta()).await;
        assert!(matches!(answer, Err(AppendError::Conflict(_))));
    }
}

async fn a_transaction_that_is_dropped_leaves_no_trace(f: Fixture) {
    let mut tx = f.write().await;
    tx.append(KIND, "one", 0, vec![noted("{}")], meta()).await.unwrap();
    drop(tx);
    assert!(f.stream("one").await.is_empty());
    f.append("one", 0, &["{}"]).await.unwrap();
}

async fn only_what_was_missed_is_loaded(f: Fixture) {
    f.two_streams().await;
    let missed = f.read().await.load_since(KIND, "one", 1).await.unwrap();
    assert_eq!(missed.iter().map(|event| event.version).collect::<Vec<_>>(), [2, 3]);
}

async fn a_reading_transaction_cannot_write(f: Fixture) {
    let answer = f.read().await.append(KIND, "one", 0, vec![noted("{}")], meta()).await;
    assert!(matches!(answer, Err(AppendError::Store(StoreError::Database(_)))));
}

async fn a_reading_transaction_sees_one_moment(f: Fixture) {
    f.append("one", 0, &["{}"]).await.unwrap();
    let mut reading = f.read().await;
    assert_eq!(reading.load_stream(KIND, "one").await.unwrap().len(), 1);
    f.append("one", 1, &["{}"]).await.unwrap();
    assert_eq!(reading.load_stream(KIND, "one").await.unwrap().len(), 1);
}

async fn the_record_outlives_a_restart(f: Fixture) {
    f.two_streams().await;
    f.store().close().await;
    let reopened = server::store::Store::open(f.database.location()).await.unwrap();
    let mut tx = reopened.begin(&f.here, Mode::Read).await.unwrap();
    assert_eq!(tx.load_stream(KIND, "one").await.unwrap().len(), 3);
    assert_eq!(tx.verify_all().await.unwrap(), []);
}

const WRITERS: i64 = 16;
const ROUNDS: i64 = 5;

async fn concurrent_writers_of_one_stream_lose_and_double_nothing(f: Fixture) {
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        let (store, scope) = (f.store().clone(), f.here.clone());
        writers.spawn(async move {
            for round in 0..ROUNDS {
                read_decide_append(&store, &scope, &format!("{writer}/{round}")).await;
            }
        });
    }
    writers.join_all().await;

    let stream = f.stream("one").await;
    let versions: Vec<i64> = stream.iter().map(|event| event.version).collect();
    assert_eq!(versions, (1..=WRITERS * ROUNDS).collect::<Vec<_>>());
    let mut bodies: Vec<_> = stream.into_iter().filter_map(|event| event.body).collect();
    bodies.sort_unstable();
    bodies.dedup();
    assert_eq!(bodies.len() as i64, WRITERS * ROUNDS);
    assert_eq!(f.read().await.verify_all().await.unwrap(), []);
}

/// As a command does: reads and decides first, so a conflict may come; then it is decided again.
async fn read_decide_append(store: &server::store::Store, scope: &server::store::Scope, body: &str) {
    loop {
        let mut reading = store.begin(scope, Mode::Read).await.unwrap();
        let seen = reading.load_stream(KIND, "one").await.unwrap().len() as i64;
        drop(reading);
        match fixture::append(store, scope, "one", seen, &[body]).await {
            Ok(_) => return,
            Err(AppendError::Conflict(conflict)) => assert!(conflict.actual > seen),
            Err(AppendError::Store(error)) => panic!("{error}"),
        }
    }
}

async fn concurrent_writers_of_many_streams_do_not_hinder_each_other(f: Fixture) {
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        let (store, scope) = (f.store().clone(), f.here.clone());
        writers.spawn(async move {
            for round in 0..ROUNDS {
                let mut tx = store.begin(&scope, Mode::Write).await.unwrap();
                let id = writer.to_string();
                let seen = tx.load_stream(KIND, &id).await.unwrap().len() as i64;
                assert_eq!(seen, round);
                tx.append(KIND, &id, seen, vec![noted("{}")], meta()).await.unwrap();
                tx.commit().await.unwrap();
            }
        });
    }
    writers.join_all().await;
    assert_eq!(f.read().await.stream_ids(KIND).await.unwrap().len() as i64, WRITERS);
    assert_eq!(f.read().await.verify_all().await.unwrap(), []);
}
