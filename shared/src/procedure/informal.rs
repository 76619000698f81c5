use super::{Length, Milestone};
use crate::ids::PostId;
use serde::{Deserialize, Serialize};

/// How a concern starts before anything is formal (ALL-01).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Informal {
    /// The posts a chair may take it to; none where the procedure begins formally.
    pub with: Vec<PostId>,
    /// Who is told that a concern was raised, beside those it is taken to (LAM-04, TOR-11, TOR-16).
    pub told: Vec<PostId>,
    /// The manners the procedure names, the preferred one first.
    pub manners: Vec<Manner>,
    /// The most time the chair may give, where the procedure has a limit (TOR-02).
    pub at_most: Option<Length>,
    /// The time offered when the chair has not set one.
    pub offered: Length,
    /// The day its time counts from, where that is not the day of sending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts_from: Option<Milestone>,
    /// Who agrees the time, and anything else the source says, in our words.
    pub note: Option<String>,
    /// The informal steps that may follow this one before the ladder, in order; none of them has any of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(no_recursion))]
    pub then: Vec<Informal>,
}

impl Informal {
    /// What a procedure without an informal step has in its place.
    #[must_use]
    pub fn none() -> Self {
        Self {
            with: Vec::new(),
            told: Vec::new(),
            manners: Vec::new(),
            at_most: None,
            offered: Length::working_days(1),
            counts_from: None,
            note: None,
            then: Vec::new(),
        }
    }

    /// Every informal step, in order; none where the procedure begins formally.
    pub fn steps(&self) -> impl Iterator<Item = &Self> {
        self.exists().then_some(self).into_iter().chain(&self.then)
    }

    /// The informal step of that number, from 1.
    #[must_use]
    pub fn step(&self, number: u8) -> Option<&Self> {
        self.steps().nth(usize::from(number).checked_sub(1)?)
    }

    /// Has the procedure an informal step?
    #[must_use]
    pub fn exists(&self) -> bool {
        !self.with.is_empty()
    }
}

/// How the chair and the service spoke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    InPerson,
    Telephone,
    Video,
    /// On the authority's own form.
    Form,
    /// In writing, by e-mail or case note.
    Writing,
}
