use crate::ids::PostId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The published document a procedure file was made from (ALL-24).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Document {
    pub title: String,
    pub version: Option<String>,
    /// As the document states it: draft, approved.
    pub status: Option<String>,
    /// The body or post that approved it; never a person.
    pub approved_by: Option<String>,
    /// As the document states it; some name only a month.
    pub dated: Option<String>,
    pub in_force: Option<String>,
    /// The last day of the period in which it was to be reviewed; past it, the page says so.
    pub review_due: Option<NaiveDate>,
    pub related: Vec<String>,
}

/// The authority's own words (ALL-25).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Words {
    /// The whole process, as a noun phrase without an article: `resolution and escalation process`.
    pub process: String,
    /// One formal matter: `practice alert`, `escalation`.
    pub matter: String,
    /// One informal matter: `informal challenge`, `cause for concern`.
    pub concern: String,
    /// A rung: `stage` or `level`.
    pub stage: String,
    /// The IRO, as people there say it.
    pub iro: String,
    /// The chair of a child protection conference, as people there say it.
    pub cp_chair: String,
    /// The council's case system: the record that stays the record.
    pub case_system: String,
}

/// What the record of a matter is called on the child's file in the council's case system (TOR-14, SLO-01, SLO-11).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FileNotes {
    /// The note that keeps an informal matter.
    pub informal: String,
    /// The note that keeps a formal one, and the form in it.
    pub formal: String,
    pub form: String,
    /// Closing finalises the form: not even a correction changes it afterwards (SLO-11).
    pub final_on_closing: bool,
}

/// A place where the source contradicts itself, and how this file reads it (ALL-28).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contradiction {
    pub about: String,
    /// What the source says, in our words.
    pub says: String,
    pub reading: String,
}

/// A rule of the document beside the ladder, told in our words so that the procedure can be read whole (ALL-20).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Provision {
    pub title: String,
    pub text: String,
    /// The posts it gives something to do.
    pub posts: Vec<PostId>,
}

/// Something a procedure's own rules put at risk; it loads, and every page that shows its times says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "risk")]
pub enum Risk {
    /// The stages' own working days add up to more than the total allows (TOR-13, KEN-25).
    LadderOverTotal { sum: u32, total: u32 },
}
