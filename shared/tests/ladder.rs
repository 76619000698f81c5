//! The ladder with its dates, on the five bundled procedures.

use chrono::NaiveDate;
use shared::calendar::{Calendar, Closure};
use shared::ladder::{Given, LadderPreview, PreviewError, Start, due, onward, preview, stage_length};
use shared::people::PlanKind;
use shared::procedure::{Length, Procedure, Unit, bundled};

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn of(authority: &str) -> &'static Procedure {
    bundled(&authority.into()).expect("a bundled procedure")
}

fn start(stage: u8, day_zero: &str) -> Start {
    Start::at(stage, date(day_zero), PlanKind::LookedAfter)
}

fn drawn(authority: &str, start: &Start) -> LadderPreview {
    preview(of(authority), &Calendar::england(), start).expect("a ladder")
}

/// Stage, its working days, its last day; for each stage from the start.
type Rungs = &'static [(u8, u32, &'static str)];

/// Authority, stage of the start, day of sending, the rungs, the day on which the total runs out.
const WORKED: &[(&str, u8, &str, Rungs, &str)] = &[
    (
        "lambeth",
        1,
        "2026-12-17",
        &[
            (1, 4, "2026-12-23"),
            (2, 4, "2026-12-31"),
            (3, 4, "2027-01-07"),
            (4, 4, "2027-01-13"),
            (5, 4, "2027-01-19"),
        ],
        "2027-01-19",
    ),
    (
        "lambeth",
        3,
        "2026-03-30",
        &[(3, 4, "2026-04-07"), (4, 4, "2026-04-13"), (5, 4, "2026-04-17")],
        "2026-04-29",
    ),
    (
        "torbay",
        1,
        "2026-04-03",
        &[
            (1, 5, "2026-04-13"),
            (2, 5, "2026-04-20"),
            (3, 5, "2026-04-27"),
            (4, 5, "2026-05-05"),
            (5, 6, "2026-05-13"),
        ],
        "2026-05-05",
    ),
    (
        "kent",
        2,
        "2026-12-22",
        &[
            (2, 5, "2026-12-31"),
            (3, 5, "2027-01-08"),
            (4, 5, "2027-01-15"),
            (5, 5, "2027-01-22"),
            (6, 5, "2027-01-29"),
        ],
        "2027-01-22",
    ),
    ("kent", 5, "2027-03-25", &[(5, 5, "2027-04-05"), (6, 5, "2027-04-12")], "2027-04-26"),
    (
        "hammersmith-and-fulham",
        2,
        "2026-03-26",
        &[(2, 10, "2026-04-13"), (3, 5, "2026-04-20"), (4, 5, "2026-04-27")],
        "2026-04-27",
    ),
    ("hammersmith-and-fulham", 3, "2027-12-20", &[(3, 15, "2028-01-13"), (4, 5, "2028-01-20")], "2028-01-20"),
    (
        "slough",
        1,
        "2026-08-28",
        &[(1, 5, "2026-09-07"), (2, 5, "2026-09-14"), (3, 5, "2026-09-21"), (4, 5, "2026-09-28")],
        "2026-09-28",
    ),
];

#[test]
fn all_10_every_stage_and_the_total_of_the_worked_examples() {
    for (authority, stage, day_zero, rungs, runs_out) in WORKED {
        let ladder = drawn(authority, &start(*stage, day_zero));
        let total = ladder.total.expect("a total");
        let found: Vec<_> =
            ladder.stages.iter().map(|rung| (rung.stage, rung.working_days, rung.due)).collect();
        let expected: Vec<_> =
            rungs.iter().map(|(stage, days, due)| (*stage, Some(*days), Some(date(due)))).collect();
        assert_eq!(found, expected, "{authority} from stage {stage} on {day_zero}");
        assert_eq!((total.working_days, total.runs_out), (20, date(runs_out)), "{authority} {day_zero}");
    }
}

#[test]
fn all_10_each_stage_begins_on_the_day_the_one_below_lapses() {
    for (authority, stage, day_zero, ..) in WORKED {
        let rungs = drawn(authority, &start(*stage, day_zero)).stages;
        assert_eq!(rungs[0].day_zero, Some(date(day_zero)));
        assert!(rungs.windows(2).all(|pair| pair[1].day_zero == pair[0].due), "{authority}");
    }
}

