//! How each step of a matter went, and what it asks of its reader next.

use crate::assert_plain;
use crate::fixture::*;
use shared::calendar::Calendar;
use shared::escalation::*;
use shared::people::ChairKind;
use shared::people::PlanKind::LookedAfter;
use shared::testing::Story;
use shared::wording;

fn outcome(events: &[Event]) -> String {
    let matter = matter(events);
    wording::stage_outcome(&matter.stages[0], &matter)
}

fn start() -> Event {
    formal(procedure("slough"), LookedAfter, 1)
}

fn passed(by: PassedBy) -> Event {
    let sent = sent(procedure("slough"), 2, day("2026-11-27"));
    Event::PassedOn(Box::new(PassedOn { from: 1, by, sent, revised: Vec::new(), outcome: None }))
}

#[test]
fn a_stage_says_how_it_came_out() {
    let slough = procedure("slough");
    let (answer, silence) = (answer(slough, 1), silence(slough, 1));
    let refused = Event::FoundNotResolved {
        stage: 1,
        on: day("2026-11-24"),
        reason: "No".to_owned(),
        told: Vec::new(),
    };
    assert_eq!(outcome(&[start()]), "waiting for an answer");
    assert_eq!(outcome(&[start(), answer.clone()]), "answered");
    assert_eq!(outcome(&[start(), silence.clone()]), "no answer");
    assert_eq!(outcome(&[start(), silence.clone(), answer.clone()]), "answered late");
    assert_eq!(outcome(&[start(), silence.clone(), passed(PassedBy::Chair)]), "no answer, passed on");
    assert_eq!(outcome(&[start(), silence, passed(PassedBy::Itself)]), "no answer, went on by itself");
    assert_eq!(
        outcome(&[start(), answer.clone(), refused, passed(PassedBy::Chair)]),
        "answered, not resolved"
    );
    assert_eq!(outcome(&[start(), answer.clone(), agreed(1)]), "answered, agreed");
    assert_eq!(outcome(&[start(), answer, closed(Ending::Resolved, Some(1))]), "answered, resolved");
    assert_eq!(outcome(&[start(), closed(Ending::Withdrawn, Some(1))]), "not answered");
}

#[test]
fn the_informal_step_says_how_it_came_out() {
    let slough = procedure("slough");
    let outcome = |events: &[Event]| wording::informal_outcome(&matter(events));
    let concern = concern(slough, LookedAfter);
    assert_eq!(outcome(&[start()]), None);
    assert_eq!(outcome(std::slice::from_ref(&concern)), Some("being settled"));
    assert_eq!(outcome(&[concern.clone(), start()]), Some("raised formally"));
    assert_eq!(outcome(&[concern.clone(), closed(Ending::Resolved, None)]), Some("settled"));
    assert_eq!(outcome(&[concern, closed(Ending::Withdrawn, None)]), Some("ended"));
}

#[test]
fn an_answer_says_whether_it_came_in_time_by_the_day_it_was_written_too() {
    let Event::Responded(given) = answer(procedure("slough"), 1) else { panic!("no answer") };
    let said = |on, late, written: Option<&str>| {
        let answer = Answer { on: day(on), days_late: late, written_on: written.map(day), ..given.clone() };
        wording::answered_when(&answer, Some(day("2026-11-27")))
    };
    assert_eq!(said("2026-11-27", 0, None), "in time");
    assert_eq!(said("2026-11-28", 0, None), "late");
    assert_eq!(said("2026-12-01", 2, None), "2 working days late");
    assert_eq!(said("2026-12-01", 2, Some("2026-11-27")), "written in time, received 2 working days late");
    assert_eq!(said("2026-12-01", 2, Some("2026-11-30")), "2 working days late");
}

#[test]
fn a_stage_to_come_says_its_time_who_answers_and_what_silence_does() {
    let kent = procedure("kent");
    let fifth = kent.stage(5).expect("stage 5");
    assert_eq!(
        wording::stage_to_come(fifth, ChairKind::Iro, kent),
        "5 working days for the answer and the work. Each of them answers. \
         If nobody answers, the IRO and the QA Manager are asked to pass it on."
    );
    for authority in AUTHORITIES {
        let rules = procedure(authority);
        for stage in &rules.stages {
            assert_plain(&wording::stage_to_come(stage, stage.chairs[0], rules));
            assert_plain(&wording::silence_here(stage, stage.chairs[0], rules));
        }
    }
}

