use super::rungs::{foot_line, rungs, total_line};
use crate::components::Ladder;
use crate::forms::{Facts, Form};
use chrono::NaiveDate;
use leptos::prelude::*;
use shared::escalation::{Escalation, StageStep};
use shared::ladder::{StagePreview, Start, onward, total};
use shared::procedure::Clock;
use shared::smart::DateFacts;
use shared::wording;

/// A way up the ladder as it is being considered, with its dates.
#[derive(Clone, Debug, PartialEq)]
pub struct Climb {
    pub stages: Vec<StagePreview>,
    /// Of the total: the day it runs out, and its working days.
    pub total: Option<(NaiveDate, u32)>,
}

impl Climb {
    /// The way from the stage left, or from a start, if it is gone today.
    pub fn new(facts: &Facts, from: Option<u8>, start: &Start) -> Self {
        let context = &facts.context;
        let total = facts.total(start);
        let runs_out = total.map(|(runs_out, _)| runs_out);
        let stages = onward(&context.procedure, &context.calendar, from, start, runs_out);
        Self { stages: stages.unwrap_or_default(), total }
    }

    /// The way as it already is, at the stage it has reached.
    pub fn under_way(facts: &Facts) -> Self {
        let reached = facts.matter.as_ref().and_then(Escalation::current);
        let stage = reached.map(|step| StagePreview {
            stage: step.sent.stage,
            length: step.clock().map(|clock| clock.length),
            working_days: None,
            day_zero: Some(step.sent.came_on()),
            counted_from: None,
            due: step.due(),
            until: step.clock().and_then(|clock| clock.until),
            beyond_total: false,
            unsaid: None,
        });
        let total = facts.matter.as_ref().and_then(told_total);
        Self { stages: stage.into_iter().collect(), total }
    }

    /// What an action's date is held against.
    pub fn dates(&self, facts: &Facts) -> DateFacts {
        let first = self.stages.first();
        let stage = first.and_then(|first| facts.procedure().stage(first.stage));
        DateFacts {
            today: facts.context.today,
            stage_due: first.and_then(|first| first.due),
            clock_is_completion: stage.is_some_and(|stage| stage.clock == Clock::Completion),
            total_runs_out: self.total.map(|(runs_out, _)| runs_out),
        }
    }
}

impl Facts {
    /// What a date promised in an answer is held against: the time of the stage that waits, where it times the work too.
    pub fn promised_by(&self) -> DateFacts {
        let matter = self.matter.as_ref();
        let step = matter.and_then(Escalation::current);
        DateFacts {
            today: self.context.today,
            stage_due: step.and_then(StageStep::due),
            clock_is_completion: step.is_some_and(|step| step.sent.clock_times == Clock::Completion),
            total_runs_out: matter.and_then(told_total).map(|(runs_out, _)| runs_out),
        }
    }

    /// The limit on the whole: as it was told, or as it would be from that start.
    fn total(&self, start: &Start) -> Option<(NaiveDate, u32)> {
        if let Some(matter) = self.matter.as_ref().filter(|matter| matter.current().is_some()) {
            return told_total(matter);
        }
        let total = total(self.procedure(), &self.context.calendar, start).ok()??;
        Some((total.runs_out, total.working_days))
    }
}

fn told_total(matter: &Escalation) -> Option<(NaiveDate, u32)> {
    matter.total.as_ref().map(|told| (told.due, told.length.count))
}

/// The ladder with its dates beside the form; where there is no room beside, one line at the foot that opens.
#[component]
pub fn LadderAside(form: Form, climb: Memo<Climb>) -> impl IntoView {
    let open = RwSignal::new(false);
    let line = move || climb.with(|climb| form.with_facts(|facts| foot_line(climb, facts)));
    let total = move || climb.with(|climb| form.with_facts(|facts| total_line(climb, facts)));
    let risks = form.with_facts(|facts| {
        let procedure = facts.procedure();
        let applies = procedure.total_for(facts.context.plan).is_some();
        let risks = procedure.risks().into_iter().filter(|_| applies);
        risks.map(|risk| wording::risk(risk, &procedure.words)).collect::<Vec<_>>()
    });
    let drawn = move || climb.with(|climb| form.with_facts(|facts| rungs(climb, facts)));
    view! {
        <aside class="rc-foot" aria-label="Who answers, and by when">
            <button
                class="rc-foot__line"
                type="button"
                aria-expanded=move || open.get().to_string()
                aria-controls="ladder"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {line}
            </button>
            <div class="rc-foot__body" id="ladder">
                <h2 class="govuk-heading-s">"If you send it today"</h2>
                <p class="rc-foot__total">{total}</p>
                {move || view! { <Ladder rungs=drawn() /> }}
                {risks.into_iter().map(|risk| view! { <p class="rc-foot__risk">{risk}</p> }).collect_view()}
            </div>
        </aside>
    }
}
