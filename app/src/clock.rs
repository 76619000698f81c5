//! The server's time, as far as the browser knows it: what its last answer said, plus the time since then.
//!
//! The tablet's own clock is never asked: it may be wrong by days, and a date told from it would be wrong with it. What has
//! passed since the answer is measured by `performance.now`, which only ever goes forward.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use leptos::prelude::window;
use shared::calendar::london_date;
use std::cell::Cell;

#[derive(Clone, Copy)]
struct Told {
    now: DateTime<Utc>,
    /// Milliseconds since the page was opened.
    at: f64,
}

thread_local! {
    static TOLD: Cell<Option<Told>> = const { Cell::new(None) };
}

/// Keeps what an answer of the server says the time is.
pub fn tell(now: DateTime<Utc>) {
    if let Some(at) = since_opening() {
        TOLD.set(Some(Told { now, at }));
    }
}

/// The server's time; none before its first answer.
pub fn now() -> Option<DateTime<Utc>> {
    let told = TOLD.get()?;
    let elapsed = since_opening()? - told.at;
    told.now.checked_add_signed(TimeDelta::milliseconds(elapsed as i64))
}

/// The date in London by the server's time; none before its first answer.
pub fn today() -> Option<NaiveDate> {
    now().map(london_date)
}

fn since_opening() -> Option<f64> {
    window().performance().map(|performance| performance.now())
}
