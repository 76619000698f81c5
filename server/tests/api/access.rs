//! Who may see what; what one may not know exists is not there.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use shared::escalation::Command;
use shared::ids::AuthorityId;

use crate::office::{Office, request};

crate::on_both_engines!("slough":
    another_authoritys_matter_and_child_are_not_there,
    who_has_nothing_to_do_with_a_child_finds_nothing,
    an_advocate_sees_how_it_stands_and_no_field_more,
    an_advocate_may_do_nothing_and_learns_nothing_by_trying,
    administrators_change_records_and_read_no_matter,
    a_session_says_who_one_is_and_the_servers_time,
    a_childs_page_shows_people_and_what_one_may_raise,
);

async fn another_authoritys_matter_and_child_are_not_there(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let mut elsewhere = o.iro();
    elsewhere.authority = AuthorityId::from("kent");
    elsewhere.get(&format!("/escalations/{}", matter.reference)).await.is_problem(404, "not_found");
    elsewhere.get(&format!("/escalation/{}/context", matter.id)).await.is_problem(404, "not_found");
    elsewhere.get(&format!("/children/{}", o.world.child.id)).await.is_problem(404, "not_found");
    let note = request(1, Command::AddNote { text: "Hello.".to_owned() });
    let stream = format!("escalation/{}", matter.id);
    elsewhere.command(&stream, o.new_id(), &note).await.is_problem(404, "not_found");
    assert!(elsewhere.listed("open").await.is_empty());
}

async fn who_has_nothing_to_do_with_a_child_finds_nothing(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let outsider = o.desk(o.world.cast.outsider);
    outsider.get(&format!("/escalations/{}", matter.reference)).await.is_problem(404, "not_found");
    outsider.get(&format!("/children/{}", o.world.child.id)).await.is_problem(404, "not_found");
    let found: Value = outsider.post("/children/search", &json!({ "text": "Robin" })).await.ok();
    assert_eq!(found, json!([]));
    assert!(outsider.listed("open").await.is_empty());
}

/// Every key in the JSON, at any depth, outside what anyone may read.
fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                found.insert(name.clone());
                if name != "procedure" {
                    keys(value, found);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        _ => {}
    }
}

async fn an_advocate_sees_how_it_stands_and_no_field_more(o: Office) {
    let (iro, atm) = (o.iro(), o.holder_of("assistant_team_manager"));
    let matter = iro.raises_at(1).await;
    assert_eq!(atm.answers(&matter).await.status, 200);
    let advocate = o.desk(o.world.cast.advocate);
    let seen: Value = advocate.get(&format!("/escalations/{}", matter.reference)).await.ok();
    let mut found = BTreeSet::new();
    keys(&seen, &mut found);
    let theirs = [
        "answered_on",
        "child_name",
        "due",
        "ended",
        "id",
        "next_by",
        "phase",
        "plan",
        "posts",
        "procedure",
        "raised_on",
        "reference",
        "stage",
        "state",
        "status",
        "steps",
        "today",
        "total_runs_out",
        "view",
    ];
    assert_eq!(found, theirs.map(str::to_owned).into());
    let listed = serde_json::to_string(&advocate.tray("open").await).unwrap();
    for text in [seen.to_string(), listed] {
        assert!(!text.contains("Holder, ") && !text.contains("Imogen"), "somebody is named: {text}");
        assert!(!text.contains("clinic") && !text.contains("pain"), "somebody's words: {text}");
    }
    advocate.get(&format!("/escalation/{}/context", matter.id)).await.is_problem(404, "not_found");
    advocate.get(&format!("/children/{}", o.world.child.id)).await.is_problem(404, "not_found");
}

async fn an_advocate_may_do_nothing_and_learns_nothing_by_trying(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let advocate = o.desk(o.world.cast.advocate);
    let stream = format!("escalation/{}", matter.id);
    let note = |version| request(version, Command::AddNote { text: "May I?".to_owned() });
    let refused = advocate.command(&stream, o.new_id(), &note(1)).await;
    refused.is_problem(422, "violations");
    assert_eq!(refused.body["violations"][0]["code"], "not_yours");
    let late = advocate.command(&stream, o.new_id(), &note(0)).await;
    late.is_problem(409, "stale_version");
    assert_eq!(late.body.get("missed"), None);
}

async fn administrators_change_records_and_read_no_matter(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let administrator = o.administrator();
    administrator.get(&format!("/escalations/{}", matter.reference)).await.is_problem(404, "not_found");
    let child = o.world.child.id;
    let team = json!({ "type": "allocate_team", "data": { "team": "service" } });
    let change = request(1, team);
    let stream = format!("child/{child}");
    o.iro().command(&stream, o.new_id(), &change).await.is_problem(404, "not_found");
    assert_eq!(administrator.command(&stream, o.new_id(), &change).await.status, 200);
    administrator.command(&stream, o.new_id(), &change).await.is_problem(409, "stale_version");

    let register = request(2, json!({ "type": "register", "data": o.world.child }));
    let refused = administrator.command(&stream, o.new_id(), &register).await;
    refused.is_problem(422, "refused");
    assert_eq!(refused.body["refused"], json!([{ "code": "already_registered" }]));
    let elsewhere = administrator.command("organisation/kent", o.new_id(), &change_unit()).await;
    elsewhere.is_problem(404, "not_found");
    o.iro().command("organisation/slough", o.new_id(), &change_unit()).await.is_problem(404, "not_found");
}

fn change_unit() -> shared::api::CommandRequest<Value> {
    request(0, json!({ "type": "add_unit", "data": { "id": "north", "name": "North", "parent": null } }))
}

async fn a_session_says_who_one_is_and_the_servers_time(o: Office) {
    let session: Value = o.holder_of("team_manager").get("/session").await.ok();
    assert_eq!(session["person"]["name"], "Holder, Team Manager");
    assert_eq!(session["posts"], json!(["Team Manager"]));
    assert_eq!((&session["authority"], &session["authority_name"]), (&json!("slough"), &json!("Slough")));
    assert_eq!((&session["today"], &session["demo"]), (&json!("2026-09-01"), &json!(false)));
}

async fn a_childs_page_shows_people_and_what_one_may_raise(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let page: Value = o.iro().get(&format!("/children/{}", o.world.child.id)).await.ok();
    assert_eq!(page["child"]["name"], "Robin Vale");
    assert_eq!(page["may_raise"], json!(["looked_after"]));
    assert_eq!(page["matters"][0]["reference"], json!(matter.reference));
    let people = page["people"].as_array().unwrap();
    let named =
        |title: &str| people.iter().find(|one| one["title"] == title).map(|one| &one["person"]["name"]);
    assert_eq!(named("Independent Chair"), Some(&json!("Imogen Reeve")));
    assert_eq!(named("Social Worker"), Some(&json!("Sol Webb")));
    assert_eq!(named("Head of Service"), Some(&json!("Holder, Head of Service")));
    assert_eq!(named("Advocate"), Some(&json!("Ada Voss")));
    // Who answers for a matter reads the page too, and may raise nothing.
    let page: Value = o
        .holder_of("assistant_director_operations")
        .get(&format!("/children/{}", o.world.child.id))
        .await
        .ok();
    assert_eq!(page["may_raise"], json!([]));
}
