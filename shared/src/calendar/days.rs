//! The days a calendar is made from, and why one of them is not a working day.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// What a calendar is made from, and all that its version depends on.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) proclaimed_to: i32,
    pub(super) holidays: BTreeMap<NaiveDate, String>,
    pub(super) closures: BTreeMap<NaiveDate, String>,
    /// How many closures of a day were taken back. It makes the calendar that stands after one a version of its own,
    /// adopted later than the one that stood before the closure, although both count alike.
    pub(super) taken_back: BTreeMap<NaiveDate, u32>,
}

/// A day on which one authority does no business, although it is no bank holiday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Closure {
    /// The day.
    pub date: NaiveDate,
    /// Why, in the administrator's words, as an explanation of a date will show it: "offices closed".
    pub reason: String,
}

/// Why a day is not a working day. Its `Display` is how an explanation names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NonWorkingReason {
    /// A Saturday or a Sunday, whatever else it may be.
    Weekend,
    /// A bank holiday in England, by its published name: "Boxing Day, substitute day".
    Holiday(String),
    /// A closure day of the authority, by its reason.
    Closure(String),
}

impl Days {
    pub(super) fn non_working_reason(&self, date: NaiveDate) -> Option<NonWorkingReason> {
        if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
            return Some(NonWorkingReason::Weekend);
        }
        let holiday = self.holidays.get(&date).cloned();
        holiday.map(NonWorkingReason::Holiday).or_else(|| {
            let closure = self.closures.get(&date).cloned();
            closure.map(NonWorkingReason::Closure)
        })
    }
}

impl fmt::Display for NonWorkingReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Weekend => "weekend",
            Self::Holiday(name) => name,
            Self::Closure(reason) => reason,
        })
    }
}
