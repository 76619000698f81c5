use super::Question;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was said to the questions of the procedure, by their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Particulars(pub BTreeMap<String, Said>);

/// What was said to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Said {
    Text(String),
    Date(NaiveDate),
    /// The ids of the options chosen.
    Chosen(Vec<String>),
    Yes(bool),
}

impl Particulars {
    /// Was nothing said?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What was said to the question of that id.
    #[must_use]
    pub fn get(&self, question: &str) -> Option<&Said> {
        self.0.get(question)
    }

    /// Was yes said to a question that makes a matter one for awareness (KEN-10)?
    #[must_use]
    pub fn are_for_awareness(&self, questions: &[Question]) -> bool {
        let mut asked = questions.iter().filter(|question| question.for_awareness);
        asked.any(|question| self.get(&question.id) == Some(&Said::Yes(true)))
    }

    /// These, with what was said later in the place of what was said before.
    #[must_use]
    pub fn then(mut self, later: &Self) -> Self {
        self.0.extend(later.0.clone());
        self
    }
}

impl Said {
    /// Is it as good as nothing: an empty text, no option chosen?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Chosen(options) => options.is_empty(),
            Self::Date(_) | Self::Yes(_) => false,
        }
    }
}
