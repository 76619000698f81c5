//! A priority chosen as a matter is raised sets the time of stages (timescales: rule 13).

use crate::{of, said_of};
use shared::escalation::Broken;
use shared::ladder::{Start, Timing, Unsaid, preview};
use shared::people::PlanKind;
use shared::procedure::{diff, read};
use shared::testing::{Story, day};
use shared::wording::{change, event, priority, stage_time, without_time};

const LARKHILL: &str = include_str!("../procedures/larkhill.toml");

/// Monday 7 September 2026.
fn larkhill() -> Story {
    of(LARKHILL).on("2026-09-07")
}

fn at(priority: &str) -> Timing {
    Timing { priority: Some(priority.to_owned()), ..Timing::default() }
}

fn raised(priority: &str) -> Story {
    larkhill().raises(1, |target| target.timing = at(priority)).ok()
}

#[test]
fn the_priority_chosen_sets_the_time_of_the_stage() {
    raised("urgent").awaits(1, "2026-09-09").is_sound();
    raised("standard").awaits(1, "2026-09-14").is_sound();
    larkhill().raises(2, |target| target.timing = at("urgent")).ok().awaits(2, "2026-09-14");
}

#[test]
fn a_matter_is_not_raised_without_a_priority_or_with_another() {
    let none = larkhill().raises(1, |target| target.timing = Timing::default());
    assert_eq!(none.fields(), ["target.timing.priority"]);
    let none = none.refused(|broken| *broken == Broken::Missing);
    none.raises(1, |target| target.timing = at("whenever")).refused(|broken| *broken == Broken::NotInList);
    let elsewhere = Story::of("torbay").raises(1, |target| target.timing = at("urgent"));
    elsewhere.refused(|broken| *broken == Broken::NotAskedHere);
}

#[test]
fn it_holds_at_every_stage_until_another_is_chosen_also_where_silence_passes_it_on() {
    let second = raised("urgent").on("2026-09-10").job().records_silence().ok().awaits(2, "2026-09-16");
    assert_eq!(second.matter().timing(), at("urgent"));
    let answered = second.holder_of_stage(2).answers().ok().chair();
    let third = answered.clone().finds_not_resolved().ok();
    let clock = third.matter().stages[2].sent.clock.clone().expect("a time");
    assert_eq!(clock.until, Some("2026-09-11T10:00:00Z".parse().unwrap()));

    let eased = answered.discusses_until("2026-09-11").ok();
    let eased = eased.passes_on(3, |target| target.timing = at("standard")).ok();
    eased.awaits(3, "2026-09-24").is_sound();
}

#[test]
fn the_ladder_waits_for_the_priority_and_is_then_drawn_with_its_dates() {
    let world = larkhill().world;
    let start = Start::at(1, day("2026-09-07"), PlanKind::LookedAfter);
    let drawn = |start: &Start| preview(&world.procedure, &world.calendar, start).expect("a ladder").stages;
    let unknown = drawn(&start);
    assert_eq!((unknown[0].due, unknown[0].unsaid), (None, Some(Unsaid::Priority)));
    assert_eq!(without_time(&unknown[0]).as_deref(), Some("Its time goes by the priority."));

    let urgent = drawn(&Start { timing: at("urgent"), ..start });
    let dates: Vec<_> = urgent.iter().map(|stage| stage.due).collect();
    assert_eq!(dates, ["2026-09-09", "2026-09-16", "2026-09-17"].map(|date| Some(day(date))));
}

#[test]
fn it_is_said_on_the_procedures_page_and_in_the_timeline() {
    let story = raised("urgent");
    let procedure = &story.world.procedure;
    let time = stage_time(procedure.stage(1).expect("a stage"), procedure);
    assert_eq!(time, "2 working days (Urgent) or 5 working days (Standard)");
    let said = priority(&procedure.priorities[0]);
    assert_eq!(said, "Urgent: The child may come to harm before the standard time is over.");
    let lines = event(&story.events[0], procedure, &story.world.calendar).lines;
    assert!(lines.iter().any(|line| (line.label.as_str(), line.text.as_str()) == ("Priority", "Urgent")));
}

#[test]
fn the_longest_of_its_times_counts_towards_the_total() {
    assert_eq!(larkhill().world.procedure.working_days_of_ladder(), 20);
}

#[test]
fn every_mistake_about_priorities_is_named_with_its_line() {
    let said = |from: &str, to: &str| said_of(LARKHILL, from, to);
    let urgent = r#"    { priority = "urgent", time = "2 working days" },"#;
    assert!(said(urgent, "").contains("line 55, stages[1].times: `urgent` has 0 times here"));
    let unknown =
        said(r#"{ priority = "urgent", time = "24 hours" }"#, r#"{ priority = "now", time = "24 hours" }"#);
    assert!(unknown.contains("no [[priorities]] has the id `now`"), "{unknown}");
    let both = said(
        "time = \"5 working days\"\n",
        "time = \"5 working days\"\ntimes = [{ priority = \"urgent\", time = \"1 week\" }]\n",
    );
    assert!(both.contains("the priorities set the time here"), "{both}");
    let carried = said(r#"covers = ["#, "carry_over = true\ncovers = [");
    assert!(carried.contains("only working days add up"), "{carried}");
}

#[test]
fn priorities_that_no_stage_goes_by_are_a_mistake() {
    let text = LARKHILL.replacen("times = [\n", "time = \"5 working days\"\ntimes = [\n", 2);
    let text = text.lines().filter(|line| !line.starts_with("times") && !line.contains("{ priority"));
    let text = text.collect::<Vec<_>>().join("\n").replace("\n]\nclock", "\nclock");
    let mistakes = read::read(&text).expect_err("a mistake");
    assert!(read::listed(&mistakes).contains("no stage goes by them"), "{}", read::listed(&mistakes));
}

#[test]
fn a_changed_time_is_named_by_stage_and_priority() {
    let old = larkhill().world.procedure;
    let new = of(&LARKHILL.replacen("2 working days", "1 working day", 1)).world.procedure;
    let changes: Vec<_> = diff(&old, &new).iter().map(change).collect();
    assert_eq!(changes, ["stages[1].time.times[urgent].time: 2 working days, now 1 working day"]);
}
