//! Dates as they were told, the versions they come from, and their move to another calendar.

use crate::escalation::MovedDate;
use crate::people::PersonRef;
use crate::procedure::{Length, Milestone};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A date that was told to people, with everything it was worked out from: a fact (timescales: rule 10).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ToldDate {
    pub day_zero: NaiveDate,
    pub length: Length,
    pub due: NaiveDate,
    /// The moment it ends, where it is counted in hours; otherwise the end of the due date in London.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<DateTime<Utc>>,
    pub procedure_version: String,
    pub calendar_version: String,
    /// What day 0 is, where it is not the day of sending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted_from: Option<Milestone>,
}

impl ToldDate {
    /// The versions it was told by.
    #[must_use]
    pub fn versions(&self) -> Versions {
        Versions { procedure: self.procedure_version.clone(), calendar: self.calendar_version.clone() }
    }
}

/// The versions of procedure and calendar that a matter began under.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Versions {
    pub procedure: String,
    pub calendar: String,
}

/// Dates moved to another calendar, because somebody accepted them (timescales: rule 10).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DatesAccepted {
    /// The version of the calendar that the matter is on from now.
    pub calendar: String,
    pub moved: Vec<MovedDate>,
    pub by: PersonRef,
    pub on: NaiveDate,
}
