//! `GET /timescales` where times go by a priority, or count from another day than that of sending (timescales: rule 13).

use serde_json::{Value, json};

use crate::desk::Answer;
use crate::office::Office;
use crate::on_both_engines;

/// The due date of every stage; null where it is not known.
fn dues(answer: &Answer) -> Vec<Value> {
    assert_eq!(answer.status, 200, "{:#}", answer.body);
    answer.body["stages"].as_array().unwrap().iter().map(|stage| stage["due"].clone()).collect()
}

fn is_problem_in(answer: &Answer, status: u16, code: &str, field: &str) {
    answer.is_problem(status, code);
    assert_eq!(answer.body["field"], field);
}

mod by_priority {
    use super::*;

    on_both_engines!("larkhill": the_priority_sets_the_dates, a_priority_that_is_none_is_404);

    async fn ask(office: &Office, more: &str) -> Answer {
        office.iro().get(&format!("/timescales?authority=larkhill&entry=1&raised=2026-09-07{more}")).await
    }

    async fn the_priority_sets_the_dates(office: Office) {
        let urgent = dues(&ask(&office, "&priority=urgent").await);
        assert_eq!(urgent, ["2026-09-09", "2026-09-16", "2026-09-17"]);
        let standard = dues(&ask(&office, "&priority=standard").await);
        assert_eq!(standard, ["2026-09-14", "2026-09-21", "2026-10-05"]);
        for unsaid in ["", "&priority="] {
            let answer = ask(&office, unsaid).await;
            assert_eq!(dues(&answer), [Value::Null, Value::Null, Value::Null]);
            assert_eq!(answer.body["stages"][0]["unsaid"], json!({"unsaid": "priority"}));
        }
    }

    async fn a_priority_that_is_none_is_404(office: Office) {
        for other in ["high", "Urgent", "%00", "urgent%20"] {
            let answer = ask(&office, &format!("&priority={other}")).await;
            is_problem_in(&answer, 404, "no_such_priority", "priority");
            assert_eq!(answer.body["title"], "Larkhill has no such priority");
            assert_eq!(answer.body["detail"], "Write urgent or standard.");
        }
        // Where there are no priorities there is nothing for it to set.
        let elsewhere = "/timescales?authority=torbay&entry=1&raised=2026-09-07&priority=urgent";
        assert_eq!(dues(&office.iro().get(elsewhere).await)[0], "2026-09-14");
    }
}

mod counted_from {
    use super::*;

    on_both_engines!("saltmere":
        the_dates_count_from_the_day,
        a_day_that_cannot_be_counted_from_is_refused,
    );

    async fn ask(office: &Office, more: &str) -> Answer {
        office.iro().get(&format!("/timescales?authority=saltmere&entry=1&raised=2026-09-03{more}")).await
    }

    async fn the_dates_count_from_the_day(office: Office) {
        let counted = ask(&office, "&counted_from=2026-09-01").await;
        assert_eq!(dues(&counted)[..2], ["2026-09-15", "2026-09-29"]);
        let first = &counted.body["stages"][0];
        assert_eq!((&first["day_zero"], &first["counted_from"]), (&json!("2026-09-01"), &json!("review")));
        assert_eq!(counted.body["total"], json!({"working_days": 40, "runs_out": "2026-10-27"}));

        let unsaid = ask(&office, "").await;
        assert_eq!(dues(&unsaid), [Value::Null, Value::Null, Value::Null]);
        assert_eq!(unsaid.body["total_unsaid"], json!({"unsaid": "date", "day": "review"}));
    }

    async fn a_day_that_cannot_be_counted_from_is_refused(office: Office) {
        for unreadable in ["2026-02-30", "01/09/2026", "2026-9-1", "yesterday"] {
            let answer = ask(&office, &format!("&counted_from={unreadable}")).await;
            is_problem_in(&answer, 400, "unreadable_parameter", "counted_from");
        }
        let later = ask(&office, "&counted_from=2026-09-04").await;
        is_problem_in(&later, 422, "counted_from_later_day", "counted_from");
        assert_eq!(later.body["title"], "The review has been before it is sent");
        // Where everything counts from the day of sending there is nothing for it to say.
        let elsewhere = "/timescales?authority=torbay&entry=1&raised=2026-09-07&counted_from=2026-10-01";
        assert_eq!(dues(&office.iro().get(elsewhere).await)[0], "2026-09-14");
    }
}
