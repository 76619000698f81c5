//! What is recorded of a command beside its events.

use server::store::{Mode, Scope};
use shared::access::Relation;
use shared::api::CommandRequest;
use shared::escalation::{Command, Event, PutOnFile};
use shared::testing::day;

use crate::office::{Office, request};

crate::on_both_engines!("slough":
    all_11_a_correction_is_a_new_event_and_the_old_text_stays,
    all_36_what_is_read_of_a_matter_has_the_seals_of_the_records_it_rests_on,
    a_manager_acts_for_an_absent_chair_and_the_record_says_for_whom,
    what_was_written_before_it_was_sent_says_so,
    an_event_is_kept_to_the_byte_and_names_nobody_outside_its_body,
);

async fn all_11_a_correction_is_a_new_event_and_the_old_text_stays(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let correct = Command::Correct {
        field: shared::escalation::CorrectableField::Impact,
        text: "Robin is in pain.".to_owned(),
        reason: "School holidays.".to_owned(),
    };
    assert_eq!(o.iro().does(&matter, correct).await.status, 200);
    let whole = o.iro().reads(&matter).await;
    assert_eq!(whole.version, 2);
    assert!(matches!(&whole.events[0].event, Event::FormallyRaised(raised)
        if raised.opening.impact == "Robin is in pain and misses school."));
    assert!(matches!(&whole.events[1].event, Event::Corrected { old, new, .. }
        if old == "Robin is in pain and misses school." && new == "Robin is in pain."));
}

async fn all_36_what_is_read_of_a_matter_has_the_seals_of_the_records_it_rests_on(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let put = PutOnFile { versions: vec![1], on: Some(day("2026-09-01")) };
    assert_eq!(o.iro().does(&matter, Command::PutOnFile(put)).await.status, 200);
    let whole = o.iro().reads(&matter).await;
    let [own, child] = whole.heads.as_slice() else { panic!("{:?}", whole.heads) };
    assert_eq!((own.version, own.hash.len()), (2, 64));
    assert_ne!(own.hash, child.hash);

    let mut tx = o.state.store.begin(&Scope::new("slough"), Mode::Read).await.unwrap();
    let (_, seal) = tx.stream_seal("escalation", &matter.id.to_string()).await.unwrap().unwrap();
    assert_eq!(own.hash, server::ids::hex(&seal));
}

async fn a_manager_acts_for_an_absent_chair_and_the_record_says_for_whom(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let manager = o.holder_of("reviewing_service_manager");
    let whole = manager.reads(&matter).await;
    assert!(whole.context.actor.relations.contains(&Relation::ChairsManager));
    let stream = format!("escalation/{}", matter.id);
    let withdraw = Command::Withdraw { reason: "Raised twice.".to_owned(), considered: None };
    let without_reason = request(1, withdraw.clone());
    let refused = manager.command(&stream, o.new_id(), &without_reason).await;
    refused.is_problem(422, "violations");
    assert_eq!(refused.body["violations"][0]["field"], "standing_in");
    let absent = CommandRequest { standing_in: Some("On leave.".to_owned()), ..without_reason };
    assert_eq!(manager.command(&stream, o.new_id(), &absent).await.status, 200);

    let mut tx = o.state.store.begin(&Scope::new("slough"), Mode::Read).await.unwrap();
    let recorded = tx.load_since("escalation", &matter.id.to_string(), 1).await.unwrap();
    for event in recorded {
        assert_eq!(event.actor, manager.person.to_string());
        assert_eq!(event.acting_for, Some(o.world.cast.iro.to_string()));
    }
}

async fn what_was_written_before_it_was_sent_says_so(o: Office) {
    let matter = o.iro().raises_at(1).await;
    o.on("2026-09-04");
    let note = Command::AddNote { text: "Rang from the car.".to_owned() };
    let written_at = "2026-09-03T18:30:00Z".parse().unwrap();
    let sent = CommandRequest { written_at: Some(written_at), ..request(1, note.clone()) };
    let stream = format!("escalation/{}", matter.id);
    assert_eq!(o.iro().command(&stream, o.new_id(), &sent).await.status, 200);
    // A device whose clock is ahead has written nothing in the future.
    let ahead = "2027-01-01T00:00:00Z".parse().unwrap();
    let sent = CommandRequest { written_at: Some(ahead), ..request(2, note) };
    assert_eq!(o.iro().command(&stream, o.new_id(), &sent).await.status, 200);
    let events = o.iro().reads(&matter).await.events;
    assert_eq!(events[1].written_at, Some(written_at));
    assert_eq!(events[1].recorded_at.date_naive(), day("2026-09-04"));
    assert_eq!(events[2].written_at, None);
}

async fn an_event_is_kept_to_the_byte_and_names_nobody_outside_its_body(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let mut tx = o.state.store.begin(&Scope::new("slough"), Mode::Read).await.unwrap();
    let [raised] = tx.load_stream("escalation", &matter.id.to_string()).await.unwrap().try_into().unwrap();
    let told = &o.iro().reads(&matter).await.events[0].event;
    assert_eq!(raised.body, Some(serde_json::to_string(told).unwrap()));
    assert_eq!((raised.event_type.as_str(), raised.schema), ("formally_raised", 1));
    drop(tx);
    let kept = o.database().rows("command_outcomes").await.concat();
    assert!(!kept.contains("Robin") && !kept.contains("Holder"), "{kept}");
}
