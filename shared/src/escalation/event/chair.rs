use crate::people::PersonRef;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The plan has another chair from that day on, and with it the matter (ALL-31).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChairChanged {
    pub was: PersonRef,
    pub now: PersonRef,
    pub on: NaiveDate,
    /// Who changed it; none where it came as it had been arranged.
    pub by: Option<PersonRef>,
}
