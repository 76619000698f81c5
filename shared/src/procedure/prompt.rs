use crate::people::PlanKind;
use serde::{Deserialize, Serialize};

/// Something somebody is prompted to do, and to record, when a matter comes to a certain moment (ALL-14, KEN-13, LAM-24).
///
/// It is no deadline and stops nothing: it stays open until it is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Prompt {
    /// By which the record remembers it.
    pub id: String,
    pub strand: Strand,
    pub when: Moment,
    /// The stages it is about; all where none is named. Only for moments that belong to a stage.
    pub stages: Vec<u8>,
    pub by: PromptedPost,
    /// What to do, as it is said to them.
    pub what: String,
    /// Somebody is spoken or written to, so that the record says how; else it says what came of it.
    pub spoken: bool,
    /// The plans for which *not done, because* is an answer.
    pub excusable_for: Vec<PlanKind>,
    /// The plans it is for.
    pub plans: Vec<PlanKind>,
}

/// Whose story a prompt belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Strand {
    /// What the child is told and offered.
    Child,
    /// The matter itself.
    Matter,
}

/// When a prompt becomes open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// Once, as the matter begins, informally or formally.
    Raised,
    /// Once, as it becomes formal.
    FormallyRaised,
    /// At every stage it comes to.
    EachStage,
    /// At every stage it is passed on to.
    PassedOn,
    /// Whenever a stage has been answered.
    Answered,
    /// Whenever a stage's time has run out.
    Lapsed,
    /// Once, when it has closed.
    Closed,
}

impl Moment {
    /// Does it come again at each stage?
    #[must_use]
    pub fn of_a_stage(self) -> bool {
        matches!(self, Self::EachStage | Self::PassedOn | Self::Answered | Self::Lapsed)
    }
}

/// Who is prompted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PromptedPost {
    Chair,
    /// Whoever manages the chair.
    ChairsManager,
    /// Whoever is to answer the stage.
    Addressee,
}

impl Prompt {
    /// May it be answered with why it was not done?
    #[must_use]
    pub fn excusable(&self, plan: PlanKind) -> bool {
        self.excusable_for.contains(&plan)
    }
}
