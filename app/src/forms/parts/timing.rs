use crate::components::{Choice, DateField, Radios};
use crate::forms::{Facts, Form, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::calendar::words::short_date;
use shared::escalation::Escalation;
use shared::ladder::Timing;
use shared::procedure::Milestone;
use std::collections::BTreeMap;

/// What the times of a matter depend on beside the day of sending, as it is being written.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub struct TimingDraft {
    priority: RwSignal<String>,
    review: RwSignal<String>,
    conference: RwSignal<String>,
    plan: RwSignal<String>,
}

impl TimingDraft {
    /// As it was said last.
    pub fn new(facts: &Facts) -> Self {
        let said = facts.matter.as_ref().map(Escalation::timing).unwrap_or_default();
        let date = |day| RwSignal::new(said.dates.get(&day).map(|on| short_date(*on)).unwrap_or_default());
        Self {
            priority: RwSignal::new(said.priority.clone().unwrap_or_default()),
            review: date(Milestone::Review),
            conference: date(Milestone::Conference),
            plan: date(Milestone::Plan),
        }
    }

    fn day(self, day: Milestone) -> RwSignal<String> {
        match day {
            Milestone::Review => self.review,
            Milestone::Conference => self.conference,
            Milestone::Plan => self.plan,
        }
    }

    /// What the command holds of the days asked for under `at`, and of the priority.
    fn timing(
        self,
        at: &str,
        asked: impl IntoIterator<Item = Milestone>,
        reading: &mut Reading<'_>,
    ) -> Timing {
        let dates = asked.into_iter().filter_map(|day| {
            let on = self.day(day).with(|text| reading.past(&path(at, day), text))?;
            Some((day, on))
        });
        let dates: BTreeMap<_, _> = dates.collect();
        Timing { priority: Some(self.priority.get()).filter(|priority| !priority.is_empty()), dates }
    }

    /// What the command holds as it goes to a stage.
    pub fn of_stage(self, stage: u8, from: Option<u8>, reading: &mut Reading<'_>) -> Timing {
        let asked = reading.facts.milestones(stage, from);
        self.timing(TARGET, asked, reading)
    }

    /// What the command holds as it is raised informally.
    pub fn of_concern(self, step: u8, reading: &mut Reading<'_>) -> Timing {
        let asked = reading.facts.informal(step).counts_from;
        Timing { priority: None, ..self.timing(CONCERN, asked, reading) }
    }
}

impl Facts {
    /// The days that are asked for as a matter goes from a stage, or as a start from none, to another.
    fn milestones(&self, stage: u8, from: Option<u8>) -> Vec<Milestone> {
        let asked = self.procedure().milestones(stage, self.context.plan, from.is_none());
        asked.into_iter().collect()
    }
}

/// Where it stands in the commands.
const TARGET: &str = "target.timing";
const CONCERN: &str = "timing";

fn path(at: &str, day: Milestone) -> String {
    format!("{at}.{}", day.as_str())
}

/// The priority, where the procedure has priorities, and the days that times count from at the stage chosen.
#[component]
pub fn TimingFields(
    form: Form,
    draft: TimingDraft,
    /// The stage it leaves; none for a start.
    from: Option<u8>,
    stage: Memo<u8>,
) -> impl IntoView {
    let priorities = form.with_facts(priorities);
    let priority = (!priorities.is_empty()).then(|| {
        let field = form.field("target.timing.priority");
        view! { <Radios field choices=priorities value=draft.priority /> }
    });
    let days = move || {
        let asked = form.with_facts(|facts| facts.milestones(stage.get(), from));
        asked.into_iter().map(|day| date(form, draft, TARGET, day)).collect_view()
    };
    view! { {priority} {days} }
}

/// The day that the informal time counts from, where it counts from another than today.
#[component]
pub fn ConcernTiming(form: Form, draft: TimingDraft, step: u8) -> impl IntoView {
    let asked = form.with_facts(|facts| facts.informal(step).counts_from);
    asked.map(|day| date(form, draft, CONCERN, day))
}

fn date(form: Form, draft: TimingDraft, at: &str, day: Milestone) -> AnyView {
    let field = form.field(&path(at, day)).hint("The time counts from that day.");
    view! { <DateField field value=draft.day(day) reads=form.reads(Look::Back) /> }.into_any()
}

fn priorities(facts: &Facts) -> Vec<Choice> {
    let known = facts.procedure().priorities.iter();
    known
        .map(|priority| {
            let choice = Choice::new(&priority.id, &priority.title);
            priority.when.iter().fold(choice, Choice::hint)
        })
        .collect()
}
