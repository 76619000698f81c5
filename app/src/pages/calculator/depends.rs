use super::question::Question;
use crate::components::{Choice, DateField, Field, ReadsDates, Select};
use leptos::prelude::*;
use shared::calendar::typed::{Look, Unread};
use shared::ladder::Timing;
use shared::procedure::{Milestone, Procedure};
use shared::wording::english::continued;
use shared::wording::{milestone_date, priority};
use std::collections::{BTreeMap, BTreeSet};

/// What times depend on beside the day of sending, as it stands in the fields.
#[derive(Clone, Copy, Default)]
pub struct Depends {
    pub priority: RwSignal<String>,
    review: RwSignal<String>,
    conference: RwSignal<String>,
    plan: RwSignal<String>,
}

impl Depends {
    /// The date of that day as it is typed.
    pub fn day(self, day: Milestone) -> RwSignal<String> {
        match day {
            Milestone::Review => self.review,
            Milestone::Conference => self.conference,
            Milestone::Plan => self.plan,
        }
    }

    /// Another procedure may not have the priority that was chosen.
    pub fn fit(self, rules: &Procedure) {
        if !self.priority.with_untracked(|chosen| rules.priority(chosen).is_some()) {
            self.priority.set(String::new());
        }
    }

    /// What is said of the days asked for, and of the priority; a day left empty is not said. Otherwise what cannot be read.
    pub fn timing(self, asked: BTreeSet<Milestone>, reads: &ReadsDates) -> Result<Timing, String> {
        let mut dates = BTreeMap::new();
        for day in asked {
            match self.day(day).with(|text| looking_back(reads).read(text)) {
                Ok(typed) => drop(dates.insert(day, typed.date)),
                Err(Unread::Empty) => {}
                Err(_) => return Err(format!("The {} cannot be read yet.", continued(milestone_date(day)))),
            }
        }
        Ok(Timing { priority: Some(self.priority.get()).filter(|chosen| !chosen.is_empty()), dates })
    }
}

/// The review, the conference and the making of the plan have been.
fn looking_back(reads: &ReadsDates) -> ReadsDates {
    ReadsDates { look: Look::Back, ..reads.clone() }
}

/// The priority, where the procedure has priorities, and the days that dates of the ladder count from, where any do.
#[component]
pub fn DependsFields(rules: Procedure, question: Question, reads: ReadsDates) -> impl IntoView {
    let priority = (!rules.priorities.is_empty()).then(|| {
        let field = Field::new("priority", "Priority");
        view! { <Select field choices=priorities(&rules) value=question.depends.priority /> }
    });
    // Choosing another stage builds the fields anew only where other days are asked for.
    let asked = Memo::new(move |_| match question.start() {
        Some(start) => rules.milestones_from(start, question.plan_of(&rules)),
        None => BTreeSet::new(),
    });
    let reads = looking_back(&reads);
    let date = move |day: Milestone| {
        let field = Field::new(day.as_str(), milestone_date(day));
        view! { <DateField field value=question.depends.day(day) reads=reads.clone() /> }
    };
    view! { {priority} {move || asked.get().into_iter().map(&date).collect_view()} }
}

fn priorities(rules: &Procedure) -> Vec<Choice> {
    let known = rules.priorities.iter().map(|known| Choice::new(&known.id, priority(known)));
    std::iter::once(Choice::new("", "Choose")).chain(known).collect()
}
