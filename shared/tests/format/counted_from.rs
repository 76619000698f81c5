//! Times that count from a review, a conference or a plan and not from the day of sending (timescales: rule 13).

use crate::{of, said_of};
use shared::escalation::{Broken, Command};
use shared::ladder::{Start, Timing, Unsaid, preview};
use shared::people::PlanKind;
use shared::procedure::{Length, Milestone, Risk};
use shared::testing::{Attempt, Story, concern, day};
use shared::wording::{due_after, event, sum, timing, total_unsaid, violation, without_time};

const SALTMERE: &str = include_str!("../procedures/saltmere.toml");

const BRACKENFORD: &str = include_str!("../procedures/brackenford.toml");

/// Thursday 3 September 2026.
fn saltmere() -> Story {
    of(SALTMERE).on("2026-09-03")
}

fn on(milestone: Milestone, date: &str) -> Timing {
    Timing { dates: [(milestone, day(date))].into(), ..Timing::default() }
}

fn reviewed_on(date: &str) -> Timing {
    on(Milestone::Review, date)
}

/// After a review on Tuesday 1 September.
fn raised() -> Story {
    saltmere().raises(1, |target| target.timing = reviewed_on("2026-09-01")).ok()
}

#[test]
fn the_time_of_a_stage_and_the_total_count_from_the_review() {
    let story = raised().awaits(1, "2026-09-15").is_sound();
    let clock = story.matter().stages[0].sent.clock.clone().expect("a time");
    assert_eq!((clock.day_zero, clock.counted_from), (day("2026-09-01"), Some(Milestone::Review)));
    assert_eq!(story.matter().raised_on(), day("2026-09-03"));
    let total = story.matter().total.clone().expect("a total");
    assert_eq!((total.day_zero, total.due), (day("2026-09-01"), day("2026-10-27")));
}

#[test]
fn its_date_is_asked_for_has_been_and_is_not_asked_where_nothing_counts_from_it() {
    let none = saltmere().raises(1, |target| target.timing = Timing::default());
    assert_eq!(none.fields(), ["target.timing.review"]);
    let story = none.refused(|broken| *broken == Broken::Missing);
    let tomorrow = story.raises(1, |target| target.timing = reviewed_on("2026-09-04"));
    let story = tomorrow.refused(|broken| *broken == Broken::DateInFuture { today: day("2026-09-03") });
    let other = story.raises(1, |target| {
        target.timing = reviewed_on("2026-09-01").then(&on(Milestone::Plan, "2026-09-01"));
    });
    assert_eq!(other.fields(), ["target.timing.plan"]);
    let elsewhere = Story::of("torbay").raises(1, |target| target.timing = reviewed_on("2026-09-01"));
    elsewhere.refused(|broken| *broken == Broken::NotAskedHere);
}

#[test]
fn what_was_said_once_holds_at_the_next_stage_also_where_silence_passes_it_on() {
    let second = raised().on("2026-09-16").job().records_silence().ok().awaits(2, "2026-09-29").is_sound();
    let clock = second.matter().stages[1].sent.clock.clone().expect("a time");
    assert_eq!(
        (clock.day_zero, second.matter().stages[1].sent.came_on()),
        (day("2026-09-01"), day("2026-09-15"))
    );
    let answered = second.holder_of_stage(2).answers().ok().chair().discusses_until("2026-09-18").ok();
    let unsaid = answered.passes_on(3, |target| target.timing = Timing::default());
    assert_eq!(unsaid.fields(), ["target.timing.conference"]);
    let story = unsaid.refused(|broken| *broken == Broken::Missing);
    let third = story.passes_on(3, |target| target.timing = on(Milestone::Conference, "2026-09-10")).ok();
    third.awaits(3, "2026-09-24").is_sound();
}

