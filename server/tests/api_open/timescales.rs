//! `GET /timescales`: the worked examples as anyone may ask for them, and every way of asking wrongly.

use serde_json::{Value, json};

use crate::client::{Answer, Api};

async fn ask(query: &str) -> Answer {
    Api::open().await.get(&format!("/timescales?{query}")).await
}

/// `stage: days, due` of every stage, and the day the total runs out.
fn told(answer: &Answer) -> (Vec<String>, Value) {
    assert_eq!(answer.status, 200, "{}", answer.body);
    let stages = answer.body["stages"].as_array().unwrap().iter();
    let told = stages.map(|stage| {
        format!("{}: {}, {}", stage["stage"], stage["working_days"], stage["due"].as_str().unwrap())
    });
    (told.collect(), answer.body["total"]["runs_out"].clone())
}

#[tokio::test]
async fn kent_from_stage_2_as_the_api_promises_it() {
    let answer = ask("authority=kent&entry=2&raised=2026-12-22").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.body["total"], json!({"working_days": 20, "runs_out": "2027-01-22"}));
    let first = &answer.body["stages"][0];
    assert_eq!((&first["stage"], &first["working_days"]), (&json!(2), &json!(5)));
    assert_eq!((&first["day_zero"], &first["due"]), (&json!("2026-12-22"), &json!("2026-12-31")));
    assert_eq!((&answer.body["listed"], &answer.body["rule"]), (&json!(true), &Value::Null));
    let last = answer.body["stages"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["stage"], &last["beyond_total"]), (&json!(6), &json!(true)));
}

#[tokio::test]
async fn each_authority_answers_with_its_worked_example() {
    let examples = [
        (
            "lambeth&entry=3&raised=2026-03-30",
            &["3: 4, 2026-04-07", "4: 4, 2026-04-13", "5: 4, 2026-04-17"][..],
            "2026-04-29",
        ),
        (
            "torbay&entry=1&raised=2026-04-03",
            &[
                "1: 5, 2026-04-13",
                "2: 5, 2026-04-20",
                "3: 5, 2026-04-27",
                "4: 5, 2026-05-05",
                "5: 6, 2026-05-13",
            ],
            "2026-05-05",
        ),
        ("kent&entry=5&raised=2027-03-25", &["5: 5, 2027-04-05", "6: 5, 2027-04-12"], "2027-04-26"),
        (
            "slough&entry=1&raised=2026-08-28",
            &["1: 5, 2026-09-07", "2: 5, 2026-09-14", "3: 5, 2026-09-21", "4: 5, 2026-09-28"],
            "2026-09-28",
        ),
    ];
    for (query, stages, runs_out) in examples {
        let (told, total) = told(&ask(&format!("authority={query}")).await);
        assert_eq!(told, stages, "{query}");
        assert_eq!(total, runs_out, "{query}");
    }
}

#[tokio::test]
async fn haf_03_a_start_at_stage_3_has_the_days_of_those_below() {
    let (told, total) = told(&ask("authority=hammersmith-and-fulham&entry=3&raised=2027-12-20").await);
    assert_eq!(told, ["3: 15, 2028-01-13", "4: 5, 2028-01-20"]);
    assert_eq!(total, "2028-01-20");
}

#[tokio::test]
async fn all_10_the_total_is_that_of_the_plan_asked_about() {
    let about = async |plan: &str| {
        let answer = ask(&format!("authority=torbay&entry=1&raised=2026-09-01{plan}")).await;
        answer.body["total"]["working_days"].as_u64()
    };
    assert_eq!(about("").await, Some(20));
    assert_eq!(about("&plan=looked_after").await, Some(20));
    assert_eq!(about("&plan=child_protection").await, None);
}

#[tokio::test]
async fn all_09_a_start_that_is_not_listed_is_answered_with_the_rule() {
    let answer = ask("authority=torbay&entry=3&raised=2026-09-01").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.body["listed"], false);
    assert_eq!(answer.text("rule"), "In Torbay the IRO may begin at stage 1 only.");
    assert_eq!(answer.body["stages"][0]["due"], "2026-09-08");
}

#[tokio::test]
async fn ken_24_the_chair_sets_the_time_of_stage_1() {
    let (told, _) = told(&ask("authority=kent&entry=1&raised=2026-09-01&chair_days=3").await);
    assert_eq!(told[..2], ["1: 3, 2026-09-04", "2: 5, 2026-09-11"]);
}

#[tokio::test]
async fn all_23_a_plan_that_is_not_covered_is_refused_with_the_rule() {
    let answer = ask("authority=kent&entry=2&raised=2026-12-22&plan=child_protection").await;
    answer.is_problem(422, "plan_not_covered", Some("plan"));
    assert!(answer.text("title").contains("of Kent does not cover"), "{}", answer.body);
}

#[tokio::test]
async fn what_does_not_exist_is_404() {
    let unknown = ask("authority=narnia&entry=2&raised=2026-12-22").await;
    unknown.is_problem(404, "unknown_authority", Some("authority"));
    assert!(unknown.text("detail").contains("hammersmith-and-fulham, kent, lambeth"));
    for entry in ["0", "7", "255", "256", "4294967295"] {
        let answer = ask(&format!("authority=kent&entry={entry}&raised=2026-12-22")).await;
        answer.is_problem(404, "no_such_stage", Some("entry"));
        assert_eq!(answer.text("title"), "Kent has no such stage");
    }
}

#[tokio::test]
async fn a_date_that_is_none_is_400() {
    for raised in ["2026-02-30", "22/12/2026", "2026-12-2", "tomorrow", "2026-12-22T10:00:00Z"] {
        let answer = ask(&format!("authority=kent&entry=2&raised={raised}")).await;
        answer.is_problem(400, "unreadable_parameter", Some("raised"));
        assert!(answer.text("detail").contains("raised=2026-12-22"));
    }
}

#[tokio::test]
async fn a_part_that_is_missing_or_cannot_be_read_is_400() {
    let whole = ["authority=kent", "entry=2", "raised=2026-12-22"];
    for (left_out, field) in ["authority", "entry", "raised"].into_iter().enumerate() {
        let mut parts = whole.to_vec();
        parts.remove(left_out);
        ask(&parts.join("&")).await.is_problem(400, "missing_parameter", Some(field));
    }
    for (bad, field) in [("entry=two", "entry"), ("entry=-1", "entry"), ("entry=2.5", "entry")] {
        let answer = ask(&format!("authority=kent&{bad}&raised=2026-12-22")).await;
        answer.is_problem(400, "unreadable_parameter", Some(field));
    }
    for (bad, field) in [("plan=care", "plan"), ("chair_days=-3", "chair_days")] {
        let answer = ask(&format!("{}&{bad}", whole.join("&"))).await;
        answer.is_problem(400, "unreadable_parameter", Some(field));
    }
    ask("entry=2&authority=kent&entry=3&raised=2026-12-22").await.is_problem(400, "unreadable_query", None);
}

#[tokio::test]
async fn a_date_outside_the_calendar_is_422_and_no_guess() {
    for raised in ["1999-12-31", "2040-12-20", "2041-01-04", "9999-12-31"] {
        let answer = ask(&format!("authority=kent&entry=2&raised={raised}")).await;
        answer.is_problem(422, "outside_calendar", Some("raised"));
        assert!(answer.text("title").contains("outside the calendar"), "{}", answer.body);
    }
    let answer = ask("authority=kent&entry=1&raised=2026-12-22&chair_days=4294967295").await;
    answer.is_problem(422, "outside_calendar", Some("raised"));
}
