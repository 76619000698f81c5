//! What a decision and a drawn ladder cost, for `cargo xtask bench`: a row a line, with tabs between.

use std::hint::black_box;
use std::time::Instant;

use shared::calendar::Calendar;
use shared::escalation::decide;
use shared::ladder::{Start, preview};
use shared::people::PlanKind;
use shared::testing::{raise, world};

const ROUNDS: u32 = 2_000;

fn main() {
    let world = world("kent");
    let today = "2026-12-22".parse().expect("a date");
    let context = world.as_chair(PlanKind::LookedAfter, today);
    let command = raise(&context, 2, today + chrono::Days::new(28));
    let decided = microseconds(|| decide(None, black_box(&command), &context).is_ok());
    println!(
        "decide: raise formally at stage 2 of 6\t{decided:.1} µs\tmean over {ROUNDS} rounds, nothing refused"
    );
    let england = Calendar::england();
    let start = Start::at(1, today, PlanKind::LookedAfter);
    let drawn = microseconds(|| preview(&world.procedure, &england, black_box(&start)).is_ok());
    println!("preview of a whole ladder of 6 stages\t{drawn:.1} µs\tmean over {ROUNDS} rounds");
}

/// The mean time of one call, after a round to warm up. The call must succeed.
fn microseconds(act: impl Fn() -> bool) -> f64 {
    let round = || (0..ROUNDS).for_each(|_| assert!(black_box(act())));
    round();
    let started = Instant::now();
    round();
    started.elapsed().as_secs_f64() * 1e6 / f64::from(ROUNDS)
}
