use crate::escalation::MovedDate;
use crate::people::PersonRef;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

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