#[test]
fn a_time_that_was_over_before_it_was_sent_leaves_until_the_end_of_that_day() {
    let late = saltmere().raises(1, |target| target.timing = reviewed_on("2026-08-03")).ok();
    let late = late.awaits(1, "2026-09-03").is_sound();
    let clock = late.matter().stages[0].sent.clock.clone().expect("a time");
    assert_eq!((clock.length, clock.counted_from), (Length::IMMEDIATELY, None));
    assert!(lines(&late).contains("The time counted from the review was over by then"), "{}", lines(&late));
    late.job().records_silence().refused(|broken| matches!(broken, Broken::NotYetLapsed { .. }));
}

#[test]
fn the_informal_time_counts_from_the_review_within_its_limit() {
    let raises = |by: &str, timing: Timing| -> Attempt {
        let story = saltmere();
        let mut command = concern(&story.context(), day(by));
        if let Command::RaiseConcern(raise) = &mut command {
            raise.timing = timing;
        }
        story.does(command)
    };
    let unsaid = raises("2026-09-08", Timing::default());
    assert_eq!(unsaid.fields(), ["timing.review"]);
    let late = raises("2026-09-16", reviewed_on("2026-09-01"));
    let _ = late.refused(|broken| *broken == Broken::InformalTooLong { latest: day("2026-09-15") });

    let story = raises("2026-09-08", reviewed_on("2026-09-01")).ok().is_sound();
    let step = story.matter().informal.clone().expect("an informal step");
    assert_eq!(
        (step.on, step.clock.day_zero, step.clock.length.count),
        (day("2026-09-03"), day("2026-09-01"), 5)
    );
    // Raised formally later, what was said of the review holds.
    story.on("2026-09-07").raises(1, |target| target.timing = Timing::default()).ok().awaits(1, "2026-09-15");
}

#[test]
fn the_ladder_asks_for_the_date_and_is_then_drawn_from_it() {
    let world = saltmere().world;
    let start = Start::at(1, day("2026-09-03"), PlanKind::LookedAfter);
    let drawn = |start: &Start| preview(&world.procedure, &world.calendar, start).expect("a ladder");
    let unknown = drawn(&start);
    let asked = Unsaid::Date { day: Milestone::Review };
    assert_eq!((unknown.stages[0].due, unknown.stages[0].unsaid), (None, Some(asked)));
    assert_eq!(without_time(&unknown.stages[0]).as_deref(), Some("Due 10 working days from the review."));
    assert_eq!((unknown.total, unknown.total_unsaid), (None, Some(asked)));
    assert_eq!(total_unsaid(asked), "The limit on the whole counts from the review.");

    let known = drawn(&Start { timing: reviewed_on("2026-09-01"), ..start });
    let dates: Vec<_> = known.stages.iter().map(|stage| stage.due).collect();
    assert_eq!(dates, [Some(day("2026-09-15")), Some(day("2026-09-29")), None]);
    assert_eq!(due_after(&known.stages[1], Length::working_days(20)), "20 working days from the review");
    assert_eq!(known.total.expect("a total").runs_out, day("2026-10-27"));
}

