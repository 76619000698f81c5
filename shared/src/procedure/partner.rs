use serde::{Deserialize, Serialize};

/// How a matter that another agency has to answer for reaches that agency (KEN-09, LAM-14).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Partners {
    pub reach: Reach,
    /// The stages from which it goes there.
    pub stages: Vec<u8>,
    pub agencies: Vec<Agency>,
    pub note: Option<String>,
}

/// Who takes a matter to another agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// The chair, by letter: the agency is the stage's addressee (KEN-09).
    Directly,
    /// The stage's own addressee, who takes it to the agency's senior managers (LAM-14).
    Through,
}

/// A kind of agency that works with the child beside the council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Agency {
    pub id: String,
    pub title: String,
}

impl Partners {
    /// The agency of that id.
    #[must_use]
    pub fn agency(&self, id: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.id == id)
    }
}
