//! SMART actions as they are written: what a draft lacks, what is vague in it, and a better way to say it.
//!
//! Three strengths, never mixed: a [`Lack`] or a date that has gone blocks sending; [`VagueFound`], [`OpeningAdvice`]
//! and most [`DateAdvice`] are pointed out and leave the decision to the chair; the total is only said.
//! To add a vague phrase, add an entry to `shared/data/vague.json`; the table test covers it from then on.

mod dates;
mod exact;
mod lacks;
mod opening;
mod suggested;
mod vague;
mod words;

pub use dates::{DateAdvice, DateFacts, Weight, date_advice};
pub use lacks::{Lack, lacks};
pub use opening::{OpeningAdvice, opening};
pub use suggested::{SuggestedAction, suggested, suggested_actions};
pub use vague::{VagueFound, VaguePhrase, vague, vague_in, vague_phrases};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{PersonId, PostId};

/// An action as far as its author has written it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct SmartDraft {
    /// What will be done: specific, and starting with an active verb.
    pub what: String,
    /// How it will be seen to be done.
    pub measure: String,
    /// Who does it.
    pub owner: Option<Owner>,
    /// Why it matters to this child.
    pub why: String,
    /// The date by the end of which it is done.
    pub by: Option<NaiveDate>,
}

/// Who does an action: a post, a person, or somebody outside the directory known by name only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Owner {
    pub post: Option<PostId>,
    pub person: Option<PersonId>,
    /// The name as it was shown to the author, kept because posts change hands.
    pub name: String,
}

/// A field of a [`SmartDraft`], in the order in which the form asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Field {
    What,
    Measure,
    Owner,
    Why,
    By,
}

/// Whether a text says anything: a dash or an ellipsis does not.
fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}