#[test]
fn all_10_a_stage_due_after_the_total_is_marked_and_keeps_its_date() {
    let beyond = |authority, stage, day_zero| -> Vec<u8> {
        let rungs = drawn(authority, &start(stage, day_zero)).stages;
        rungs.iter().filter(|rung| rung.beyond_total).map(|rung| rung.stage).collect()
    };
    assert_eq!(beyond("torbay", 1, "2026-04-03"), [5]);
    assert_eq!(beyond("kent", 2, "2026-12-22"), [6]);
    assert_eq!(beyond("kent", 1, "2026-12-22"), [5, 6]);
    assert_eq!(beyond("slough", 1, "2026-08-28"), [0_u8; 0]);
}

#[test]
fn all_10_the_total_holds_for_protection_plans_only_where_the_procedure_says_so() {
    let total = |authority| {
        let start = Start { plan: PlanKind::ChildProtection, ..start(1, "2026-08-28") };
        drawn(authority, &start).total.map(|total| total.working_days)
    };
    assert_eq!(total("lambeth"), Some(20));
    assert_eq!(total("hammersmith-and-fulham"), Some(20));
    assert_eq!(total("torbay"), None);
    assert_eq!(total("slough"), None);
}

#[test]
fn all_09_a_start_that_the_procedure_does_not_list_is_drawn_with_the_rule() {
    let torbay = drawn("torbay", &start(3, "2026-04-03"));
    assert!(!torbay.listed);
    assert_eq!(torbay.rule.as_deref(), Some("In Torbay the IRO may begin at stage 1 only."));
    assert_eq!(torbay.stages.len(), 3);

    let lambeth = drawn("lambeth", &start(4, "2026-04-03"));
    assert_eq!(lambeth.rule.as_deref(), Some("In Lambeth the IRO may begin at stage 1, 2 or 3."));

    let kent = drawn("kent", &start(6, "2026-04-03"));
    assert_eq!((kent.listed, kent.rule), (true, None));
}

#[test]
fn a_cp_chairs_ladder_ends_below_the_stage_that_is_the_iros_alone() {
    let protection = Start { plan: PlanKind::ChildProtection, ..start(1, "2026-12-17") };
    let last = drawn("lambeth", &protection).stages.last().map(|rung| rung.stage);
    assert_eq!(last, Some(4));
    assert_eq!(drawn("lambeth", &start(1, "2026-12-17")).stages.last().map(|rung| rung.stage), Some(5));
}

#[test]
fn all_23_a_plan_outside_the_procedure_has_no_ladder() {
    let start = Start { plan: PlanKind::ChildProtection, ..start(1, "2026-12-17") };
    let refused = preview(of("kent"), &Calendar::england(), &start);
    assert_eq!(refused, Err(PreviewError::NotCovered { plan: PlanKind::ChildProtection }));
}

#[test]
fn a_stage_or_a_date_that_does_not_exist_is_an_error() {
    let slough = of("slough");
    let refused = preview(slough, &Calendar::england(), &start(5, "2026-12-17"));
    assert_eq!(refused, Err(PreviewError::NoSuchStage { stage: 5, last: 4 }));
    let refused = preview(slough, &Calendar::england(), &start(1, "2040-12-27"));
    assert!(matches!(refused, Err(PreviewError::OutsideCalendar(_))), "{refused:?}");
}

#[test]
fn haf_03_a_start_or_a_jump_has_the_days_of_the_stages_passed_over() {
    let haf = of("hammersmith-and-fulham");
    let days = |from, to| stage_length(haf, from, to, Given::default()).map(|length| length.count);
    assert_eq!([1, 2, 3, 4].map(|stage| days(None, stage)), [5, 10, 15, 20].map(Some));
    assert_eq!(days(Some(1), 2), Some(5), "the next stage has its own days");
    assert_eq!(days(Some(1), 3), Some(10), "a jump over 2");
    assert_eq!(days(Some(1), 4), Some(15), "a jump over 2 and 3");
    assert_eq!(days(None, 5), None);
}

