//! The one place where the server reads the time.
//!
//! Everything else is handed a [`Clock`], so that a test, and the demonstration, can say what time it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, SubsecRound, Utc};
use thiserror::Error;

/// Tells the time in whole milliseconds UTC, as the record keeps it. Clones share one time.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    Settable(Arc<AtomicI64>),
}

/// The system's clock cannot be set from within.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("this server runs on the system's clock, which it does not set")]
pub struct NotSettable;

impl Clock {
    /// The machine's own time.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands still at `at` until it is [set](Self::set).
    pub fn settable(at: DateTime<Utc>) -> Self {
        Self(Source::Settable(Arc::new(AtomicI64::new(at.timestamp_millis()))))
    }

    /// The time now.
    pub fn now(&self) -> DateTime<Utc> {
        match &self.0 {
            Source::System => system_now(),
            Source::Settable(millis) => {
                DateTime::from_timestamp_millis(millis.load(Ordering::SeqCst)).unwrap_or_default()
            }
        }
    }

    /// Whether it is one that can be [set](Self::set).
    pub fn is_settable(&self) -> bool {
        matches!(self.0, Source::Settable(_))
    }

    /// Moves a settable clock, for all its clones.
    pub fn set(&self, at: DateTime<Utc>) -> Result<(), NotSettable> {
        match &self.0 {
            Source::System => Err(NotSettable),
            Source::Settable(millis) => {
                millis.store(at.timestamp_millis(), Ordering::SeqCst);
                Ok(())
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the clock.rs by which time enters")]
fn system_now() -> DateTime<Utc> {
    Utc::now().trunc_subsecs(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_settable_clock_stands_still_and_moves_for_all_its_clones() {
        let noon: DateTime<Utc> = "2026-03-02T12:00:00.123Z".parse().unwrap();
        let clock = Clock::settable(noon);
        let clone = clock.clone();
        assert_eq!(clone.now(), noon);
        clock.set(noon + chrono::TimeDelta::days(1)).unwrap();
        assert_eq!(clone.now(), noon + chrono::TimeDelta::days(1));
    }

    #[test]
    fn the_system_clock_tells_whole_milliseconds_and_cannot_be_set() {
        let clock = Clock::system();
        let now = clock.now();
        assert_eq!(now.timestamp_subsec_nanos() % 1_000_000, 0);
        assert_eq!(clock.set(now), Err(NotSettable));
    }
}
