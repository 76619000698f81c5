//! What is noticed, and when.

use server::jobs::{Lapses, Report, run_once};
use server::testing::Engine;
use shared::escalation::{Event, PassedBy, Phase};

use crate::council::Council;

crate::on_both_engines!(
    tor_08_silence_passes_itself_on,
    tor_08_silence_all_the_way_up_ends_with_the_chair,
    all_08_elsewhere_silence_asks_the_chair,
    a_summer_day_ends_at_23_00_utc,
    a_winter_day_ends_at_midnight_utc,
    an_answer_in_time_is_no_silence,
    every_authority_is_gone_round,
    a_matter_that_fails_does_not_hold_up_the_others,
);

async fn tor_08_silence_passes_itself_on(engine: Engine) {
    let torbay = Council::of(engine, "torbay").await;
    torbay.at("2026-09-01T10:00:00Z");
    let id = torbay.raises().await;
    torbay.awaits(id, 1, "2026-09-01", "2026-09-08").await;
    torbay.at("2026-09-09T07:00:00Z");
    torbay.run_records(1).await;
    torbay.awaits(id, 2, "2026-09-08", "2026-09-15").await;
    let events = torbay.events(id).await;
    let [.., silence, passed] = &events[..] else { panic!("{events:?}") };
    assert!(matches!(&silence.event, Event::NoResponseRecorded(silence) if silence.stage == 1));
    assert!(matches!(&passed.event, Event::PassedOn(passed) if passed.by == PassedBy::Itself));
    assert_eq!((&silence.actor, &passed.actor), (&None, &None), "it is nobody's act");
}

async fn tor_08_silence_all_the_way_up_ends_with_the_chair(engine: Engine) {
    let torbay = Council::of(engine, "torbay").await;
    torbay.at("2026-04-03T10:00:00Z");
    let id = torbay.raises().await;
    for (morning_after, stage, due) in [
        ("2026-04-14T06:00:00Z", 2, "2026-04-20"),
        ("2026-04-21T06:00:00Z", 3, "2026-04-27"),
        ("2026-04-28T06:00:00Z", 4, "2026-05-05"),
        ("2026-05-06T06:00:00Z", 5, "2026-05-13"),
    ] {
        torbay.at(morning_after);
        torbay.run_records(1).await;
        let standing = torbay.matter(id).await.standing();
        assert_eq!(standing.phase, Phase::AwaitingAnswer { stage });
        assert_eq!(standing.due.unwrap().to_string(), due);
    }
    torbay.at("2026-05-14T06:00:00Z");
    torbay.run_records(1).await;
    assert_eq!(torbay.matter(id).await.phase, Phase::Lapsed { stage: 5 });
    torbay.run_records(0).await;
}

async fn all_08_elsewhere_silence_asks_the_chair(engine: Engine) {
    let slough = Council::of(engine, "slough").await;
    slough.at("2026-08-28T10:00:00Z");
    let id = slough.raises().await;
    slough.at("2026-09-08T07:00:00Z");
    slough.run_records(1).await;
    assert_eq!(slough.matter(id).await.phase, Phase::Lapsed { stage: 1 });
    assert_eq!(slough.silences(id).await, (1, 0));
    slough.at("2026-10-30T07:00:00Z");
    slough.run_records(0).await;
}

async fn a_summer_day_ends_at_23_00_utc(engine: Engine) {
    let slough = Council::of(engine, "slough").await;
    slough.at("2026-08-28T10:00:00Z");
    let id = slough.raises().await;
    for still_the_7th in ["2026-09-07T12:00:00Z", "2026-09-07T22:59:59.999Z"] {
        slough.at(still_the_7th);
        slough.run_records(0).await;
    }
    slough.at("2026-09-07T23:30:00Z");
    slough.run_records(1).await;
    assert_eq!(slough.silences(id).await.0, 1);
}

async fn a_winter_day_ends_at_midnight_utc(engine: Engine) {
    let slough = Council::of(engine, "slough").await;
    slough.at("2026-12-01T10:00:00Z");
    let id = slough.raises().await;
    slough.at("2026-12-08T23:59:59.999Z");
    slough.run_records(0).await;
    slough.at("2026-12-09T00:00:00Z");
    slough.run_records(1).await;
    assert_eq!(slough.silences(id).await.0, 1);
}

async fn an_answer_in_time_is_no_silence(engine: Engine) {
    let slough = Council::of(engine, "slough").await;
    slough.at("2026-08-28T10:00:00Z");
    let id = slough.raises().await;
    slough.at("2026-09-07T22:59:00Z");
    slough.answers(id).await;
    slough.at("2026-09-08T07:00:00Z");
    slough.run_records(0).await;
    assert_eq!(slough.matter(id).await.phase, Phase::Answered { stage: 1 });
}

async fn every_authority_is_gone_round(engine: Engine) {
    let torbay = Council::of(engine, "torbay").await;
    let slough = torbay.beside("slough").await;
    slough.at("2026-09-01T10:00:00Z");
    let (here, there) = (slough.raises().await, torbay.raises().await);
    slough.at("2026-09-09T07:00:00Z");
    slough.run_records(2).await;
    assert_eq!(slough.silences(here).await, (1, 0));
    assert_eq!(torbay.silences(there).await, (1, 1));
}

async fn a_matter_that_fails_does_not_hold_up_the_others(engine: Engine) {
    let slough = Council::of(engine, "slough").await;
    slough.at("2026-08-28T10:00:00Z");
    let matters = [slough.raises().await, slough.raises().await, slough.raises().await];
    let [unreadable, others @ ..] = matters;
    slough
        .database
        .tamper(&format!("update event_bodies set body = '{{}}' where stream_id = '{unreadable}'"))
        .await;
    slough.at("2026-09-08T07:00:00Z");
    assert_eq!(run_once::<Lapses>(&slough.state).await, Report { recorded: 2, failed: 1 });
    for id in others {
        assert_eq!(slough.silences(id).await, (1, 0));
    }
}
