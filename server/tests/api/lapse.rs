//! Silence is noticed once, and where the procedure says so passes the matter on by itself.

use std::sync::Arc;

use server::jobs::lapse::run_once;
use shared::escalation::{Event, PassedBy, Phase};
use shared::testing::day;
use tokio::task::JoinSet;

use crate::desk::Raised;
use crate::office::Office;

crate::on_both_engines!("torbay":
    tor_08_silence_passes_on_by_itself,
    tor_08_noticed_by_many_at_once_it_is_recorded_once,
    tor_08_after_days_down_one_stage_at_a_time_each_with_its_whole_time,
    tor_08_the_last_stage_asks_the_chair,
);

/// The events' kinds and the dates on which they were recorded.
async fn record(o: &Office, matter: &Raised) -> Vec<(String, chrono::NaiveDate)> {
    let events = o.iro().reads(matter).await.events.into_iter();
    let told = events.map(|told| {
        let kind = serde_json::to_value(&told.event).unwrap()["type"].as_str().unwrap().to_owned();
        (kind, told.recorded_at.date_naive())
    });
    told.collect()
}

/// Day 0 and the due date of the stage it is at.
async fn clock(o: &Office, matter: &Raised) -> (chrono::NaiveDate, chrono::NaiveDate) {
    let clock = o.iro().state(matter).await.current().unwrap().sent.clock.clone();
    (clock.day_zero, clock.due)
}

async fn tor_08_silence_passes_on_by_itself(o: Office) {
    let matter = o.iro().raises_at(1).await;
    o.on("2026-09-08");
    assert_eq!(run_once(&o.state).await.unwrap(), 0);
    o.on("2026-09-09");
    assert_eq!(run_once(&o.state).await.unwrap(), 1);
    let recorded = o.iro().reads(&matter).await.events;
    let [_, silence, passed] = &recorded[..] else { panic!("{recorded:?}") };
    assert!(matches!(&silence.event, Event::NoResponseRecorded(silence) if silence.due == day("2026-09-08")));
    assert!(matches!(&passed.event, Event::PassedOn(passed) if passed.by == PassedBy::Itself));
    assert_eq!((&silence.actor, &passed.actor), (&None, &None));
    // Recorded by the next working day, the next stage counts from the day that lapsed.
    assert_eq!(clock(&o, &matter).await, (day("2026-09-08"), day("2026-09-15")));
    assert_eq!(o.holder_of("service_manager").listed("to_answer").await, matter.alone());
}

async fn tor_08_noticed_by_many_at_once_it_is_recorded_once(o: Office) {
    let matter = o.iro().raises_at(1).await;
    o.on("2026-09-09");
    let o = Arc::new(o);
    let mut servers = JoinSet::new();
    for _ in 0..6 {
        let o = o.clone();
        servers.spawn(async move { run_once(&o.state).await.unwrap() });
    }
    servers.join_all().await;
    assert_eq!(run_once(&o.state).await.unwrap(), 0);
    assert_eq!(record(&o, &matter).await.len(), 3);
    assert_eq!(o.iro().phase(&matter).await, Phase::AwaitingAnswer { stage: 2 });
}

/// Down from before the first lapse until after the second would have come.
async fn tor_08_after_days_down_one_stage_at_a_time_each_with_its_whole_time(o: Office) {
    let matter = o.iro().raises_at(1).await;
    o.on("2026-09-18");
    assert_eq!(run_once(&o.state).await.unwrap(), 1);
    assert_eq!(run_once(&o.state).await.unwrap(), 0);
    // The gap was the system's: stage 2 has its five days from the day it arrived.
    assert_eq!(clock(&o, &matter).await, (day("2026-09-18"), day("2026-09-25")));
    o.on("2026-09-25");
    assert_eq!(run_once(&o.state).await.unwrap(), 0);
    o.on("2026-09-28");
    assert_eq!(run_once(&o.state).await.unwrap(), 1);
    let kinds: Vec<_> = record(&o, &matter).await.into_iter().map(|(kind, _)| kind).collect();
    let silence = ["no_response_recorded", "passed_on"];
    assert_eq!(kinds, ["formally_raised", silence[0], silence[1], silence[0], silence[1]]);
}

async fn tor_08_the_last_stage_asks_the_chair(o: Office) {
    let matter = o.iro().raises_at(1).await;
    for date in ["2026-09-09", "2026-09-16", "2026-09-23", "2026-09-30", "2026-10-09"] {
        o.on(date);
        run_once(&o.state).await.unwrap();
    }
    assert_eq!(o.iro().phase(&matter).await, Phase::Lapsed { stage: 5 });
    assert_eq!(o.iro().listed("lapsed").await, matter.alone());
    assert_eq!(o.iro().listed("mine").await, matter.alone());
}
