//! `GET /procedures` and `GET /procedures/{authority}`.

use shared::api::ProcedureSummary;
use shared::procedure::{self, Procedure};

use crate::client::Api;

#[tokio::test]
async fn all_20_the_procedures_are_listed_by_name_for_anyone() {
    let answer = Api::open().await.get("/procedures").await;
    assert_eq!(answer.status, 200);
    let list: Vec<ProcedureSummary> = serde_json::from_value(answer.body).unwrap();
    let names: Vec<_> = list.iter().map(|summary| summary.name.as_str()).collect();
    assert_eq!(names, ["Hammersmith and Fulham", "Kent", "Lambeth", "Slough", "Torbay"]);
    assert_eq!(list[1].stages, 6);
    assert_eq!(list[4].process, procedure::bundled(&"torbay".into()).unwrap().words.process);
}

#[tokio::test]
async fn all_20_each_procedure_is_read_whole_by_anyone() {
    let api = Api::open().await;
    for expected in procedure::all() {
        let answer = api.get(&format!("/procedures/{}", expected.authority)).await;
        assert_eq!(answer.status, 200);
        assert_eq!(&serde_json::from_value::<Procedure>(answer.body).unwrap(), expected);
    }
}

#[tokio::test]
async fn an_authority_that_is_not_known_is_404() {
    let api = Api::open().await;
    for path in ["/procedures/narnia", "/procedures/KENT", "/procedures/%00"] {
        api.get(path).await.is_problem(404, "unknown_authority", Some("authority"));
    }
    api.get("/procedures/%FF").await.is_problem(404, "not_found", None);
}

#[tokio::test]
async fn all_20_a_server_that_serves_nobody_yet_has_the_procedures_that_come_with_it() {
    let api = Api::serving_nobody().await;
    let list: Vec<ProcedureSummary> = serde_json::from_value(api.get("/procedures").await.body).unwrap();
    assert_eq!(list.len(), procedure::all().len());
    let due = api.get("/timescales?authority=kent&entry=2&raised=2026-12-22").await;
    assert_eq!(due.body["stages"][0]["due"], "2026-12-31");
}
