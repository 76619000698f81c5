//! What a time counts from, where that is not the day of sending.

use super::section::Section;
use crate::procedure::{Length, Milestone, StageTime, Unit};

/// Hours run from a moment, and what is due immediately has nothing to count: neither counts from another day.
pub(super) fn counts_from(section: &Section, times: &[Length]) -> Option<Milestone> {
    let from = section.optional_word("counts_from")?;
    let countable = |time: &Length| time.unit != Unit::Hours && *time != Length::IMMEDIATELY;
    if times.is_empty() || !times.iter().all(countable) {
        let wrong = "this time cannot count from another day than that of sending";
        section.wrong("counts_from", wrong, "leave this out, or write the time in days, weeks or months");
    }
    Some(from)
}

/// The times a stage may have.
pub(super) fn times(time: &StageTime) -> Vec<Length> {
    match time {
        StageTime::Priority { times } => times.iter().map(|time| time.time).collect(),
        _ => time.length().into_iter().collect(),
    }
}
