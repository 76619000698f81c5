use super::Length;
use serde::{Deserialize, Serialize};

/// How pressing a matter is, chosen as it is raised formally: it sets the time of every stage that says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Priority {
    /// By which the record remembers it.
    pub id: String,
    /// As people say it: `Urgent`.
    pub title: String,
    /// When it is chosen, in our words; shown beside the choice.
    pub when: Option<String>,
}

/// The time a stage has at one priority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriorityTime {
    /// The id of the priority.
    pub priority: String,
    pub time: Length,
}
