//! Never twice, never over another's work.

use std::sync::Arc;

use serde_json::Value;
use shared::api::Accepted;
use shared::escalation::{Command, Event};
use shared::ids::EscalationId;
use shared::testing::{day, raise};
use tokio::task::JoinSet;

use crate::office::{Office, request};

crate::on_both_engines!("slough":
    a_command_sent_again_is_answered_the_same_and_done_once,
    sent_by_many_at_once_it_is_done_once,
    a_key_used_for_another_command_is_refused,
    who_comes_too_late_is_told_what_was_missed,
    a_taken_id_is_a_conflict_like_any_other,
    a_refused_command_can_be_mended_and_sent_under_its_key,
);

fn note(text: &str) -> Command {
    Command::AddNote { text: text.to_owned() }
}

async fn a_command_sent_again_is_answered_the_same_and_done_once(o: Office) {
    let iro = o.iro();
    let context = iro.before_raising().await;
    let (id, key) = (EscalationId(o.new_id()), o.new_id());
    let raising = request(0, raise(&context, 1, day("2026-09-29")));
    let first: Value = iro.command(&format!("escalation/{id}"), key, &raising).await.ok();
    o.on("2026-09-02");
    let again: Value = iro.command(&format!("escalation/{id}"), key, &raising).await.ok();
    assert_eq!(first, again);
    let accepted: Accepted<Event> = serde_json::from_value(again).unwrap();
    assert_eq!((accepted.command.0, accepted.version, accepted.events.len()), (key, 1, 1));
    assert_eq!(iro.listed("open").await.len(), 1);
}

async fn sent_by_many_at_once_it_is_done_once(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let (o, key) = (Arc::new(o), uuid::Uuid::from_u128(77));
    let mut senders = JoinSet::new();
    for _ in 0..8 {
        let (o, id) = (o.clone(), matter.id);
        senders.spawn(async move {
            o.iro().command(&format!("escalation/{id}"), key, &request(1, note("Rang the clinic."))).await
        });
    }
    let answers: Vec<Value> = senders.join_all().await.into_iter().map(|answer| answer.ok()).collect();
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]));
    assert_eq!(o.iro().reads(&matter).await.version, 2);
}

async fn a_key_used_for_another_command_is_refused(o: Office) {
    let iro = o.iro();
    let matter = iro.raises_at(1).await;
    let (stream, key) = (format!("escalation/{}", matter.id), o.new_id());
    assert_eq!(iro.command(&stream, key, &request(1, note("One."))).await.status, 200);
    iro.command(&stream, key, &request(2, note("Another."))).await.is_problem(422, "key_reused");
    // Another person's keys are their own.
    let manager = o.holder_of("assistant_team_manager");
    assert_eq!(manager.command(&stream, key, &request(2, note("Another."))).await.status, 200);
}

async fn who_comes_too_late_is_told_what_was_missed(o: Office) {
    let (iro, atm) = (o.iro(), o.holder_of("assistant_team_manager"));
    let matter = iro.raises_at(1).await;
    assert_eq!(atm.answers(&matter).await.status, 200);
    let stream = format!("escalation/{}", matter.id);
    let late = iro.command(&stream, o.new_id(), &request(1, note("Still waiting."))).await;
    late.is_problem(409, "stale_version");
    let missed = late.body["missed"].as_array().unwrap();
    assert_eq!(missed.len(), 1);
    assert_eq!((&missed[0]["version"], &missed[0]["event"]["type"]), (&2.into(), &"responded".into()));
    assert_eq!(iro.reads(&matter).await.version, 2);
    let ahead = iro.command(&stream, o.new_id(), &request(9, note("From the future."))).await;
    ahead.is_problem(409, "stale_version");
}

async fn a_taken_id_is_a_conflict_like_any_other(o: Office) {
    let hidden = o.another_child("Sam Lake", "C-0051").await;
    let matter = o.iro().raises_at(1).await;
    // The CP chair may not read what the IRO raised about the care plan.
    let chair = o.desk(o.world.cast.cp_chair);
    let child = o.world.child.id;
    let context = chair.get(&format!("/children/{child}/context?plan=child_protection")).await.ok();
    let raising = request(0, raise(&context, 1, day("2026-09-29")));
    let taken = chair.command(&format!("escalation/{}", matter.id), o.new_id(), &raising).await;
    taken.is_problem(409, "stale_version");
    assert_eq!(taken.body.get("missed"), None);
    // Nor is the id of a stream of another kind free.
    let taken = chair.command(&format!("escalation/{hidden}"), o.new_id(), &raising).await;
    taken.is_problem(409, "stale_version");
    let other =
        chair.command(&format!("escalation/{}", matter.id), o.new_id(), &request(0, note("Hm."))).await;
    other.is_problem(404, "not_found");
}

async fn a_refused_command_can_be_mended_and_sent_under_its_key(o: Office) {
    let iro = o.iro();
    let matter = iro.raises_at(1).await;
    let (stream, key) = (format!("escalation/{}", matter.id), o.new_id());
    iro.command(&stream, key, &request(1, note(" "))).await.is_problem(422, "violations");
    assert_eq!(iro.command(&stream, key, &request(1, note("Rang."))).await.status, 200);
}
