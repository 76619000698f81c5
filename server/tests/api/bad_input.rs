//! What cannot be taken is answered with what is wrong and what to do, and leaves nothing behind.

use axum::body::Body;
use axum::http::{Request, header};
use serde_json::{Value, json};
use shared::escalation::{Command, Event};
use shared::ids::EscalationId;
use shared::testing::{day, raise};

use crate::desk::{answer, json_to};
use crate::office::{Office, request};

crate::on_both_engines!("slough":
    who_is_signed_out_learns_that_and_nothing_else,
    a_body_that_is_no_json_is_told_so,
    a_date_that_is_none_is_told_with_its_field,
    a_body_of_another_type_is_not_taken,
    a_command_needs_a_key_of_its_own,
    what_is_no_id_names_nothing,
    every_broken_rule_is_told_at_once_and_nothing_is_stored,
    characters_that_no_database_keeps_are_refused_in_every_kind_of_stream,
    a_search_finds_nothing_by_characters_that_cannot_be_kept,
    a_context_for_raising_needs_a_plan,
);

async fn raising(o: &Office) -> Value {
    let context = o.iro().before_raising().await;
    serde_json::to_value(request(0, raise(&context, 1, day("2026-09-29")))).unwrap()
}

async fn who_is_signed_out_learns_that_and_nothing_else(o: Office) {
    let matter = o.iro().raises_at(1).await;
    for path in ["session", &format!("escalations/{}", matter.reference), "escalations/SLO-26-09999"] {
        let request = Request::get(format!("/api/v1/{path}")).body(Body::empty()).unwrap();
        answer(&o, request).await.is_problem(401, "signed_out");
    }
    let path = format!("/escalation/{}/commands", matter.id);
    answer(&o, json_to(&path).body(Body::from("{}")).unwrap()).await.is_problem(401, "signed_out");
}

async fn a_body_that_is_no_json_is_told_so(o: Office) {
    for body in ["", "{", "[]", "{\"expected_version\":0}", "{} {}", "\"\\ud800\""] {
        let path = format!("/escalation/{}/commands", o.new_id());
        let to = json_to(&path).header("Idempotency-Key", o.new_id().to_string());
        o.iro().send(to, Body::from(body)).await.is_problem(400, "bad_json");
    }
    o.iro().send(json_to("/tray"), Body::from("nonsense")).await.is_problem(400, "bad_json");
    o.iro().send(json_to("/children/search"), Body::from("7")).await.is_problem(400, "bad_json");
}

async fn a_date_that_is_none_is_told_with_its_field(o: Office) {
    let mut body = raising(&o).await;
    body["command"]["data"]["actions"][0]["by"] = json!("2026-02-30");
    let path = format!("/escalation/{}/commands", o.new_id());
    let to = json_to(&path).header("Idempotency-Key", o.new_id().to_string());
    let refused = o.iro().send(to, Body::from(body.to_string())).await;
    refused.is_problem(400, "bad_json");
    assert!(refused.body["field"].as_str().unwrap().starts_with("command"), "{:#}", refused.body);
}

async fn a_body_of_another_type_is_not_taken(o: Office) {
    for kind in ["text/plain", "application/x-www-form-urlencoded"] {
        let to = Request::post("/api/v1/tray").header(header::CONTENT_TYPE, kind);
        o.iro().send(to, Body::from("{}")).await.is_problem(415, "not_json");
    }
    o.iro().send(Request::post("/api/v1/tray"), Body::from("{}")).await.is_problem(415, "not_json");
}

async fn a_command_needs_a_key_of_its_own(o: Office) {
    let body = raising(&o).await.to_string();
    let path = format!("/escalation/{}/commands", o.new_id());
    let refused = o.iro().send(json_to(&path), Body::from(body.clone())).await;
    refused.is_problem(400, "key_missing");
    assert_eq!(refused.body["field"], "Idempotency-Key");
    let named = json_to(&path).header("Idempotency-Key", "first try");
    o.iro().send(named, Body::from(body)).await.is_problem(400, "key_missing");
}

