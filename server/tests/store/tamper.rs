//! Whoever gets past the triggers is found out.

use server::store::{Fault, FaultKind};

use crate::fixture::Fixture;

crate::on_both_engines!(
    an_untouched_record_is_whole,
    a_changed_column_shows,
    changed_content_shows,
    a_removed_event_shows,
    a_cut_tail_shows,
    a_removed_stream_of_events_shows,
    removed_content_shows,
    an_event_put_in_shows,
    content_put_in_shows,
    swapped_events_show,
    swapped_content_shows,
    an_event_moved_to_another_stream_shows,
    a_changed_head_shows,
);

async fn faults_after(f: &Fixture, sql: &str) -> Vec<Fault> {
    f.two_streams().await;
    f.database.tamper(sql).await;
    f.read().await.verify_all().await.unwrap()
}

fn fault(stream_id: &str, version: i64, kind: FaultKind) -> Fault {
    Fault { stream_id: stream_id.to_owned(), version, kind }
}

async fn an_untouched_record_is_whole(f: Fixture) {
    assert_eq!(faults_after(&f, "select 1").await, []);
}

async fn a_changed_column_shows(f: Fixture) {
    f.two_streams().await;
    for change in [
        "stream_kind = 'child'",
        "event_type = 'other'",
        "schema = schema + 1",
        "command_id = 'other'",
        "actor_id = 'other'",
        "acting_for = 'other'",
        "recorded_at = recorded_at + 1",
        "written_at = written_at - 1",
        "hash_alg = 'none'",
    ] {
        let keep = "create table kept as select * from events";
        f.database
            .tamper(&format!("{keep}; update events set {change} where stream_id = 'one' and version = 2"))
            .await;
        let faults = f.read().await.verify_all().await.unwrap();
        assert_eq!(faults, [fault("one", 2, FaultKind::Changed)], "{change}");
        f.database.tamper("delete from events; insert into events select * from kept; drop table kept").await;
    }
}

async fn changed_content_shows(f: Fixture) {
    let faults =
        faults_after(&f, "update event_bodies set body = '{}' where stream_id = 'one' and version = 2").await;
    assert_eq!(faults, [fault("one", 2, FaultKind::ContentChanged)]);
}

async fn a_removed_event_shows(f: Fixture) {
    let faults = faults_after(
        &f,
        "delete from event_bodies where stream_id = 'one' and version = 2;
         delete from events where stream_id = 'one' and version = 2",
    )
    .await;
    assert_eq!(faults, [fault("one", 2, FaultKind::Missing), fault("one", 3, FaultKind::OutOfChain)]);
}

async fn a_cut_tail_shows(f: Fixture) {
    let faults = faults_after(
        &f,
        "delete from event_bodies where stream_id = 'one' and version = 3;
         delete from events where stream_id = 'one' and version = 3",
    )
    .await;
    assert_eq!(faults, [fault("one", 3, FaultKind::Missing), fault("one", 3, FaultKind::HeadDisagrees)]);
}

async fn a_removed_stream_of_events_shows(f: Fixture) {
    let faults = faults_after(
        &f,
        "delete from event_bodies where stream_id = 'two'; delete from events where stream_id = 'two'",
    )
    .await;
    let missing = |version| fault("two", version, FaultKind::Missing);
    assert_eq!(faults, [missing(1), missing(2), fault("two", 2, FaultKind::HeadDisagrees)]);
}

async fn removed_content_shows(f: Fixture) {
    let faults = faults_after(&f, "delete from event_bodies where stream_id = 'one' and version = 1").await;
    assert_eq!(faults, [fault("one", 1, FaultKind::ContentMissing)]);
}

const COPY_LAST: &str =
    "insert into events select authority_id, stream_kind, stream_id, 4, event_type, schema, \
    command_id, actor_id, acting_for, recorded_at, written_at, commitment, hash, hash, hash_alg \
    from events where stream_id = 'one' and version = 3;
    insert into event_bodies select authority_id, stream_id, 4, salt, body \
    from event_bodies where stream_id = 'one' and version = 3";

async fn an_event_put_in_shows(f: Fixture) {
    let faults = faults_after(&f, COPY_LAST).await;
    assert_eq!(faults, [fault("one", 4, FaultKind::Changed), fault("one", 3, FaultKind::HeadDisagrees)]);
}

async fn content_put_in_shows(f: Fixture) {
    let faults = faults_after(
        &f,
        "insert into event_bodies select authority_id, stream_id, 9, salt, body \
         from event_bodies where stream_id = 'one' and version = 1",
    )
    .await;
    assert_eq!(faults, [fault("one", 9, FaultKind::ContentWithoutEvent)]);
}

fn swapped(table: &str) -> String {
    [(1, 100), (2, 1), (100, 2)]
        .map(|(from, to)| {
            format!("update {table} set version = {to} where stream_id = 'one' and version = {from};")
        })
        .concat()
}

async fn swapped_events_show(f: Fixture) {
    let both = swapped("events") + &swapped("event_bodies");
    let faults = faults_after(&f, &both).await;
    for version in [1, 2] {
        assert!(faults.contains(&fault("one", version, FaultKind::Changed)), "{faults:?}");
        assert!(faults.contains(&fault("one", version, FaultKind::OutOfChain)), "{faults:?}");
    }
}

async fn swapped_content_shows(f: Fixture) {
    let faults = faults_after(&f, &swapped("event_bodies")).await;
    let changed = |version| fault("one", version, FaultKind::ContentChanged);
    assert_eq!(faults, [changed(1), changed(2)]);
}

async fn an_event_moved_to_another_stream_shows(f: Fixture) {
    let moved = ["events", "event_bodies"].map(|table| {
        format!("update {table} set stream_id = 'two' where stream_id = 'one' and version = 3;")
    });
    let faults = faults_after(&f, &moved.concat()).await;
    assert!(faults.contains(&fault("one", 3, FaultKind::Missing)), "{faults:?}");
    assert!(faults.contains(&fault("two", 3, FaultKind::OutOfChain)), "{faults:?}");
    assert!(faults.contains(&fault("two", 3, FaultKind::Changed)), "{faults:?}");
}

async fn a_changed_head_shows(f: Fixture) {
    let faults = faults_after(
        &f,
        "update stream_heads set stream_kind = 'child' where stream_id = 'one';
         delete from stream_heads where stream_id = 'two'",
    )
    .await;
    let disagrees = |id, version| fault(id, version, FaultKind::HeadDisagrees);
    assert_eq!(faults, [disagrees("one", 3), disagrees("two", 0)]);
}
