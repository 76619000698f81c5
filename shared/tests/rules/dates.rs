//! When the calendar changes, nothing moves until somebody accepts it (timescales: rule 10).

use shared::authority::{AuthorityCommand, AuthorityProblem, change};
use shared::calendar::{Calendar, Closure};
use shared::escalation::{Broken, Command, Dated, Event, MovedDate, Violations, decide, evolve};
use shared::testing::{Story, day};

fn closure(date: &str) -> Closure {
    Closure { date: day(date), reason: "Offices closed".to_owned() }
}

fn closed_on(date: &str) -> Calendar {
    Calendar::england().with_closures([closure(date)])
}

/// What the administrator's acceptance of a newer calendar makes.
fn accepts(story: &Story, newer: &Calendar, shown: &str) -> Result<Vec<Event>, Violations> {
    let administrator = story.world.cast.administrator;
    let mut context = story.clone().person(administrator).context();
    context.newer_calendar = Some(newer.clone());
    let command = Command::AcceptDates { calendar: shown.to_owned() };
    decide(story.state(), &command, &context)
}

fn broken(refused: Result<Vec<Event>, Violations>) -> Vec<Broken> {
    let Err(Violations(broken)) = refused else { panic!("it was accepted") };
    broken.into_iter().map(|violation| violation.broken).collect()
}

#[test]
fn a_closure_moves_the_stage_that_waits_and_the_total_once_it_is_accepted() {
    let story = Story::of("slough").on("2026-12-14").raises_at(1).ok().awaits(1, "2026-12-21");
    let newer = closed_on("2026-12-16");
    let total = story.matter().total.as_ref().expect("a total").due;
    let moved = story.matter().moved_by(&newer, &story.world.calendar, story.today);
    let later = newer.add_working_days(day("2026-12-14"), 20).expect("a day");
    let expected = [
        MovedDate { of: Dated::Stage { stage: 1 }, old: day("2026-12-21"), new: day("2026-12-22") },
        MovedDate { of: Dated::Total, old: total, new: later },
    ];
    assert_eq!(moved, expected);

    let made = accepts(&story, &newer, newer.version()).expect("accepted");
    let after = made.iter().fold(story.state().cloned(), evolve).expect("a matter");
    assert_eq!(after.standing().due, Some(day("2026-12-22")));
    assert_eq!(after.total.as_ref().map(|total| total.due), Some(later));
    assert_eq!(after.versions.calendar, newer.version());
    let clock = after.stages[0].sent.clock.as_ref().expect("a time");
    assert_eq!(clock.calendar_version, newer.version());
    let [Event::DatesAccepted(accepted)] = made.as_slice() else { panic!("one event") };
    assert_eq!((accepted.by.id, accepted.on), (story.world.cast.administrator, story.today));
    assert_eq!(after.moved_by(&newer, &newer, story.today), [], "it moves once");
}

#[test]
fn past_stages_and_closed_matters_never_move() {
    let story = Story::of("slough").on("2026-12-14").raises_at(1).ok();
    let answered = story.holder_of_stage(1).answers().ok();
    let newer = closed_on("2026-12-16");
    let moved = answered.matter().moved_by(&newer, &answered.world.calendar, answered.today);
    assert!(moved.iter().all(|moved| moved.of == Dated::Total), "the stage is answered: {moved:?}");
    let closed = answered.chair().finds_resolved().ok();
    assert_eq!(closed.matter().moved_by(&newer, &closed.world.calendar, closed.today), []);
    assert!(
        broken(accepts(&closed, &newer, newer.version()))
            .iter()
            .any(|broken| matches!(broken, Broken::NotNow { .. }))
    );
}

#[test]
fn only_an_administrator_accepts_and_only_the_dates_that_were_shown() {
    let story = Story::of("slough").on("2026-12-14").raises_at(1).ok();
    let newer = closed_on("2026-12-16");
    assert_eq!(broken(accepts(&story, &newer, "another")), [Broken::CalendarChanged]);
    assert_eq!(
        broken(accepts(&story, &Calendar::england(), Calendar::england().version())),
        [Broken::NoDateMoves]
    );
    let command = Command::AcceptDates { calendar: newer.version().to_owned() };
    story.chair().does(command).refused(|broken| matches!(broken, Broken::NotYours { .. }));
}

#[test]
fn a_closure_is_a_working_day_to_come_with_a_reason() {
    let england = Calendar::england();
    let problems = |date: &str, reason: &str| {
        let closure = Closure { date: day(date), reason: reason.to_owned() };
        change(&england, &AuthorityCommand::AddClosure(closure), day("2026-11-23")).expect_err("refused")
    };
    assert_eq!(problems("2026-11-20", "Closed"), [AuthorityProblem::Past { date: day("2026-11-20") }]);
    assert_eq!(
        problems("2026-12-25", "Closed"),
        [AuthorityProblem::NoWorkingDay { date: day("2026-12-25") }]
    );
    assert_eq!(problems("2026-12-24", "  "), [AuthorityProblem::Reason]);
}

#[test]
fn a_closure_that_was_taken_back_counts_no_more_and_makes_a_version_of_its_own() {
    let (england, closed) = (Calendar::england(), closed_on("2026-12-16"));
    let date = day("2026-12-16");
    let event = change(&closed, &AuthorityCommand::TakeBackClosure { date }, date).expect("it is to come");
    let after = event.applied_to(&closed);
    assert_eq!(after.is_working_day(date), Ok(true));
    assert_ne!(after.version(), england.version(), "adopted after the closure, not before");
    let kept: Calendar = serde_json::from_str(&serde_json::to_string(&after).unwrap()).unwrap();
    assert_eq!(kept, after);

    let refused = |calendar: &Calendar, today: &str| {
        let command = AuthorityCommand::TakeBackClosure { date };
        change(calendar, &command, day(today)).expect_err("refused")
    };
    assert_eq!(refused(&after, "2026-12-16"), [AuthorityProblem::NoClosure { date }]);
    assert_eq!(refused(&closed, "2026-12-17"), [AuthorityProblem::Past { date }]);
}
