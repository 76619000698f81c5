mod fields;

pub use fields::OpeningFields;

use super::questions::QuestionsDraft;
use crate::forms::{Facts, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::asked::{Moment, Situation};
use shared::escalation::{AgainstWishes, Category, Opening};
use shared::procedure::SOMETHING_ELSE;
use shared::wording;

/// What is wrong, what it does to the child and what is wanted (ALL-04), as it is being written.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct OpeningDraft {
    /// The heading and the example, joined as in `health/dental`.
    category: RwSignal<String>,
    other: RwSignal<String>,
    wrong: RwSignal<String>,
    impact: RwSignal<String>,
    outcome: RwSignal<String>,
    /// Is it raised against what the child wants (ALL-12)?
    #[serde(default)]
    against: RwSignal<Vec<String>>,
    #[serde(default)]
    wishes: RwSignal<String>,
    #[serde(default)]
    all_the_same: RwSignal<String>,
    questions: QuestionsDraft,
    /// Is it about one worker's conduct or practice (SLO-09)?
    #[serde(default)]
    conduct: RwSignal<Vec<String>>,
}

impl OpeningDraft {
    /// As it is on the record, where an informal concern is now raised formally or the same is raised for a brother or sister;
    /// else nothing.
    pub fn new(facts: &Facts) -> Self {
        let opening = facts.begins_as().map(|matter| &matter.opening);
        let prepared = facts.prepared.as_ref();
        let text = |of: fn(&Opening) -> &String| RwSignal::new(opening.map(of).cloned().unwrap_or_default());
        let wrong = text(|opening| &opening.wrong);
        // What another record says, before anything is on this one.
        prepared.iter().for_each(|prepared| wrong.set(prepared.wrong.clone()));
        let category = opening.map(|opening| &opening.category);
        let category = category.or(prepared.and_then(|prepared| prepared.category.as_ref()));
        let chosen = category.map(|category| joined(&category.group, &category.example));
        let against = opening.and_then(|opening| opening.against_wishes.as_ref());
        let other = category.and_then(|category| category.other.clone());
        Self {
            category: RwSignal::new(chosen.unwrap_or_default()),
            other: RwSignal::new(other.unwrap_or_default()),
            wrong,
            impact: text(|opening| &opening.impact),
            outcome: text(|opening| &opening.outcome),
            against: RwSignal::new(against.iter().map(|_| AGAINST.to_owned()).collect()),
            wishes: RwSignal::new(against.map(|against| against.wishes.clone()).unwrap_or_default()),
            all_the_same: RwSignal::new(against.map(|against| against.reason.clone()).unwrap_or_default()),
            questions: QuestionsDraft::new(facts, &[Moment::Concern, Moment::Formal]),
            conduct: RwSignal::default(),
        }
    }

    /// What the command holds: of a concern, or of a formal raising at a stage.
    pub fn opening(self, reading: &mut Reading<'_>, stage: Option<u8>) -> Opening {
        let situation = self.situation(reading.facts, stage);
        Opening {
            child: reading.facts.context.child.id,
            plan: situation.plan,
            particulars: self.questions.particulars(PARTICULARS, &situation, reading),
            category: situation.category,
            wrong: self.wrong.get(),
            impact: self.impact.get(),
            outcome: self.outcome.get(),
            against_wishes: self
                .is_against()
                .then(|| AgainstWishes { wishes: self.wishes.get(), reason: self.all_the_same.get() }),
            about_conduct: self.is_about_conduct(),
            alongside: Vec::new(),
        }
    }

    fn situation(self, facts: &Facts, stage: Option<u8>) -> Situation {
        let (plan, category) = (facts.context.plan, self.category());
        match stage {
            None => Situation::concern(plan, &category),
            Some(stage) => Situation::formal(plan, &category, stage),
        }
    }

    /// Has a ground been chosen that opens the formal process at once (TOR-03)?
    pub fn opens_formal(self, facts: &Facts) -> bool {
        let Category { group, example, .. } = self.category();
        let groups = facts.procedure().categories.iter().filter(|known| known.id == group);
        groups.flat_map(|group| &group.examples).any(|known| known.id == example && known.opens_formal)
    }

    /// What it is about, as chosen so far.
    pub fn category(self) -> Category {
        let (chosen, other) = (self.category.get(), self.other.get());
        let (group, example) = chosen.split_once('/').unwrap_or_default();
        Category {
            group: group.to_owned(),
            example: example.to_owned(),
            other: (example == SOMETHING_ELSE).then_some(other),
        }
    }

    /// What it is about, in words; none before a category is chosen.
    pub fn about(self, facts: &Facts) -> Option<String> {
        let chosen = self.category.with(|chosen| !chosen.is_empty());
        chosen.then(|| wording::category(&self.category(), facts.procedure()))
    }

    fn is_against(self) -> bool {
        self.against.with(|against| !against.is_empty())
    }

    fn is_about_conduct(self) -> bool {
        self.conduct.with(|conduct| !conduct.is_empty())
    }

    fn is_something_else(self) -> bool {
        self.category
            .with(|chosen| chosen.split_once('/').is_some_and(|(_, example)| example == SOMETHING_ELSE))
    }
}

/// Where the replies to the procedure's own questions stand in the command.
const PARTICULARS: &str = "opening.particulars";

/// The one choice of its question.
const AGAINST: &str = "against";
const ABOUT_CONDUCT: &str = "conduct";

fn joined(group: &str, example: &str) -> String {
    format!("{group}/{example}")
}
