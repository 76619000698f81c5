//! What a text or a date must be.

use crate::calendar::words::short_date;
use crate::escalation::CommandKind;
use crate::procedure::Procedure;
use crate::wording::english::thousands;
use crate::wording::field_label;
use chrono::NaiveDate;

pub(super) const NOT_PLAIN: &str = "must not have hidden characters; paste it as plain text";

/// `What is wrong must be 10,000 characters or fewer`.
pub(super) fn labelled(field: &str, form: CommandKind, procedure: &Procedure, must: &str) -> String {
    match field_label(field, form, procedure) {
        label if label.is_empty() => format!("This {must}"),
        question if question.ends_with('?') => format!("The answer to “{question}” {must}"),
        label => format!("{label} {must}"),
    }
}

pub(super) fn too_long(limit: u32) -> String {
    format!("must be {} characters or fewer", thousands(limit))
}

pub(super) fn not_later(today: NaiveDate) -> String {
    format!("must be today, {}, or earlier", short_date(today))
}

pub(super) fn not_earlier(today: NaiveDate) -> String {
    format!("must be today, {}, or later", short_date(today))
}

pub(super) fn in_calendar(from: NaiveDate, to: NaiveDate) -> String {
    format!("must have its dates between {} and {}", short_date(from), short_date(to))
}

pub(super) fn working_day(nearest: NaiveDate) -> String {
    format!("Enter a working day: the one before it is {}", short_date(nearest))
}
