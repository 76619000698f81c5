//! When the calendar changes, nothing moves until somebody accepts it (timescales: rule 10).

use shared::authority::{AuthorityCommand, AuthorityProblem, change};
use shared::calendar::{Calendar, Closure};
use shared::escalation::{Broken, Command, Dated, Escalation, Event, MovedDate, Violations, decide, evolve};
use shared::procedure::{Hold, read};
use shared::testing::{Story, World, day};

fn closure(date: &str) -> Closure {
    Closure { date: day(date), reason: "Offices closed".to_owned() }
}

fn closed_on(date: &str) -> Calendar {
    Calendar::england().with_closures([closure(date)])
}

fn moved(story: &Story, newer: &Calendar) -> Vec<MovedDate> {
    story.matter().moved_by(newer, &story.world.calendar, &story.world.procedure, story.today)
}

/// The matter once the administrator has accepted what they were shown.
fn accepted(story: &Story, newer: &Calendar) -> Escalation {
    let made = accepts(story, newer, newer.version()).expect("accepted");
    made.iter().fold(story.state().cloned(), evolve).expect("a matter")
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
    let found = moved(&story, &newer);
    let later = newer.add_working_days(day("2026-12-14"), 20).expect("a day");
    let expected = [
        MovedDate { of: Dated::Stage { stage: 1 }, old: day("2026-12-21"), new: day("2026-12-22") },
        MovedDate { of: Dated::Total, old: total, new: later },
    ];
    assert_eq!(found, expected);

    let made = accepts(&story, &newer, newer.version()).expect("accepted");
    let after = made.iter().fold(story.state().cloned(), evolve).expect("a matter");
    assert_eq!(after.standing().due, Some(day("2026-12-22")));
    assert_eq!(after.total.as_ref().map(|total| total.due), Some(later));
    assert_eq!(after.versions.calendar, newer.version());
    let clock = after.stages[0].sent.clock.as_ref().expect("a time");
    assert_eq!(clock.calendar_version, newer.version());
    let [Event::DatesAccepted(accepted)] = made.as_slice() else { panic!("one event") };
    assert_eq!((accepted.by.id, accepted.on), (story.world.cast.administrator, story.today));
    assert_eq!(after.moved_by(&newer, &newer, &story.world.procedure, story.today), [], "it moves once");
}

#[test]
fn past_stages_and_closed_matters_never_move() {
    let story = Story::of("slough").on("2026-12-14").raises_at(1).ok();
    let answered = story.holder_of_stage(1).answers().ok();
    let newer = closed_on("2026-12-16");
    let still = moved(&answered, &newer);
    assert!(still.iter().all(|moved| moved.of == Dated::Total), "the stage is answered: {still:?}");
    let closed = answered.chair().finds_resolved().ok();
    assert_eq!(moved(&closed, &newer), []);
    assert!(
        broken(accepts(&closed, &newer, newer.version()))
            .iter()
            .any(|broken| matches!(broken, Broken::NotNow { .. }))
    );
}

#[test]
fn a_date_that_was_agreed_stays_and_one_that_is_counted_anew_after_a_hold_moves() {
    let kent = Story::of("kent").on("2026-12-01").raises_at(2).ok();
    let extended = kent.gives_time("2026-12-16").ok();
    let newer = closed_on("2026-12-14");
    assert!(!moved(&extended, &newer).iter().any(|moved| matches!(moved.of, Dated::Stage { .. })));

    let slough = Story::of("slough").given(|world| {
        let note = "A stage may be paused while its answer is awaited.".to_owned();
        world.procedure.hold = Some(Hold { stage: None, while_awaited: true, note });
    });
    let paused = slough.on("2026-12-01").raises_at(1).ok().chair().pauses_until("2026-12-11").ok();
    let resumed = paused.on("2026-12-08").lifts_the_hold().ok();
    let due = resumed.matter().standing().due.expect("a date");
    let stage = moved(&resumed, &closed_on("2026-12-09"));
    let stage = stage.iter().find(|moved| moved.of == Dated::Stage { stage: 1 }).expect("it is counted");
    assert_eq!(stage.old, due);
    let after = accepted(&resumed, &closed_on("2026-12-09"));
    assert_eq!(after.standing().due, Some(stage.new), "the date in force is the one that moved");
}

#[test]
fn the_time_that_a_chair_has_to_judge_an_answer_moves_too() {
    let withybed = read::read(include_str!("../procedures/withybed.toml")).expect("a procedure");
    let story = Story::in_world(World::of(withybed)).on("2026-12-01").raises_at(1).ok();
    let answered = story.holder_of_stage(1).answers().ok();
    assert_eq!(answered.matter().standing().due, Some(day("2026-12-04")));
    let newer = closed_on("2026-12-03");
    let review = MovedDate { of: Dated::Review { stage: 1 }, old: day("2026-12-04"), new: day("2026-12-07") };
    assert!(moved(&answered, &newer).contains(&review), "{:?}", moved(&answered, &newer));
    assert_eq!(accepted(&answered, &newer).standing().due, Some(day("2026-12-07")));
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
