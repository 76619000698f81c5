//! Each lapse is recorded once, however often, wherever and after whatever the job runs.

use server::jobs::{Lapses, run_once};
use server::testing::Engine;
use tokio::task::JoinSet;

use crate::council::Council;

crate::on_both_engines!(
    eight_runs_at_once_record_a_lapse_once,
    a_restart_records_nothing_again,
    what_lapsed_on_a_friday_and_is_noticed_on_monday_loses_no_day,
    days_down_are_the_systems_and_nobody_elses,
);

async fn eight_runs_at_once_record_a_lapse_once(engine: Engine) {
    let torbay = Council::of(engine, "torbay").await;
    torbay.at("2026-09-01T10:00:00Z");
    let matters = [torbay.raises().await, torbay.raises().await, torbay.raises().await];
    torbay.at("2026-09-09T07:00:00Z");
    let mut runs = JoinSet::new();
    for _ in 0..8 {
        let state = torbay.state.clone();
        runs.spawn(async move { run_once::<Lapses>(&state).await });
    }
    let reports = runs.join_all().await;
    assert!(reports.iter().all(|report| report.failed == 0), "{reports:?}");
    for id in matters {
        assert_eq!(torbay.silences(id).await, (1, 1));
        torbay.awaits(id, 2, "2026-09-08", "2026-09-15").await;
    }
}

async fn a_restart_records_nothing_again(engine: Engine) {
    let mut torbay = Council::of(engine, "torbay").await;
    torbay.at("2026-09-01T10:00:00Z");
    let id = torbay.raises().await;
    torbay.at("2026-09-09T07:00:00Z");
    torbay.run_records(1).await;
    torbay.restart_at("2026-09-09T07:05:00Z").await;
    torbay.run_records(0).await;
    assert_eq!(torbay.silences(id).await, (1, 1));
}

/// Timescales, rule 3: recorded by the end of the next working day, the next stage counts from the day that lapsed.
async fn what_lapsed_on_a_friday_and_is_noticed_on_monday_loses_no_day(engine: Engine) {
    let mut torbay = Council::of(engine, "torbay").await;
    torbay.at("2026-09-04T10:00:00Z");
    let id = torbay.raises().await;
    torbay.awaits(id, 1, "2026-09-04", "2026-09-11").await;
    torbay.restart_at("2026-09-14T22:30:00Z").await;
    torbay.run_records(1).await;
    torbay.awaits(id, 2, "2026-09-11", "2026-09-18").await;
}

/// Timescales, rule 3: noticed later, the next stage counts from that day, and has its whole time from it.
async fn days_down_are_the_systems_and_nobody_elses(engine: Engine) {
    let mut torbay = Council::of(engine, "torbay").await;
    torbay.at("2026-09-01T10:00:00Z");
    let id = torbay.raises().await;
    torbay.restart_at("2026-10-06T09:00:00Z").await;
    torbay.run_records(1).await;
    torbay.awaits(id, 2, "2026-10-06", "2026-10-13").await;
    torbay.run_records(0).await;
    assert_eq!(torbay.silences(id).await, (1, 1), "one stage, although four would have lapsed");
    torbay.at("2026-10-13T22:59:00Z");
    torbay.run_records(0).await;
    torbay.at("2026-10-13T23:00:00Z");
    torbay.run_records(1).await;
    torbay.awaits(id, 3, "2026-10-13", "2026-10-20").await;
}
