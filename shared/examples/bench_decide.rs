//! What a decision and a drawn ladder cost, for `cargo xtask bench`: a row a line, with tabs between.

use std::hint::black_box;
use std::time::Instant;

use shared::calendar::Calendar;
use shared::escalation::decide;
use shared::ladder::{Start, preview};
use shared::people::PlanKind;
use shared::testing::{raise, world};

fn main() {
    for row in rows(2_000) {
        println!("{row}");
    }
}

/// Each measured over that many rounds.
fn rows(rounds: u32) -> [String; 2] {
    let world = world("kent");
    let today = "2026-12-22".parse().expect("a date");
    let context = world.as_chair(PlanKind::LookedAfter, today);
    let command = raise(&context, 2, today + chrono::Days::new(28));
    let decided = microseconds(rounds, || decide(None, black_box(&command), &context).is_ok());
    let england = Calendar::england();
    let start = Start::at(1, today, PlanKind::LookedAfter);
    let drawn = microseconds(rounds, || preview(&world.procedure, &england, black_box(&start)).is_ok());
    [
        format!(
            "decide: raise formally at stage 2 of 6\t{decided:.1} µs\tmean over {rounds} rounds, nothing refused"
        ),
        format!("preview of a whole ladder of 6 stages\t{drawn:.1} µs\tmean over {rounds} rounds"),
    ]
}

/// The mean time of one call, after a round to warm up. The call must succeed.
fn microseconds(rounds: u32, act: impl Fn() -> bool) -> f64 {
    let round = || (0..rounds).for_each(|_| assert!(black_box(act())));
    round();
    let started = Instant::now();
    round();
    started.elapsed().as_secs_f64() * 1e6 / f64::from(rounds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_figure() {
        for row in rows(8) {
            let cells: Vec<&str> = row.split('\t').collect();
            assert_eq!(cells.len(), 3, "{row}");
            let figure = cells[1].split(' ').next().and_then(|figure| figure.parse::<f64>().ok());
            assert!(figure.is_some_and(|figure| figure.is_normal()), "{row}");
        }
    }
}
