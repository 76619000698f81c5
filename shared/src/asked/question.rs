use crate::people::PlanKind;
use serde::{Deserialize, Serialize};

/// Something that the authority's form also asks, in its own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Question {
    /// What was said is kept under it, for ever.
    pub id: String,
    /// When it is asked.
    pub at: Vec<Moment>,
    /// The question as the form, the timeline and the page of the matter show it.
    pub ask: String,
    pub hint: Option<String>,
    pub kind: QuestionKind,
    /// What may be chosen; only for a choice.
    pub options: Vec<QuestionOption>,
    /// Is the form refused without it?
    pub needed: bool,
    /// The plans it is asked about; all where it names none.
    pub plans: Vec<PlanKind>,
    /// The stages it is asked at; all, and before any, where it names none.
    pub stages: Vec<u8>,
    /// The headings of the annex, or examples as `heading/example`, it is asked about; all where it names none.
    pub categories: Vec<String>,
    /// Asked only after something was said to another question.
    pub follows: Option<Follows>,
    /// *Yes* here makes it a matter for awareness: nobody the council can turn to is responsible (KEN-10).
    pub for_awareness: bool,
    /// *Yes* here says that whoever answers at the stage cannot decide it: it starts where somebody can (KEN-05).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub starts_higher: bool,
    /// What the form offers as a beginning.
    pub begins_with: Option<Prefill>,
}

/// When a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = QuestionMoment))]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// When a matter is raised informally.
    Concern,
    /// When it is raised formally, from a concern or directly.
    Formal,
    /// About the stage at which it is raised formally.
    Start,
    /// When it is passed on to any higher stage.
    PassOn,
    /// When it is passed on over a stage or more.
    Jump,
    /// When an addressee answers.
    Respond,
}

/// What is said to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    Text,
    /// A day that has been.
    PastDate,
    /// A day still to come.
    ComingDate,
    /// One of the options.
    Choice,
    /// Any number of the options.
    Choices,
    YesNo,
}

impl QuestionKind {
    /// Has it options?
    #[must_use]
    pub fn is_choice(self) -> bool {
        matches!(self, Self::Choice | Self::Choices)
    }
}

/// Something that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuestionOption {
    pub id: String,
    pub text: String,
    /// The plans it is offered for; all where it names none.
    pub plans: Vec<PlanKind>,
}

/// What must have been said to an earlier question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Follows {
    /// The id of the earlier question.
    pub question: String,
    /// The options of which one was chosen; none where *yes* was said.
    pub options: Vec<String>,
}

/// What a form offers as the beginning of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Prefill {
    /// The actions asked for so far, with what was last answered about each (SLO-12).
    Actions,
}

impl Question {
    /// The option of that id, where it is offered about this plan.
    #[must_use]
    pub fn option(&self, id: &str, plan: PlanKind) -> Option<&QuestionOption> {
        self.options_for(plan).find(|option| option.id == id)
    }

    /// The options offered about this plan.
    pub fn options_for(&self, plan: PlanKind) -> impl Iterator<Item = &QuestionOption> {
        self.options.iter().filter(move |option| option.plans.is_empty() || option.plans.contains(&plan))
    }
}
