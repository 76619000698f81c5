//! `GET /calendar`.

use axum::body::Body;
use axum::http::{Request, header};
use chrono::TimeDelta;
use server::actor::SignedIn;
use server::adopted::adopt;
use shared::calendar::{Calendar, Closure};
use shared::ids::PersonId;
use shared::procedure;
use uuid::Uuid;

use crate::client::Api;

#[tokio::test]
async fn the_calendar_that_the_server_counts_by_is_the_one_it_gives() {
    let answer = Api::open().await.get("/calendar").await;
    assert_eq!(answer.status, 200);
    assert_eq!(serde_json::from_value::<Calendar>(answer.body).unwrap(), Calendar::england());
}

#[tokio::test]
async fn a_calendar_one_has_already_is_not_sent_again() {
    let api = Api::open().await;
    let tag = api.get("/calendar").await.headers[header::ETAG].clone();
    let again = Request::get("/api/v1/calendar").header(header::IF_NONE_MATCH, tag.clone());
    let answer = api.send(again, Body::empty()).await;
    assert_eq!((answer.status, &answer.headers[header::ETAG]), (304, &tag));
    let older = Request::get("/api/v1/calendar").header(header::IF_NONE_MATCH, "\"older\"");
    assert_eq!(api.send(older, Body::empty()).await.status, 200);
}

/// From the next day on, that authority is closed on that Monday.
async fn closes(api: &Api, authority: &str, monday: &str) {
    let closure = Closure { date: monday.parse().unwrap(), reason: "Moving house".to_owned() };
    let calendar = Calendar::england().with_closures([closure]);
    api.state.clock.set(api.state.clock.now() + TimeDelta::days(1)).unwrap();
    adopt(&api.state, procedure::bundled(&authority.into()).unwrap(), &calendar).await.unwrap();
}

#[tokio::test]
async fn an_authoritys_closure_days_are_in_its_own_calendar_only() {
    let api = Api::open().await;
    closes(&api, "kent", "2026-11-09").await;
    let closures = async |authority: &str| {
        let person = SignedIn {
            authority: authority.into(),
            account: Uuid::from_u128(1),
            person: PersonId(Uuid::from_u128(1)),
        };
        let asked = Request::get("/api/v1/calendar").extension(person);
        let answer = api.send(asked, Body::empty()).await;
        serde_json::from_value::<Calendar>(answer.body).unwrap().closures().count()
    };
    assert_eq!((closures("kent").await, closures("slough").await), (1, 0));
}

#[tokio::test]
async fn an_authoritys_closure_days_move_the_dates_that_anyone_is_told() {
    let api = Api::open().await;
    let due = async || {
        let answer = api.get("/timescales?authority=kent&entry=2&raised=2026-11-02").await;
        answer.body["stages"][0]["due"].clone()
    };
    assert_eq!(due().await, "2026-11-09");
    closes(&api, "kent", "2026-11-09").await;
    assert_eq!(due().await, "2026-11-10");
}
