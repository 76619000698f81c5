//! Raised on the wrong child's record: what is served of it, everywhere, to everybody.

use serde_json::{Value, json};
use shared::api::{Inbox, Matter, ToDoKind, Tray};
use shared::escalation::{Command, Event, InError, MarkRaisedInError};
use shared::wording::WITHHELD;

use crate::desk::{Desk, Raised};
use crate::office::{Office, request};

crate::on_both_engines!("slough":
    all_35_the_wrong_childs_content_is_served_to_the_information_officer_alone,
    all_35_lists_say_that_it_was_in_error_and_searches_do_not_find_it_as_the_childs,
    all_35_everybody_who_was_told_is_told_that_it_was_in_error,
    all_35_a_duplicate_closes_and_can_still_be_read,
);

/// Words of the matter that stand nowhere else.
const CONTENT: [&str; 3] = ["in pain", "decisions of the last review", "toothache"];

fn mark(error: InError) -> Command {
    let reason = "It is about a child of the same name.".to_owned();
    Command::MarkRaisedInError(MarkRaisedInError { error, duplicate_of: None, reason })
}

async fn raised_and_answered(o: &Office) -> Raised {
    let matter = o.iro().raises_at(1).await;
    assert_eq!(o.holder_of("assistant_team_manager").answers(&matter).await.status, 200);
    matter
}

async fn withheld(o: &Office) -> Raised {
    let matter = raised_and_answered(o).await;
    assert_eq!(o.iro().does(&matter, mark(InError::WrongChild)).await.status, 200);
    matter
}

fn says_nothing(body: &Value) {
    let text = body.to_string();
    for words in CONTENT {
        assert!(!text.contains(words), "{words:?} in {text}");
    }
}

async fn all_35_the_wrong_childs_content_is_served_to_the_information_officer_alone(o: Office) {
    let raising = o.iro().before_raising().await;
    let first = request(0, shared::testing::raise(&raising, 1, raising.today + chrono::Days::new(28)));
    let (id, key) = (o.new_id(), o.new_id());
    let stream = format!("escalation/{id}");
    let accepted: shared::api::Accepted<Event> = o.iro().command(&stream, key, &first).await.ok();
    let matter = Raised { id: shared::ids::EscalationId(id), reference: accepted.reference.unwrap() };
    assert_eq!(o.holder_of("assistant_team_manager").answers(&matter).await.status, 200);
    assert_eq!(o.iro().does(&matter, mark(InError::WrongChild)).await.status, 200);

    let path = format!("/escalations/{}", matter.reference);
    let cast = o.world.cast;
    let manager = o.world.holder_of("reviewing_service_manager");
    let (addressee, head) =
        (o.world.holder_of("assistant_team_manager"), o.world.holder_of("head_of_service"));
    for person in [cast.iro, manager, cast.qa, addressee, head, cast.social_worker, cast.advocate] {
        let desk = o.desk(person);
        let answer = desk.get(&path).await;
        says_nothing(&answer.body);
        let Matter::Withheld(view) = answer.ok() else { panic!("not withheld from {person}") };
        assert_eq!((view.id, &view.reference), (matter.id, &matter.reference));
        desk.get(&format!("/escalation/{}/context", matter.id)).await.is_problem(404, "not_found");
        let note = request(3, Command::AddNote { text: "Whose is it?".to_owned() });
        desk.command(&stream, o.new_id(), &note).await.is_problem(404, "not_found");
    }
    o.desk(cast.outsider).get(&path).await.is_problem(404, "not_found");
    o.administrator().get(&path).await.is_problem(404, "not_found");
    // What is sent again brings nothing back either.
    let again = o.iro().command(&stream, key, &first).await;
    says_nothing(&again.body);

    let officer = o.desk(cast.information_officer);
    let Matter::Whole(whole) = officer.get(&path).await.ok() else { panic!("withheld from its officer") };
    assert!(serde_json::to_string(&whole.events).unwrap().contains(CONTENT[0]), "nothing is deleted");
    assert_eq!(whole.events.len(), 3);
    // Another matter is none of theirs.
    let other = o.iro().raises_at(1).await;
    officer.get(&format!("/escalations/{}", other.reference)).await.is_problem(404, "not_found");
}