#[test]
fn haf_03_a_higher_start_never_moves_the_end_of_the_ladder() {
    let ends = [1, 2, 3, 4].map(|stage| {
        let ladder = drawn("hammersmith-and-fulham", &start(stage, "2026-03-26"));
        ladder.stages.last().and_then(|rung| rung.due)
    });
    assert_eq!(ends, [Some(date("2026-04-27")); 4]);
}

#[test]
fn haf_03_stages_skipped_elsewhere_lengthen_nothing() {
    for authority in ["lambeth", "torbay", "kent", "slough"] {
        let procedure = of(authority);
        for stage in &procedure.stages {
            assert_eq!(stage_length(procedure, None, stage.number, Given::default()), stage.time.length());
        }
    }
}

#[test]
fn ken_24_the_chairs_own_time_counts_at_stage_1_and_nowhere_else() {
    let (kent, eight) = (of("kent"), Given { days: Some(8), ..Given::default() });
    assert_eq!(stage_length(kent, None, 1, eight), Some(Length::working_days(8)));
    assert_eq!(stage_length(kent, None, 1, Given::default()), Some(Length::working_days(5)));
    assert_eq!(stage_length(kent, None, 2, eight), Some(Length::working_days(5)));

    let ladder = drawn("kent", &Start { chair_days: Some(8), ..start(1, "2026-08-28") });
    let days: Vec<_> = ladder.stages.iter().map(|rung| rung.working_days).collect();
    assert_eq!(days, [8, 5, 5, 5, 5, 5].map(Some));
}

#[test]
fn closures_of_the_authority_move_the_dates() {
    let closure = Closure { date: date("2026-12-24"), reason: "Closed".to_owned() };
    let calendar = Calendar::england().with_closures([closure]);
    let ladder = preview(of("kent"), &calendar, &start(2, "2026-12-22")).expect("a ladder");
    assert_eq!(ladder.stages[0].due, Some(date("2027-01-04")));
    assert_eq!(ladder.total.map(|total| total.runs_out), Some(date("2027-01-25")));
}

#[test]
fn units_other_than_working_days_run_through_weekends() {
    let england = Calendar::england();
    let reached = |count, unit| due(&england, date("2026-12-24"), Length { count, unit });
    assert_eq!(reached(2, Unit::CalendarDays), Ok(date("2026-12-26")));
    assert_eq!(reached(72, Unit::Hours), Ok(date("2026-12-27")));
    assert_eq!(reached(2, Unit::Weeks), Ok(date("2027-01-07")));
    assert_eq!(reached(2, Unit::Months), Ok(date("2027-02-24")));
    assert_eq!(reached(2, Unit::WorkingDays), Ok(date("2026-12-30")));
    assert_eq!(
        due(&england, date("2027-01-31"), Length { count: 1, unit: Unit::Months }),
        Ok(date("2027-02-28"))
    );
    assert!(reached(u32::MAX, Unit::Months).is_err());
    assert!(reached(u32::MAX, Unit::Weeks).is_err());
}

#[test]
fn the_answer_is_the_shape_that_the_api_promises() {
    let json = serde_json::to_value(drawn("kent", &start(2, "2026-12-22"))).expect("json");
    assert_eq!(json["listed"], true);
    assert_eq!(json["total"], serde_json::json!({ "working_days": 20, "runs_out": "2027-01-22" }));
    let first = &json["stages"][0];
    assert_eq!(
        (&first["stage"], &first["working_days"], &first["day_zero"], &first["due"]),
        (&2.into(), &5.into(), &"2026-12-22".into(), &"2026-12-31".into())
    );
}

#[test]
fn haf_03_passing_over_a_stage_on_the_way_up_adds_its_days() {
    let jump = start(3, "2026-11-23");
    let runs_out = Some(date("2026-12-04"));
    let rungs = onward(of("hammersmith-and-fulham"), &Calendar::england(), Some(1), &jump, runs_out);
    let rungs = rungs.expect("dates within the calendar");
    let first = rungs.first().expect("stage 3");
    assert_eq!((first.stage, first.working_days, first.due), (3, Some(10), Some(date("2026-12-07"))));
    assert!(first.beyond_total, "the total of a matter under way is the one it was told");
    assert_eq!(rungs[1].working_days, Some(5), "stages above have their own days");
}
