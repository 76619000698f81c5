//! An informal time that has run out: the chair is told that day, once.

use server::jobs::{Lapses, run_once};
use server::testing::Engine;
use shared::escalation::{Command, Event};
use shared::ids::EscalationId;
use tokio::task::JoinSet;

use crate::council::Council;

crate::on_both_engines!(
    all_21_the_chair_is_told_on_the_day_the_informal_time_runs_out_and_once,
    all_21_a_new_informal_date_is_watched_again,
);

/// How often it is on the record, and how many messages say so.
async fn noticed(council: &Council, id: EscalationId) -> (usize, usize) {
    let events = council.events(id).await;
    let over = events.iter().filter(|recorded| matches!(recorded.event, Event::InformalTimeOver(_))).count();
    let outbox = council.database.rows("outbox").await;
    let iro = council.world.cast.iro.to_string();
    let told = outbox.iter().filter(|mail| mail.contains(&iro) && mail.contains("has run out"));
    (over, told.count())
}

async fn all_21_the_chair_is_told_on_the_day_the_informal_time_runs_out_and_once(engine: Engine) {
    let mut lambeth = Council::of(engine, "lambeth").await;
    lambeth.at("2026-09-01T10:00:00Z");
    let id = lambeth.raises_concern("2026-09-08").await;
    lambeth.at("2026-09-08T22:59:00Z");
    lambeth.run_records(0).await;
    lambeth.at("2026-09-08T23:00:00Z");
    let mut runs = JoinSet::new();
    for _ in 0..4 {
        let state = lambeth.state.clone();
        runs.spawn(async move { run_once::<Lapses>(&state).await });
    }
    runs.join_all().await;
    assert_eq!(noticed(&lambeth, id).await, (1, 1));
    lambeth.restart_at("2026-09-10T09:00:00Z").await;
    lambeth.run_records(0).await;
    assert_eq!(noticed(&lambeth, id).await, (1, 1));
}

async fn all_21_a_new_informal_date_is_watched_again(engine: Engine) {
    let lambeth = Council::of(engine, "lambeth").await;
    lambeth.at("2026-09-01T10:00:00Z");
    let id = lambeth.raises_concern("2026-09-08").await;
    lambeth.at("2026-09-09T07:00:00Z");
    lambeth.run_records(1).await;
    let (reason, by) = ("The clinic has a date.".to_owned(), Some("2026-09-15".parse().unwrap()));
    lambeth.iro_does(id, Command::KeepInformal { reason: reason.clone(), by }).await;
    lambeth.at("2026-09-15T12:00:00Z");
    lambeth.run_records(0).await;
    lambeth.at("2026-09-16T07:00:00Z");
    lambeth.run_records(1).await;
    assert_eq!(noticed(&lambeth, id).await, (2, 2));
    lambeth.iro_does(id, Command::KeepInformal { reason, by: None }).await;
    lambeth.at("2026-10-16T07:00:00Z");
    lambeth.run_records(0).await;
}
