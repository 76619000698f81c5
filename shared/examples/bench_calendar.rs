//! What counting costs, as JSON lines: nanoseconds for one count, and how many times stepping day by day takes as long.
//!
//! `cargo run --release -p shared --example bench_calendar`

use std::hint::black_box;
use std::time::Instant;

use chrono::{Days, NaiveDate};
use shared::calendar::Calendar;

/// Start days: every day of a dozen years, so that no branch or cache line is learnt by heart.
const STARTS: u64 = 4_383;

fn main() {
    let england = Calendar::england();
    let first = NaiveDate::from_ymd_opt(2020, 1, 1).expect("a date of the calendar");
    let starts: Vec<NaiveDate> = (0..STARTS).map(|days| first + Days::new(days)).collect();
    for n in [5, 20, 250] {
        let table = nanoseconds(&starts, 200, |day| england.add_working_days(day, n).ok());
        let stepping = nanoseconds(&starts, 4, |day| step(&england, day, n));
        println!(
            "{{\"name\": \"add_working_days\", \"n\": {n}, \"ns\": {table:.1}, \"stepping_ns\": {stepping:.1}, \
             \"ratio\": {:.1}}}",
            stepping / table
        );
    }
}

/// The same count without the table: one day at a time.
fn step(calendar: &Calendar, day_zero: NaiveDate, n: u32) -> Option<NaiveDate> {
    let (mut day, mut left) = (day_zero, n);
    while left > 0 {
        day = day.succ_opt()?;
        if calendar.non_working_reason(day).is_none() {
            left -= 1;
        }
    }
    Some(day)
}

/// The mean time of one call, after a round to warm up.
fn nanoseconds(starts: &[NaiveDate], rounds: u32, count: impl Fn(NaiveDate) -> Option<NaiveDate>) -> f64 {
    let round = || {
        for day in starts {
            black_box(count(black_box(*day)));
        }
    };
    round();
    let begun = Instant::now();
    (0..rounds).for_each(|_| round());
    begun.elapsed().as_nanos() as f64 / (f64::from(rounds) * starts.len() as f64)
}
