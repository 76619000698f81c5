//! Silence where the procedure asks the chair.

use server::jobs::lapse::run_once;
use shared::escalation::Phase;

use crate::office::Office;

crate::on_both_engines!("slough":
    all_08_silence_is_recorded_and_asks_the_chair,
    all_08_what_is_answered_in_time_never_lapses,
);

async fn all_08_silence_is_recorded_and_asks_the_chair(o: Office) {
    let matter = o.iro().raises_at(1).await;
    o.on("2026-09-09");
    assert_eq!(run_once(&o.state).await.unwrap(), 1);
    assert_eq!(o.iro().phase(&matter).await, Phase::Lapsed { stage: 1 });
    for reader in [o.iro(), o.holder_of("team_manager"), o.desk(o.world.cast.qa)] {
        assert_eq!(reader.listed("lapsed").await, matter.alone());
    }
    // A late answer is still taken.
    assert_eq!(o.holder_of("assistant_team_manager").answers(&matter).await.status, 200);
    assert_eq!(o.iro().listed("to_review").await, matter.alone());
}

async fn all_08_what_is_answered_in_time_never_lapses(o: Office) {
    let matter = o.iro().raises_at(1).await;
    o.on("2026-09-08");
    assert_eq!(o.holder_of("assistant_team_manager").answers(&matter).await.status, 200);
    o.on("2026-10-30");
    assert_eq!(run_once(&o.state).await.unwrap(), 0);
    assert_eq!(o.iro().phase(&matter).await, Phase::Answered { stage: 1 });
}
