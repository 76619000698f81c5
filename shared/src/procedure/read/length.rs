use crate::procedure::{Length, Unit};

/// What a time looks like.
pub(super) const RIGHT: &str = "write a number from 1 and its unit, as in \"5 working days\", \"72 hours\", \"14 calendar days\", \"2 weeks\" or \"1 month\", or write \"immediately\"";

/// Stands for a time that could not be read.
pub(super) const PLACEHOLDER: Length = Length { count: 1, unit: Unit::WorkingDays };

/// Reads `5 working days`. A unit is never guessed.
pub(super) fn parse(text: &str) -> Option<Length> {
    if text == "immediately" {
        return Some(Length::IMMEDIATELY);
    }
    let (count, unit) = text.split_once(' ')?;
    let unit = match unit {
        "hour" | "hours" => Unit::Hours,
        "working day" | "working days" => Unit::WorkingDays,
        "calendar day" | "calendar days" => Unit::CalendarDays,
        "week" | "weeks" => Unit::Weeks,
        "month" | "months" => Unit::Months,
        _ => return None,
    };
    let count = count.parse().ok().filter(|count| *count > 0)?;
    Some(Length { count, unit })
}
