//! `GET /openapi.json`: the description is of this API, whole and well formed.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, header};
use serde_json::Value;

use crate::client::Api;

/// Every route, and who may call it. Whoever adds one says so here.
const ROUTES: &[&str] = &[
    "get /absences: signed in",
    "get /calendar: anyone",
    "get /calendar/moves: signed in",
    "get /caseloads: signed in",
    "get /children/{id}/context: signed in",
    "get /children/{id}/home: signed in",
    "get /children/{id}/network: signed in",
    "get /children/{id}/records: signed in",
    "get /children/{id}/requests: signed in",
    "get /children/{id}/reviews: signed in",
    "get /children/{id}: signed in",
    "get /contacts: signed in",
    "get /draft-key: signed in",
    "get /escalation/{id}/context: signed in",
    "get /escalation/{id}/siblings: signed in",
    "get /escalations/{reference}: signed in",
    "get /inbox: signed in",
    "get /openapi.json: anyone",
    "get /people: signed in",
    "get /procedures/{authority}: anyone",
    "get /procedures: anyone",
    "get /records/{kind}/{id}: signed in",
    "get /records: signed in",
    "get /registrations/{id}: signed in",
    "get /session: signed in",
    "get /themes: signed in",
    "get /timescales: anyone",
    "post /advice/{id}/commands: signed in",
    "post /alert/{id}/commands: signed in",
    "post /authority/{id}/commands: signed in",
    "post /caseloads/hand-over: signed in",
    "post /child/{id}/commands: signed in",
    "post /children/search: signed in",
    "post /concern/{id}/commands: signed in",
    "post /escalation/{id}/commands: signed in",
    "post /good_practice/{id}/commands: signed in",
    "post /grave_event/{id}/commands: signed in",
    "post /inbox/read: signed in",
    "post /organisation/{id}/commands: signed in",
    "post /registrations/search: signed in",
    "post /supervision/{id}/commands: signed in",
    "post /tray: signed in",
];

async fn description(api: &Api) -> Value {
    let answer = api.get("/openapi.json").await;
    assert_eq!(answer.status, 200);
    answer.body
}

/// Every operation as method, path and what is said of it.
fn operations(document: &Value) -> impl Iterator<Item = (&str, &str, &Value)> {
    let items = document["paths"].as_object().unwrap().iter();
    items.flat_map(|(path, item)| {
        let operations = item.as_object().unwrap().iter();
        operations.map(move |(method, operation)| (method.as_str(), path.as_str(), operation))
    })
}

fn open_to_anyone(operation: &Value) -> bool {
    let ways = operation["security"].as_array();
    ways.is_some_and(|ways| ways.contains(&serde_json::json!({})))
}

#[tokio::test]
async fn every_route_is_described_with_who_may_call_it() {
    let document = description(&Api::open().await).await;
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let routes: BTreeSet<String> = operations(&document)
        .map(|(method, path, operation)| {
            let who = if open_to_anyone(operation) { "anyone" } else { "signed in" };
            format!("{method} {path}: {who}")
        })
        .collect();
    assert_eq!(routes, ROUTES.iter().copied().map(str::to_owned).collect());
    let ids: BTreeSet<_> =
        operations(&document).map(|(.., operation)| operation["operationId"].as_str()).collect();
    assert_eq!(ids.len(), ROUTES.len(), "operations share an id: {ids:?}");
}

/// A route added past `routes!` would be served and not described.
#[test]
fn routes_are_added_in_no_other_way() {
    let source = include_str!("../../src/handlers.rs");
    for way_past in [".route(", ".route_service(", ".nest", ".merge(", ".fallback"] {
        assert!(!source.contains(way_past), "handlers.rs adds something with {way_past}");
    }
}

#[tokio::test]
async fn whoever_is_not_signed_in_reaches_what_is_open_and_nothing_else() {
    let api = Api::open().await;
    let document = description(&api).await;
    for (method, path, operation) in operations(&document) {
        let address = format!("/api/v1{}", path.replace(['{', '}'], ""));
        let request = Request::builder().method(method.to_uppercase().as_str()).uri(&address);
        let request = request.header(header::CONTENT_TYPE, "application/json");
        let answer = api.send(request, Body::from("{}")).await;
        assert_ne!(answer.status, 405, "{method} {path} is described and not served");
        assert_eq!(answer.status == 401, !open_to_anyone(operation), "{method} {path}: {}", answer.status);
    }
}

#[tokio::test]
async fn every_refusal_is_a_problem() {
    let document = description(&Api::open().await).await;
    for (method, path, operation) in operations(&document) {
        let responses = operation["responses"].as_object().unwrap();
        assert!(responses.contains_key("default"), "{method} {path}");
        assert_eq!(responses.contains_key("401"), !open_to_anyone(operation), "{method} {path}");
        for (status, response) in responses {
            let schema = &response["content"]["application/problem+json"]["schema"]["$ref"];
            let refusal = !status.starts_with(['2', '3']);
            assert_eq!(schema == "#/components/schemas/Problem", refusal, "{method} {path}: {status}");
        }
    }
}

#[tokio::test]
async fn every_type_that_is_named_is_described() {
    let document = description(&Api::open().await).await;
    let mut named = BTreeSet::new();
    references(&document, &mut named);
    assert!(
        named.contains("#/components/schemas/Procedure") && named.contains("#/components/schemas/Broken")
    );
    named.retain(|name| document.pointer(name.trim_start_matches('#')).is_none());
    assert!(named.is_empty(), "named and not described: {named:?}");
}

fn references<'d>(value: &'d Value, found: &mut BTreeSet<&'d str>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("$ref").and_then(Value::as_str));
            fields.values().for_each(|value| references(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

#[tokio::test]
async fn those_signed_in_are_known_by_the_sessions_cookie() {
    let document = description(&Api::open().await).await;
    let scheme = &document["components"]["securitySchemes"]["session"];
    assert_eq!((&scheme["type"], &scheme["in"]), (&"apiKey".into(), &"cookie".into()));
    assert_eq!(scheme["name"], "__Host-recourse");
    assert_eq!(document["security"], serde_json::json!([{"session": []}]));
    assert_eq!(document["servers"][0]["url"], "/api/v1");
}
