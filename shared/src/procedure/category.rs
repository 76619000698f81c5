use crate::people::PlanKind;
use serde::{Deserialize, Serialize};

/// The id of the choice that every list of examples ends with (ALL-26).
pub const SOMETHING_ELSE: &str = "something_else";

/// A category, or the example within it, by the id its file gives it.
pub type CategoryId = String;

/// A heading of the authority's annex with its examples (ALL-19).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CategoryGroup {
    pub id: CategoryId,
    pub title: String,
    pub examples: Vec<Example>,
}

/// One example of what may be raised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Example {
    pub id: CategoryId,
    pub text: String,
    /// The one plan the source marks it for; shown for both where it marks none.
    pub only: Option<PlanKind>,
    /// A ground that opens the formal process at once: it is not raised as a concern (TOR-03).
    #[serde(default)]
    pub opens_formal: bool,
}

impl CategoryGroup {
    /// The examples offered for a matter about this plan (ALL-19).
    pub fn examples_for(&self, plan: PlanKind) -> impl Iterator<Item = &Example> {
        self.examples.iter().filter(move |example| example.only.is_none_or(|only| only == plan))
    }
}
