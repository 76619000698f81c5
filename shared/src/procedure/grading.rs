use crate::asked::Follows;
use crate::people::PlanKind;
use serde::{Deserialize, Serialize};

/// Sections of a plan are graded at its review, and poor grades raise a matter by themselves (KEN-08).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Grading {
    /// The plan whose reviews grade.
    pub plan: PlanKind,
    /// What the grades are called, from 1, the worst.
    pub grades: Vec<String>,
    /// This grade, or a worse one, raises a matter at once.
    pub raises_at_once: u8,
    /// This grade raises one when the review before gave it to the same section.
    pub raises_twice: u8,
    /// The heading and example of the annex under which such a matter is prepared.
    pub group: String,
    pub example: String,
    /// What is said to the procedure's own question of where a matter arose, where it asks one (KEN-21).
    #[serde(default)]
    pub source: Option<Follows>,
    pub sections: Vec<PlanSection>,
}

/// A part of the plan that is graded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanSection {
    pub id: String,
    pub title: String,
}

impl Grading {
    /// What a grade is called; nothing where the procedure has no such grade.
    #[must_use]
    pub fn called(&self, grade: u8) -> Option<&str> {
        let at = usize::from(grade).checked_sub(1)?;
        self.grades.get(at).map(String::as_str)
    }

    /// The title of a section.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&str> {
        self.sections.iter().find(|section| section.id == id).map(|section| section.title.as_str())
    }
}
