//! The limit on the whole.

use crate::{all_answer, everywhere};
use shared::escalation::TotalUse;
use shared::people::PlanKind;
use shared::procedure::Risk;
use shared::testing::{Story, day};

#[test]
fn all_10_the_total_of_20_working_days_runs_from_the_first_formal_day_where_it_applies() {
    for story in everywhere() {
        let applies = story.plan == PlanKind::LookedAfter
            || ["lambeth", "hammersmith-and-fulham"].contains(&story.world.procedure.authority.as_str());
        let story = story.on("2026-12-17").raises_at(1).ok();
        let total = story.matter().standing().total;
        let told = total.map(|total| (total.day_zero, total.length.count, total.due));
        let expected = (day("2026-12-17"), 20, day("2027-01-19"));
        assert_eq!(told, applies.then_some(expected), "{}", story.world.procedure.name);
    }
}

#[test]
fn all_10_days_used_and_left_and_the_day_it_runs_out_are_told() {
    let story = Story::of("lambeth").on("2026-12-17").raises_at(1).ok();
    let total = story.matter().total.clone().expect("a total");
    let on = |today| total.on(day(today), &story.world.calendar).expect("in the calendar");
    let runs_out = day("2027-01-19");
    assert_eq!(on("2026-12-17"), TotalUse { used: 0, left: 20, of: 20, runs_out });
    assert_eq!(on("2026-12-29"), TotalUse { used: 6, left: 14, of: 20, runs_out });
    assert_eq!(on("2027-01-19"), TotalUse { used: 20, left: 0, of: 20, runs_out });
    assert_eq!(on("2027-01-21"), TotalUse { used: 22, left: 0, of: 20, runs_out });
}

#[test]
fn all_10_nothing_moves_the_total_and_it_moves_no_stage() {
    let story = Story::of("slough").on("2026-09-01").raises_at(1).ok();
    let total = story.matter().total.clone();
    let story = all_answer(story.on("2026-09-25")).chair().discusses_until("2026-10-12").ok();
    let story = story.on("2026-10-12").finds_not_resolved().ok().awaits(2, "2026-10-19");
    assert_eq!(story.matter().total, total);
    assert!(total.is_some_and(|total| total.due < day("2026-10-12")), "it had run out before");
    let closed = all_answer(story).chair().finds_resolved().ok();
    assert_eq!(closed.matter().standing().total, None, "closed, it no longer runs");
}

#[test]
fn tor_13_26_days_of_stages_are_flagged_against_the_total() {
    let story = Story::of("torbay").on("2026-04-03");
    assert_eq!(story.world.procedure.risks(), [Risk::LadderOverTotal { sum: 26, total: 20 }]);
    let mut story = story.raises_at(1).ok();
    for due in ["2026-04-13", "2026-04-20", "2026-04-27", "2026-05-05"] {
        story = all_answer(story.on(due)).chair().finds_not_resolved().ok();
    }
    let story = story.awaits(5, "2026-05-13");
    assert_eq!(story.matter().total.as_ref().map(|total| total.due), Some(day("2026-05-05")));
}

#[test]
fn ken_25_30_days_of_stages_are_flagged_against_the_total() {
    let story = Story::of("kent").on("2026-12-22");
    assert_eq!(story.world.procedure.risks(), [Risk::LadderOverTotal { sum: 30, total: 20 }]);
    let story = story.raises_at(2).ok();
    assert_eq!(story.matter().total.as_ref().map(|total| total.due), Some(day("2027-01-22")));
}