async fn what_is_no_id_names_nothing(o: Office) {
    let iro = o.iro();
    for path in ["/children/7", "/children/%00", "/escalation/x/context", "/escalations/%00", "/nothing"] {
        iro.get(path).await.is_problem(404, "not_found");
    }
    let unknown = o.new_id();
    iro.get(&format!("/children/{unknown}")).await.is_problem(404, "not_found");
    iro.get(&format!("/children/{unknown}/context?plan=looked_after")).await.is_problem(404, "not_found");
    iro.get(&format!("/escalation/{unknown}/context")).await.is_problem(404, "not_found");
    let note = request(1, Command::AddNote { text: "Nothing here.".to_owned() });
    let sent = iro.command(&format!("escalation/{unknown}"), o.new_id(), &note).await;
    sent.is_problem(404, "not_found");
    iro.command("concern/x", o.new_id(), &note).await.is_problem(404, "not_found");
}

async fn every_broken_rule_is_told_at_once_and_nothing_is_stored(o: Office) {
    let mut body = raising(&o).await;
    body["command"]["data"]["opening"]["wrong"] = json!("");
    body["command"]["data"]["actions"] = json!([]);
    let id = EscalationId(o.new_id());
    let (path, key) = (format!("/escalation/{id}/commands"), o.new_id().to_string());
    let to = json_to(&path).header("Idempotency-Key", &key);
    let refused = o.iro().send(to, Body::from(body.to_string())).await;
    refused.is_problem(422, "violations");
    let violations = refused.body["violations"].as_array().unwrap();
    let told: Vec<_> = violations.iter().map(|one| (one["field"].as_str(), one["code"].as_str())).collect();
    assert!(told.contains(&(Some("opening.wrong"), Some("missing"))), "{told:?}");
    assert!(told.contains(&(Some("actions"), Some("no_actions"))), "{told:?}");

    // The id, the key and the reference number are all still free.
    let again = json_to(&path).header("Idempotency-Key", &key);
    let accepted = o.iro().send(again, Body::from(raising(&o).await.to_string())).await;
    let accepted: shared::api::Accepted<Event> = accepted.ok();
    assert_eq!(accepted.reference.unwrap().as_str(), "SLO-26-00001");
}

async fn characters_that_no_database_keeps_are_refused_in_every_kind_of_stream(o: Office) {
    let child = o.new_id();
    let mut registered = o.world.child.clone();
    (registered.id.0, registered.case_number) = (child, "C-\0".to_owned());
    let register = request(0, json!({ "type": "register", "data": registered }));
    o.administrator()
        .command(&format!("child/{child}"), o.new_id(), &register)
        .await
        .is_problem(422, "refused");

    let (person, kind) = (o.world.cast.outsider, "deputy");
    let held = json!({ "person": person, "post": "a\0b", "unit": "team", "from": "2026-01-01", "to": null, "kind": kind });
    let begin = json!({ "type": "begin_holding", "data": held });
    let version = o.version_of("organisation", "slough").await;
    let refused =
        o.administrator().command("organisation/slough", o.new_id(), &request(version, begin)).await;
    refused.is_problem(422, "violations");
    assert_eq!(refused.body["violations"][0], json!({ "field": "post", "code": "control_characters" }));

    let matter = o.iro().raises_at(1).await;
    let refused = o.iro().does(&matter, Command::AddNote { text: "Heard.\0".to_owned() }).await;
    refused.is_problem(422, "violations");
}

async fn a_search_finds_nothing_by_characters_that_cannot_be_kept(o: Office) {
    let found: Value = o.iro().post("/children/search", &json!({ "text": "Robin\0%_" })).await.ok();
    assert_eq!(found, json!([]));
    let tray = json!({ "search": "\0' or 1=1 --", "page": u32::MAX });
    assert_eq!(o.iro().post("/tray", &tray).await.ok::<Value>()["found"], 0);
}

async fn a_context_for_raising_needs_a_plan(o: Office) {
    let child = o.world.child.id;
    let missing = o.iro().get(&format!("/children/{child}/context")).await;
    missing.is_problem(400, "missing_parameter");
    let unknown = o.iro().get(&format!("/children/{child}/context?plan=adoption")).await;
    unknown.is_problem(400, "unreadable_parameter");
    assert_eq!(unknown.body["field"], "plan");
}
