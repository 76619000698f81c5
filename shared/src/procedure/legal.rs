use super::Length;
use crate::ids::PostId;
use crate::people::ChairKind;
use serde::{Deserialize, Serialize};

/// How independent legal advice is reached, and what becomes of it (ALL-16).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LegalRoute {
    /// The chairs whose route it is.
    pub chairs: Vec<ChairKind>,
    /// What calls for it, where the procedure says so, in our words (HAF-05).
    pub when: Option<String>,
    /// The steps in order; each comes after those before it.
    pub steps: Vec<LegalStep>,
    /// A time, where the source gives one.
    pub within: Option<Length>,
}

/// One step on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LegalStep {
    pub id: String,
    /// In our words.
    pub what: String,
    /// Whose step it is, where it is some post's.
    pub by: Vec<PostId>,
    /// Does nobody but its posts put it on record? A check and an approval are theirs to give (KEN-18).
    pub signed: bool,
}

impl LegalRoute {
    /// The step of that id.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&LegalStep> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The steps before that one.
    pub fn before<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a LegalStep> {
        self.steps.iter().take_while(move |step| step.id != id)
    }
}
