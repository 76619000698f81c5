//! Where silence shows: a matter that nobody answered in time, as people see it.

use server::jobs::{Lapses, run_once};
use shared::escalation::Phase;

use crate::office::Office;

crate::on_both_engines!("slough":
    all_08_silence_shows_to_the_chair_and_managers,
    a_late_answer_is_taken_and_goes_to_the_chair,
);

async fn all_08_silence_shows_to_the_chair_and_managers(o: Office) {
    let matter = o.iro().raises_at(1).await;
    o.on("2026-09-09");
    run_once::<Lapses>(&o.state).await;
    assert_eq!(o.iro().phase(&matter).await, Phase::Lapsed { stage: 1 });
    for reader in [o.iro(), o.holder_of("team_manager"), o.desk(o.world.cast.qa)] {
        assert_eq!(reader.listed("lapsed").await, matter.alone());
    }
    assert_eq!(o.iro().listed("mine").await, matter.alone());
    assert!(o.holder_of("team_manager").listed("mine").await.is_empty());
}

async fn a_late_answer_is_taken_and_goes_to_the_chair(o: Office) {
    let matter = o.iro().raises_at(1).await;
    o.on("2026-09-09");
    run_once::<Lapses>(&o.state).await;
    assert_eq!(o.holder_of("assistant_team_manager").answers(&matter).await.status, 200);
    assert_eq!(o.iro().listed("to_review").await, matter.alone());
}
