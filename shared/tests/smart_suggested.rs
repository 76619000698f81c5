//! Actions to begin from keep to what is asked of any other.

use chrono::NaiveDate;
use shared::calendar::Calendar;
use shared::procedure;
use shared::smart::{DateFacts, Owner, SmartDraft, lacks, opening, suggested, suggested_actions, vague};

#[test]
fn all_04_every_suggested_action_is_whole_exact_and_begins_with_a_verb() {
    assert!(suggested_actions().len() >= 15);
    for action in suggested_actions() {
        let draft = SmartDraft {
            what: action.what.clone(),
            measure: action.measure.clone(),
            owner: Some(Owner { name: "A person".to_owned(), ..Owner::default() }),
            why: action.why.clone(),
            by: "2026-12-01".parse().ok(),
        };
        assert_eq!(lacks(&draft), [], "{}", action.what);
        assert_eq!(vague(&draft), [], "{}", action.what);
        assert_eq!(opening(&action.what), None, "{}", action.what);
        assert!((1..=10).contains(&action.days), "{}", action.what);
    }
}

#[test]
fn every_category_of_every_procedure_has_three() {
    for procedure in procedure::all() {
        for example in procedure.categories.iter().flat_map(|group| &group.examples) {
            assert_eq!(suggested(&example.text).len(), 3, "{}", example.text);
        }
    }
}

#[test]
fn those_made_for_the_category_come_first() {
    let first = |about| suggested(about).first().map(|action| action.what.as_str()).unwrap_or_default();
    assert!(first("Statutory visits not done").starts_with("Visit the child"));
    assert!(first("Something else").starts_with("Review the child’s plan"));
}

#[test]
fn it_is_suggested_for_no_later_than_the_stages_work_is_to_be_finished() {
    let calendar = Calendar::england();
    let action = &suggested_actions()[0];
    let today: NaiveDate = "2026-11-23".parse().unwrap();
    let facts = |stage_due: &str, clock_is_completion| DateFacts {
        today,
        stage_due: stage_due.parse().ok(),
        clock_is_completion,
        total_runs_out: None,
    };
    assert_eq!(action.sooner(&facts("2026-11-24", true), &calendar), "2026-11-24".parse().ok());
    assert_eq!(action.sooner(&facts("2026-11-24", false), &calendar), None, "only the reply is timed");
    assert_eq!(action.sooner(&facts("2026-12-31", true), &calendar), None, "there is time enough");
    assert_eq!(action.sooner(&facts("", true), &calendar), None, "the stage has no time");
}