async fn all_35_lists_say_that_it_was_in_error_and_searches_do_not_find_it_as_the_childs(o: Office) {
    let matter = withheld(&o).await;
    let cast = o.world.cast;
    let category = o.desk(cast.information_officer).tray("closed").await.rows[0].category.clone();
    assert!(!category.is_empty() && category != WITHHELD, "{category}");
    let manager = o.world.holder_of("reviewing_service_manager");
    for person in [cast.iro, manager, cast.qa, o.world.holder_of("assistant_team_manager"), cast.advocate] {
        let desk = o.desk(person);
        let tray = desk.tray("closed").await;
        assert_eq!(tray.rows.len(), 1);
        assert_eq!((&tray.rows[0].reference, tray.rows[0].category.as_str()), (&matter.reference, WITHHELD));
        says_nothing(&serde_json::to_value(&tray).unwrap());
        assert_eq!(found(&desk, "Robin").await, 0);
        assert_eq!(found(&desk, &category).await, 0);
        assert_eq!(found(&desk, matter.reference.as_str()).await, 1);
        let beside = desk.tray("mine").await.beside;
        assert!(
            beside.iter().all(|waits| waits.kind != ToDoKind::Prompts),
            "nothing is asked about it any more"
        );
    }
    let page = o.iro().get(&format!("/children/{}", o.world.child.id)).await;
    assert_eq!(page.body["matters"][0]["category"], WITHHELD);
    says_nothing(&page.body);
    // An addressee of that matter alone has nothing to do with the child any more.
    let beyond = o.desk(o.world.holder_of("assistant_team_manager"));
    assert_eq!(o.iro().before_raising().await.other_matters, []);
    assert!(beyond.tray("open").await.rows.is_empty());
}

async fn found(desk: &Desk<'_>, search: &str) -> usize {
    let tray: Tray = desk.post("/tray", &json!({ "filter": "closed", "search": search })).await.ok();
    tray.rows.len()
}

async fn all_35_everybody_who_was_told_is_told_that_it_was_in_error(o: Office) {
    let matter = raised_and_answered(&o).await;
    let told_before = o.database().rows("notices").await;
    let people: Vec<_> = o.world.organisation.people.keys().copied().collect();
    let was_told = |person: &shared::ids::PersonId| {
        told_before.iter().any(|row| row.contains(&person.to_string())) && *person != o.world.cast.iro
    };
    assert!(people.iter().any(was_told));
    assert_eq!(o.iro().does(&matter, mark(InError::WrongChild)).await.status, 200);
    for person in people {
        let inbox: Inbox = o.desk(person).get("/inbox").await.ok();
        says_nothing(&serde_json::to_value(&inbox).unwrap());
        let of_error: Vec<_> =
            inbox.entries.iter().filter(|entry| entry.subject.contains("raised in error")).collect();
        let officer = person == o.world.cast.information_officer;
        assert_eq!(of_error.len(), usize::from(was_told(&person) || officer), "{person}");
        for entry in of_error {
            assert_eq!((entry.reference.as_ref(), entry.asked), (Some(&matter.reference), officer));
        }
        let earlier = inbox.entries.iter().filter(|entry| !entry.subject.contains("raised in error"));
        for entry in earlier.filter(|_| !officer) {
            assert_eq!(
                entry.reference, None,
                "what was said of it before is out of reach: {}",
                entry.subject
            );
        }
    }
}

async fn all_35_a_duplicate_closes_and_can_still_be_read(o: Office) {
    let (first, again) = (o.iro().raises_at(1).await, o.iro().raises_at(1).await);
    let duplicate = |of: &str| {
        Command::MarkRaisedInError(MarkRaisedInError {
            error: InError::Duplicate,
            duplicate_of: Some(shared::ids::Reference(of.to_owned())),
            reason: "Sent twice.".to_owned(),
        })
    };
    o.iro().does(&again, duplicate("SLO-26-99999")).await.is_problem(422, "violations");
    assert_eq!(o.iro().does(&again, duplicate(first.reference.as_str())).await.status, 200);
    let closing = o.desk(o.world.cast.qa).state(&again).await.closing.expect("an end");
    assert_eq!(closing.further.duplicate_of.as_ref(), Some(&first.reference));
    assert_eq!(o.iro().listed("open").await, first.alone());
}