#[test]
fn the_date_of_a_stage_to_come_says_what_it_takes_for_granted() {
    let slough = procedure("slough");
    let ahead = |beyond_total| shared::ladder::StagePreview {
        stage: 2,
        length: Some(shared::procedure::Length::working_days(5)),
        working_days: Some(5),
        day_zero: Some(day("2026-11-26")),
        due: Some(day("2026-12-03")),
        until: None,
        counted_from: None,
        beyond_total,
        unsaid: None,
    };
    let waits = matter(&[start()]);
    assert_eq!(wording::due_ahead(&ahead(false), &waits), "if nobody answers before");
    let heard = matter(&[start(), answer(slough, 1)]);
    assert_eq!(wording::due_ahead(&ahead(true), &heard), "if passed on today; after the total has run out");
}

#[test]
fn every_told_date_names_its_sum_and_its_versions() {
    let told = told(day("2026-12-22"), shared::procedure::Length::working_days(5));
    let said = wording::sum_with_versions(&told, &Calendar::england());
    assert!(said.starts_with("5 working days from Tue 22 Dec 2026: 23, 24, 29, 30, 31 Dec; skipped:"));
    assert!(said.ends_with(&format!(
        ". Told by version 1 of the procedure and calendar {}.",
        Calendar::england().version()
    )));
}

#[test]
fn what_is_asked_next_says_why_and_to_everyone_else_who_moves() {
    let story = Story::of("slough").on("2026-09-01").raises_at(1).ok();
    let why = |story: &Story| {
        let (matter, context) = (story.matter(), story.context());
        next_act(matter, &context).and_then(|kind| wording::why_next(kind, matter, &context))
    };
    let moves = |story: &Story| wording::who_moves(story.matter(), &story.context());
    assert_eq!(why(&story), None);
    assert_eq!(
        moves(&story).as_deref(),
        Some("Nothing is asked of you now; it is for the Assistant Team Manager to answer.")
    );
    let addressee = story.holder_of_stage(1);
    assert_eq!(why(&addressee).as_deref(), Some("It was sent to you as Assistant Team Manager."));
    let late = addressee.on("2026-09-09");
    assert_eq!(
        why(&late).as_deref(),
        Some(
            "It was sent to you as Assistant Team Manager. The time has run out; a late answer is still taken."
        )
    );
    assert_eq!(why(&late.clone().chair()).as_deref(), Some("Nobody answered by Tue 8 Sep."));
    let answered = late.answers().ok();
    assert_eq!(
        moves(&answered).as_deref(),
        Some("Nothing is asked of you now; it is for the Independent Chair to review the answer.")
    );
    let chair = answered.chair();
    assert_eq!(why(&chair).as_deref(), Some("The answer came on Wed 9 Sep."));
    let agreed = chair.agrees().ok();
    let worker = agreed.world.cast.social_worker;
    assert_eq!(why(&agreed.clone().person(worker)).as_deref(), Some("Action 1 is yours, due Tue 29 Sep."));
    let closed = agreed.closes(Ending::Resolved).ok();
    assert_eq!((why(&closed), moves(&closed)), (None, None));
}

#[test]
fn an_action_names_whoever_answers_for_its_post_today_and_what_was_last_said_of_it() {
    let story = Story::of("slough").on("2026-09-01").raises_at(1).ok();
    let story = story.holder_of_stage(1).on("2026-09-03").answers().ok();
    let (matter, context) = (story.matter(), story.context());
    let action = &matter.actions[0];
    let owner = action.draft.owner.as_ref().expect("an owner");
    assert_eq!(wording::owner(owner, &context), "Social Worker (today Sol Webb)");
    assert_eq!(
        wording::last_word_on(action, matter, &context).as_deref(),
        Some("Assistant Team Manager at stage 1: will be done by Tue 29 Sep 2026")
    );
}

#[test]
fn all_11_a_correction_names_its_author_day_and_reason() {
    let made = Correction {
        field: CorrectableField::Wrong,
        old: "Two calls".to_owned(),
        reason: "There were three".to_owned(),
        by: person("Kit Marlow"),
        on: day("2026-11-24"),
    };
    assert_eq!(wording::correction(&made), "Corrected on Tue 24 Nov 2026 by Kit Marlow: There were three");
}
