//! Work that nobody asks for: it starts by the clock.
//!
//! To add a job: a file here whose `run_once` may run at any moment, beside itself and after days in which nothing
//! ran; [`serve`](crate::serve) starts its watch.

pub mod chairs;
pub mod lapse;

use std::fmt::Display;

use crate::rejected::Rejected;

/// What a run did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What is on the record now; another run may have been first.
    pub recorded: usize,
    /// Matters, children or whole authorities to be tried again next time.
    pub failed: usize,
}

impl Report {
    fn fail(&mut self, of: impl Display, error: &Rejected) {
        tracing::error!("{of} could not be taken up: {}", cause(error));
        self.failed += 1;
    }
}

/// The cause as a log may have it: nothing of what a record says.
fn cause(error: &Rejected) -> String {
    match error {
        Rejected::Store(error) => error.to_string(),
        Rejected::Broken(violations) => violations.to_string(),
        Rejected::NotFound => "its child is not registered".to_owned(),
        _ => "its record does not hold together".to_owned(),
    }
}
