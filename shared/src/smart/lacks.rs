//! What a draft still lacks before it can be sent.

use serde::{Deserialize, Serialize};

use super::{Field, SmartDraft, says_something};

/// A letter of SMART that the draft leaves open. Each blocks sending (`ALL-04`: every action has an owner and a due date).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// Specific: nothing says what will be done.
    NotSpecific,
    /// Measurable: nothing says how anyone will see that it is done (`KEN-11`).
    NotMeasurable,
    /// Achievable: nobody owns it, so nobody can do it.
    NotOwned,
    /// Relevant: nothing says why it matters to this child.
    NotRelevant,
    /// Timed: no due date.
    NotTimed,
}

/// Everything the draft lacks, in the order of the form.
///
/// ```
/// use shared::smart::{Lack, SmartDraft, lacks};
/// let draft = SmartDraft { what: "Book the health assessment".into(), ..SmartDraft::default() };
/// assert!(!lacks(&draft).contains(&Lack::NotSpecific));
/// assert!(lacks(&draft).contains(&Lack::NotTimed));
/// ```
pub fn lacks(draft: &SmartDraft) -> Vec<Lack> {
    let owned = draft
        .owner
        .as_ref()
        .is_some_and(|owner| owner.post.is_some() || owner.person.is_some() || says_something(&owner.name));
    [
        (says_something(&draft.what), Lack::NotSpecific),
        (says_something(&draft.measure), Lack::NotMeasurable),
        (owned, Lack::NotOwned),
        (says_something(&draft.why), Lack::NotRelevant),
        (draft.by.is_some(), Lack::NotTimed),
    ]
    .into_iter()
    .filter_map(|(present, lack)| (!present).then_some(lack))
    .collect()
}

impl Lack {
    /// The field that is empty.
    pub fn field(self) -> Field {
        match self {
            Self::NotSpecific => Field::What,
            Self::NotMeasurable => Field::Measure,
            Self::NotOwned => Field::Owner,
            Self::NotRelevant => Field::Why,
            Self::NotTimed => Field::By,
        }
    }

    /// What is missing, as the error message at the field.
    pub fn missing(self) -> &'static str {
        match self {
            Self::NotSpecific => "Enter what will be done",
            Self::NotMeasurable => "Enter how it will be seen to be done",
            Self::NotOwned => "Choose who will do it",
            Self::NotRelevant => "Enter why it matters to this child",
            Self::NotTimed => "Enter the date it will be done by",
        }
    }

    /// How to fill it, as the hint at the field.
    pub fn how(self) -> &'static str {
        match self {
            Self::NotSpecific => {
                "Start with a verb and name the thing: “Book the initial health assessment with the community paediatrician.”"
            }
            Self::NotMeasurable => {
                "Name what anyone could check: “The appointment letter is on the child’s record.”"
            }
            Self::NotOwned => {
                "Name one post or person who has the authority to do it and room to take it on."
            }
            Self::NotRelevant => {
                "Say what changes for this child: “Sam has had toothache since August and is missing school.”"
            }
            Self::NotTimed => "Give a working day that leaves time to check it before the next review.",
        }
    }
}
