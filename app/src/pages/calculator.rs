mod answer;
mod depends;
mod question;
#[cfg(test)]
mod tests;

use crate::api::procedures;
use crate::clock;
use crate::components::{Choice, DateField, Field, Load, Loaded, PageTitle, ReadsDates, Select, TextField};
use crate::session::{Visitor, visitor};
use depends::DependsFields;
use leptos::prelude::*;
use question::{Question, WORKING_DAYS};
use shared::api::ProcedureSummary;
use shared::calendar::Calendar;
use shared::calendar::typed::Look;
use shared::procedure::Procedure;

/// When something falls due, and why: by an authority's ladder or by a number of working days. Open to anyone.
#[component]
pub fn Calculator() -> impl IntoView {
    let load = Load::new(|| async {
        let calendar = procedures::calendar().await?;
        Ok::<_, crate::api::Error>((calendar, procedures::list().await?))
    });
    view! {
        <PageTitle text="Due dates" />
        <p>"The day of sending is day zero. Counting begins on the next working day; weekends, bank holidays in England and the days an authority is closed do not count."</p>
        <Loaded load what="the calendar" part=true view=|(calendar, names)| asked(calendar, names) />
    }
}

fn asked(calendar: &Calendar, names: &[ProcedureSummary]) -> AnyView {
    let Some(today) = clock::today() else { return ().into_any() };
    let reads = ReadsDates { today, calendar: calendar.clone(), look: Look::Ahead };
    let mut choices: Vec<Choice> =
        names.iter().map(|named| Choice::new(named.authority.as_str(), named.name.clone())).collect();
    choices.push(Choice::new(WORKING_DAYS, "A number of working days"));
    view! { <Sum reads choices /> }.into_any()
}

/// Everything is worked out here as one types: the server is asked for nothing but the procedure.
#[component]
fn Sum(reads: ReadsDates, choices: Vec<Choice>) -> impl IntoView {
    let question = Question::new();
    begin_with_own_authority(question.by);
    let by = question.by;
    let load = Load::new(move || {
        let authority = by.get();
        async move {
            match authority.as_str() {
                "" | WORKING_DAYS => Ok(None),
                authority => procedures::procedure(authority).await.map(Some),
            }
        }
    });
    let (reading, asking) = (reads.clone(), reads.clone());
    view! {
        <div class="rc-calculator">
            <Select field=Field::new("by", "Count by") choices value=by />
            <Show when=move || by.with(|by| by == WORKING_DAYS)>
                <TextField field=Field::new("days", "Working days") value=question.days width="govuk-input--width-4" />
            </Show>
            {move || load.with(|rules| rules.as_ref().map(|rules| stages(rules, question)))}
            <DateField field=Field::new("sent", "Sent on") value=question.sent reads />
            {move || load.with(|rules| rules.as_ref().map(|rules| depends(rules, question, &asking)))}
        </div>
        <Loaded load what="the procedure" part=true view=move |rules| {
            let (rules, reads) = (rules.clone(), reading.clone());
            (move || answer::answer(&question.answer(rules.as_ref(), &reads), rules.as_ref())).into_any()
        } />
    }
}

fn depends(rules: &Procedure, question: Question, reads: &ReadsDates) -> AnyView {
    view! { <DependsFields rules=rules.clone() question reads=reads.clone() /> }.into_any()
}

/// Which stage it begins at and, where that makes a difference, for which plan.
fn stages(rules: &Procedure, question: Question) -> AnyView {
    question.fit(rules);
    let own = rules.clone();
    let choices = Signal::derive(move || {
        let ladder = own.for_plan(question.plan_of(&own));
        let numbers = ladder.stages.iter().map(|stage| stage.number);
        let choice =
            |number: u8| Choice::new(number.to_string(), shared::wording::stage_name(&ladder.words, number));
        numbers.map(choice).collect::<Vec<_>>()
    });
    let plans: Vec<Choice> = rules
        .covers
        .iter()
        .map(|plan| Choice::new(question::plan_value(*plan), shared::wording::plan(*plan)))
        .collect();
    let plan = (plans.len() > 1)
        .then(|| view! { <Select field=Field::new("plan", "Plan") choices=plans value=question.plan /> });
    view! {
        <Select field=Field::new("stage", "Begins at") choices value=question.stage />
        {plan}
    }
    .into_any()
}

/// Until something is chosen, whoever is signed in sees their own authority.
fn begin_with_own_authority(by: RwSignal<String>) {
    let visitor = visitor();
    Effect::new(move || {
        let own = match visitor.get() {
            Visitor::SignedIn(visit) => visit.session.authority.to_string(),
            Visitor::Unknown => return,
            Visitor::Anyone | Visitor::Unreachable(_) => WORKING_DAYS.to_owned(),
        };
        by.update(|by| {
            if by.is_empty() {
                *by = own;
            }
        });
    });
}
