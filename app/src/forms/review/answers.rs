use crate::components::Sentence;
use crate::forms::{Facts, Form, recorded};
use leptos::prelude::*;
use shared::escalation::{Escalation, Event};
use shared::wording;

/// How the matter stands, and the answers under review as they are on the record.
#[component]
pub fn Answers(form: Form) -> impl IntoView {
    form.with_facts(|facts| facts.matter.as_ref().map(|matter| answers(matter, facts)))
}

fn answers(matter: &Escalation, facts: &Facts) -> AnyView {
    let (context, procedure) = (&facts.context, facts.procedure());
    let sentence = wording::sentence(matter, context.today, &context.calendar, procedure);
    let given = matter.current().into_iter().flat_map(|step| &step.answers).map(|given| {
        recorded(wording::event(&Event::Responded(given.answer.clone()), procedure, &context.calendar))
    });
    view! {
        <Sentence text=sentence phase=matter.phase />
        {given.collect_view()}
    }
    .into_any()
}
