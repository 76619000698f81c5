//! What the end of a matter says beside its outcome.

use crate::ids::Reference;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a close adds where it has to, or may.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Further {
    /// What has changed, where the answer was one of resources (ALL-13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<Changed>,
    /// Why the review is to be reconvened, where it is (LAM-12).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reconvene: Option<String>,
    /// The matter it repeats, where it was raised in error as a duplicate (ALL-35).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duplicate_of: Option<Reference>,
}

impl Further {
    /// Is nothing added?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changed.is_none() && self.reconvene.is_none() && self.duplicate_of.is_none()
    }
}

/// On what a matter closes although the answer was one of resources: never on that answer itself (ALL-13).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "changed", rename_all = "snake_case")]
pub enum Changed {
    /// What is different for the child now.
    ForChild { what: String },
    /// The person who will do it is waited for until a day, as agreed; where the procedure allows that.
    AgreedWait { person: String, until: Option<NaiveDate> },
}