#[test]
fn all_10_times_that_count_from_one_day_overlap_and_are_not_added_up() {
    let world = saltmere().world;
    // 10 and 20 working days from the same review.
    assert_eq!(world.procedure.working_days_of_ladder(), 20);
    let start =
        Start { timing: reviewed_on("2026-09-03"), ..Start::at(1, day("2026-09-03"), PlanKind::LookedAfter) };
    let last =
        preview(&world.procedure, &world.calendar, &start).expect("a ladder").stages[1].due.expect("a date");
    assert_eq!(world.calendar.days_taken(start.day_zero, last), Ok(20));
    let within = |total: &str| of(&SALTMERE.replacen("working_days = 40", total, 1)).world.procedure.risks();
    assert_eq!(within("working_days = 25"), []);
    assert_eq!(within("working_days = 15"), [Risk::LadderOverTotal { sum: 20, total: 15 }]);
    // What counts from another day, which is asked for only at that stage, comes on top.
    let conference = SALTMERE.replacen(r#"time = "2 weeks""#, r#"time = "6 working days""#, 1);
    assert_eq!(of(&conference).world.procedure.working_days_of_ladder(), 26);
}

#[test]
fn the_words_say_what_day_0_is() {
    let story = raised();
    let (procedure, calendar) = (&story.world.procedure, &story.world.calendar);
    let rule = timing(procedure.stage(1).expect("a stage"), procedure);
    assert_eq!(rule, "10 working days for the written answer, counted from the review");
    let clock = story.matter().stages[0].sent.clock.clone().expect("a time");
    let counted = sum(&clock, calendar);
    assert!(
        counted.starts_with("Day 0 is the day of the review: 10 working days from Tue 1 Sep 2026: "),
        "{counted}"
    );
    assert!(lines(&story).contains("Date of the review: Tue 1 Sep 2026"), "{}", lines(&story));
    let asked =
        shared::escalation::Violation { field: "target.timing.review".into(), broken: Broken::Missing };
    let said = violation(&asked, shared::escalation::CommandKind::RaiseFormally, procedure);
    assert_eq!(said, "Enter the date of the review");
}

#[test]
fn more_time_still_counts_from_the_review() {
    let story = raised().given(|world| {
        let kent = shared::procedure::bundled(&"kent".into()).expect("a procedure");
        world.procedure.extension.clone_from(&kent.extension);
    });
    let given = shared::escalation::DecideExtension {
        decision: shared::escalation::ExtensionVerdict::Granted { until: Some(day("2026-09-18")) },
        reason: "The clinic has no earlier appointment.".to_owned(),
        risk_plan: "Pain relief until then.".to_owned(),
    };
    let longer = story.does(Command::DecideExtension(given)).ok().is_sound();
    let clock = longer.matter().stages[0].clock().cloned().expect("a time");
    assert_eq!((clock.day_zero, clock.counted_from), (day("2026-09-01"), Some(Milestone::Review)));
}

#[test]
fn hours_and_at_once_count_from_sending_alone() {
    let said = said_of(SALTMERE, r#"time = "10 working days""#, r#"time = "72 hours""#);
    assert!(said.contains("stages[1].counts_from: this time cannot count from another day"), "{said}");
    let said = said_of(SALTMERE, r#"counts_from = "review""#, r#"counts_from = "birthday""#);
    assert!(said.contains("write one of `review`, `conference`, `plan`"), "{said}");
}

fn lines(story: &Story) -> String {
    let words = event(&story.events[0], &story.world.procedure, &story.world.calendar);
    words.lines.iter().map(|line| format!("{}: {}", line.label, line.text)).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_month_counts_from_the_day_of_the_plan_and_ends_with_a_shorter_month() {
    let raised = |today: &str, plan: &str| {
        let timing = on(Milestone::Plan, plan);
        of(BRACKENFORD).on(today).raises(1, move |target| target.timing = timing).ok()
    };
    let story = raised("2026-09-03", "2026-08-31").awaits(1, "2026-09-30").is_sound();
    let clock = story.matter().stages[0].sent.clock.clone().expect("a time");
    assert_eq!((clock.day_zero, clock.counted_from), (day("2026-08-31"), Some(Milestone::Plan)));
    raised("2026-09-03", "2026-08-12").awaits(1, "2026-09-12").is_sound();

    let unsaid = of(BRACKENFORD).on("2026-09-03").raises(1, |target| target.timing = Timing::default());
    assert_eq!(unsaid.fields(), ["target.timing.plan"]);
    let second = story.on("2026-10-01").chair().records_silence().ok().passes_on_to(2).ok();
    second.awaits(2, "2026-12-01").is_sound();
    of(BRACKENFORD).on("2026-12-31").raises_at(2).ok().awaits(2, "2027-02-28").is_sound();
}
