//! What counting costs, for `cargo xtask bench`: a row a line, being figure, value and how it was taken, with tabs between.

use std::collections::HashSet;
use std::hint::black_box;
use std::time::Instant;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use shared::calendar::Calendar;

/// Start days: every day of a dozen years, so that no branch or cache line is learnt by heart.
const STARTS: u64 = 4_383;

fn main() {
    for row in rows(200) {
        println!("{row}");
    }
}

/// Counting that many times over all start days, and a fiftieth as often by stepping.
fn rows(rounds: u32) -> [String; 3] {
    let england = Calendar::england();
    let holidays: HashSet<NaiveDate> = england.holidays().map(|(date, _)| date).collect();
    let first = NaiveDate::from_ymd_opt(2020, 1, 1).expect("a date of the calendar");
    let starts: Vec<NaiveDate> = (0..STARTS).map(|days| first + Days::new(days)).collect();
    [5, 20, 250].map(|n| {
        let table = nanoseconds(&starts, rounds, |day| england.add_working_days(day, n).ok());
        let stepping = nanoseconds(&starts, rounds.div_ceil(50), |day| step(&holidays, day, n));
        let ratio = stepping / table;
        format!(
            "due date after {n} working days\t{table:.1} ns, {ratio:.0} times as fast as stepping\t\
             mean over {STARTS} start days; stepping day by day with a set of holidays: {stepping:.1} ns"
        )
    })
}

/// The same count without the table: one day at a time.
fn step(holidays: &HashSet<NaiveDate>, day_zero: NaiveDate, n: u32) -> Option<NaiveDate> {
    let (mut day, mut left) = (day_zero, n);
    while left > 0 {
        day = day.succ_opt()?;
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        if !weekend && !holidays.contains(&day) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_figure() {
        for row in rows(1) {
            let cells: Vec<&str> = row.split('\t').collect();
            assert_eq!(cells.len(), 3, "{row}");
            let figure = cells[1].split(' ').next().and_then(|figure| figure.parse::<f64>().ok());
            assert!(figure.is_some_and(|figure| figure.is_normal()), "{row}");
        }
    }
}
