//! The main job, end to end.

use shared::api::MatterRow;
use shared::escalation::{Event, Phase, Waiting};
use shared::testing::day;

use crate::office::Office;

crate::on_both_engines!("slough":
    all_03_all_05_all_06_all_07_raised_answered_not_resolved_answered_again_and_resolved,
    all_11_each_event_says_who_and_when,
    all_04_all_10_the_row_in_the_tray_tells_category_date_and_total,
);

/// Slough's two first stages, from raising to resolved.
async fn all_03_all_05_all_06_all_07_raised_answered_not_resolved_answered_again_and_resolved(o: Office) {
    let (iro, atm, tm) = (o.iro(), o.holder_of("assistant_team_manager"), o.holder_of("team_manager"));
    let matter = iro.raises_at(1).await;
    assert_eq!(matter.reference.as_str(), "SLO-26-00001");
    assert_eq!(atm.listed("to_answer").await, matter.alone());
    assert!(tm.listed("mine").await.is_empty());

    o.on("2026-09-03");
    assert_eq!(atm.answers(&matter).await.status, 200);
    assert_eq!(iro.listed("to_review").await, matter.alone());
    assert!(atm.listed("to_answer").await.is_empty());

    o.on("2026-09-04");
    assert_eq!(iro.finds_not_resolved(&matter).await.status, 200);
    assert_eq!(iro.phase(&matter).await, Phase::AwaitingAnswer { stage: 2 });
    assert_eq!(tm.listed("to_answer").await, matter.alone());

    o.on("2026-09-08");
    assert_eq!(tm.answers(&matter).await.status, 200);
    assert_eq!(iro.finds_resolved(&matter).await.status, 200);
    assert_eq!(iro.phase(&matter).await, Phase::Closed);
    assert!(iro.listed("open").await.is_empty());
    assert_eq!(iro.listed("closed").await, matter.alone());
}

async fn all_11_each_event_says_who_and_when(o: Office) {
    let (iro, atm) = (o.iro(), o.holder_of("assistant_team_manager"));
    let matter = iro.raises_at(1).await;
    o.on("2026-09-03");
    assert_eq!(atm.answers(&matter).await.status, 200);
    let events = iro.reads(&matter).await.events;
    let told: Vec<_> = events
        .iter()
        .map(|told| (told.version, told.actor.as_ref().unwrap().id, told.recorded_at.date_naive()))
        .collect();
    assert_eq!(told, [(1, iro.person, day("2026-09-01")), (2, atm.person, day("2026-09-03"))]);
    assert!(matches!(events[0].event, Event::FormallyRaised(_)));
    assert!(matches!(events[1].event, Event::Responded(_)));
}

async fn all_04_all_10_the_row_in_the_tray_tells_category_date_and_total(o: Office) {
    let matter = o.iro().raises_at(1).await;
    o.on("2026-09-04");
    let tray = o.iro().tray("waiting_on_others").await;
    let [row]: [MatterRow; 1] = tray.rows.try_into().unwrap();
    assert_eq!((row.reference, row.child.name.as_str()), (matter.reference, "Robin Vale"));
    assert_eq!(row.category, "An issue about the child");
    assert_eq!((row.waiting, row.mine), (Waiting::Answer, false));
    assert_eq!((row.due, row.days_left), (Some(day("2026-09-08")), Some(2)));
    assert_eq!(row.awaited, ["Assistant Team Manager, Holder, Assistant Team Manager"]);
    let total = row.total.unwrap();
    assert_eq!((total.used, total.left, total.runs_out), (3, 17, day("2026-09-29")));
}
