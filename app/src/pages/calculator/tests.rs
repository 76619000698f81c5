use super::question::{Answer, Question, Worked};
use crate::components::ReadsDates;
use leptos::prelude::*;
use shared::calendar::Calendar;
use shared::calendar::typed::Look;
use shared::people::PlanKind;
use shared::procedure::read::read;
use shared::procedure::{Milestone, Procedure};
use shared::testing::day;
use shared::wording::{depends_on, without_time};

/// Its times go by a priority.
const LARKHILL: &str = include_str!("../../../../shared/tests/procedures/larkhill.toml");
/// Its times count from a review, in the end from a conference.
const SALTMERE: &str = include_str!("../../../../shared/tests/procedures/saltmere.toml");

/// The fields as they stand for that procedure at first, with something sent on that day.
fn asked(file: &str, sent: &str) -> (Procedure, Question) {
    let rules = read(file).expect("a file without mistakes");
    let question = Question::new();
    question.fit(&rules);
    question.sent.set(sent.to_owned());
    (rules, question)
}

fn answer(rules: &Procedure, question: Question) -> Answer {
    let reads = ReadsDates { today: day("2026-09-07"), calendar: Calendar::england(), look: Look::Ahead };
    question.answer(Some(rules), &reads)
}

#[track_caller]
fn worked(rules: &Procedure, question: Question) -> Box<Worked> {
    match answer(rules, question) {
        Answer::Ladder(worked) => worked,
        Answer::Lacking(what) => panic!("{what}"),
        Answer::Days(_) => panic!("no ladder"),
    }
}

#[track_caller]
fn lacking(rules: &Procedure, question: Question) -> String {
    match answer(rules, question) {
        Answer::Lacking(what) => what,
        Answer::Ladder(_) | Answer::Days(_) => panic!("there is an answer"),
    }
}

fn dues(worked: &Worked) -> Vec<Option<String>> {
    worked.preview.stages.iter().map(|stage| stage.due.map(|due| due.to_string())).collect()
}

#[test]
fn the_priority_chosen_sets_the_dates_and_is_said_beside_them() {
    Owner::new().with(|| {
        let (rules, question) = asked(LARKHILL, "7/9/2026");
        let unsaid = worked(&rules, question);
        assert_eq!(dues(&unsaid), [None, None, None]);
        let waits = without_time(&unsaid.preview.stages[0]);
        assert_eq!(waits.as_deref(), Some("Its time goes by the priority."));

        question.depends.priority.set("urgent".to_owned());
        let urgent = worked(&rules, question);
        assert_eq!(dues(&urgent), ["2026-09-09", "2026-09-16", "2026-09-17"].map(|due| Some(due.to_owned())));
        let said =
            |at: usize| depends_on(&urgent.preview.stages[at], urgent.timing.priority.as_deref(), &rules);
        assert_eq!(said(0).as_deref(), Some("Its time goes by the priority, which is urgent."));
        assert_eq!(said(1), None);
    });
}

#[test]
fn a_priority_is_not_kept_where_another_procedure_has_none_such() {
    Owner::new().with(|| {
        let (_, question) = asked(LARKHILL, "today");
        question.depends.priority.set("urgent".to_owned());
        let saltmere = read(SALTMERE).expect("a file without mistakes");
        question.fit(&saltmere);
        assert_eq!(question.depends.priority.get(), "");
    });
}

#[test]
fn the_dates_count_from_the_review_and_the_sum_says_so() {
    Owner::new().with(|| {
        let (rules, question) = asked(SALTMERE, "3/9/2026");
        let unsaid = worked(&rules, question);
        assert_eq!((dues(&unsaid), unsaid.preview.total), (vec![None, None, None], None));

        question.depends.day(Milestone::Review).set("1/9".to_owned());
        question.depends.day(Milestone::Conference).set("2/9".to_owned());
        let counted = worked(&rules, question);
        assert_eq!(dues(&counted)[..2], ["2026-09-15", "2026-09-29"].map(|due| Some(due.to_owned())));
        let sum = counted.sums[0].clone().expect("a sum");
        assert!(
            sum.starts_with("Day 0 is the day of the review: 10 working days from Tue 1 Sep 2026: "),
            "{sum}"
        );
        assert_eq!(counted.preview.total.expect("a total").runs_out, day("2026-10-27"));
    });
}

#[test]
fn a_time_that_was_over_when_it_was_sent_says_why_it_is_due_at_once() {
    Owner::new().with(|| {
        let (rules, question) = asked(SALTMERE, "3/9/2026");
        question.depends.day(Milestone::Review).set("3/8".to_owned());
        let late = worked(&rules, question);
        assert_eq!(dues(&late)[0].as_deref(), Some("2026-09-03"));
        let said = depends_on(&late.preview.stages[0], None, &rules);
        assert_eq!(said.as_deref(), Some("The time counted from the review was over by then."));
    });
}

#[test]
fn a_day_that_cannot_be_counted_from_is_said_and_not_guessed() {
    Owner::new().with(|| {
        let (rules, question) = asked(SALTMERE, "3/9/2026");
        question.depends.day(Milestone::Review).set("soon".to_owned());
        assert_eq!(lacking(&rules, question), "The date of the review cannot be read yet.");
        question.depends.day(Milestone::Review).set("4/9/2026".to_owned());
        assert_eq!(
            lacking(&rules, question),
            "A time counts from a day that has been, not from one after the day of sending."
        );
    });
}

#[test]
fn a_date_is_asked_for_where_a_stage_from_there_on_or_the_total_counts_from_it() {
    let rules = read(SALTMERE).expect("a file without mistakes");
    let asked = |start, plan| Vec::from_iter(rules.milestones_from(start, plan));
    assert_eq!(asked(1, PlanKind::LookedAfter), [Milestone::Review, Milestone::Conference]);
    assert_eq!(asked(3, PlanKind::LookedAfter), [Milestone::Review, Milestone::Conference]);
    assert_eq!(asked(3, PlanKind::ChildProtection), [Milestone::Conference]);
    let larkhill = read(LARKHILL).expect("a file without mistakes");
    assert!(larkhill.milestones_from(1, PlanKind::LookedAfter).is_empty());
}
