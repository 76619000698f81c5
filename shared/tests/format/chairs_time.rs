//! A time that stands on the chair's own form, at any stage, within limits (KEN-24).

use crate::{of, said_of};
use shared::escalation::Broken;
use shared::ladder::{Start, preview};
use shared::people::PlanKind;
use shared::procedure::diff;
use shared::testing::{Story, day};
use shared::wording::{change, stage_time};

const ASHDOWN_VALE: &str = include_str!("../procedures/ashdown-vale.toml");

/// Monday 7 September 2026.
fn ashdown_vale() -> Story {
    of(ASHDOWN_VALE).on("2026-09-07")
}

#[test]
fn the_chair_sets_it_at_any_stage_and_what_is_offered_holds_where_they_do_not() {
    ashdown_vale().raises_at(1).ok().awaits(1, "2026-09-14").is_sound();
    let first = ashdown_vale().raises(1, |target| target.days = Some(2)).ok().awaits(1, "2026-09-09");
    // What passes on by itself has the time that is offered there.
    first.clone().on("2026-09-10").job().records_silence().ok().awaits(2, "2026-09-16");
    let answered = first.holder_of_stage(1).answers().ok().chair().discusses_until("2026-09-08").ok();
    answered.passes_on(2, |target| target.days = Some(3)).ok().awaits(2, "2026-09-10").is_sound();
}

#[test]
fn no_less_and_no_more_than_the_procedure_lets_a_chair_give() {
    let range = |least, most| Broken::DaysOutOfRange { least, most };
    let raises = |stage, days| ashdown_vale().raises(stage, move |target| target.days = Some(days));
    raises(1, 1).refused(|broken| *broken == range(2, 8));
    raises(1, 9).refused(|broken| *broken == range(2, 8));
    raises(2, 2).refused(|broken| *broken == range(3, 60));
    let _ = [raises(1, 8).ok(), raises(2, 60).ok()];
}

#[test]
fn the_ladder_is_drawn_with_the_days_given() {
    let world = ashdown_vale().world;
    let start = Start::at(1, day("2026-09-07"), PlanKind::LookedAfter);
    let start = Start { chair_days: Some(8), ..start };
    let drawn = preview(&world.procedure, &world.calendar, &start).expect("a ladder").stages;
    assert_eq!(drawn.iter().map(|stage| stage.working_days).collect::<Vec<_>>(), [8, 5, 5].map(Some));
}

#[test]
fn its_words_name_what_is_offered_and_the_limits() {
    let procedure = ashdown_vale().world.procedure;
    let said = |stage| stage_time(procedure.stage(stage).expect("a stage"), &procedure);
    let first = "set by the IRO or Conference Chair; 5 working days offered, at least 2 working days, at most 8 working days";
    assert_eq!(said(1), first);
    assert!(said(3).ends_with("5 working days offered, at most 10 working days"), "{}", said(3));
}

#[test]
fn limits_that_do_not_hold_what_is_offered_are_a_mistake_and_a_changed_limit_is_told() {
    let said = said_of(ASHDOWN_VALE, r#"most = "8 working days""#, r#"most = "4 working days""#);
    assert!(said.contains("stages[1].time: a chair could not give the time that is offered"), "{said}");
    let said = said_of(ASHDOWN_VALE, r#"most = "8 working days""#, r#"most = "2 weeks""#);
    assert!(said.contains("stages[1].most: a chair sets this time in working days"), "{said}");
    let fixed = said_of(ASHDOWN_VALE, "time_set_by = \"chair\"\n", "");
    assert!(fixed.contains("stages[1].least: this key is unknown"), "{fixed}");

    let old = ashdown_vale().world.procedure;
    let new = of(&ASHDOWN_VALE.replacen("8 working days", "7 working days", 1)).world.procedure;
    let changes: Vec<_> = diff(&old, &new).iter().map(change).collect();
    assert_eq!(changes, ["stages[1].time.most: 8 working days, now 7 working days"]);
}
