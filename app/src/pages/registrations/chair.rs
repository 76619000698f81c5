use super::choices;
use super::draft::{Draft, Part, plan_of};
use super::one::Page;
use crate::components::{DateField, ErrorSummary, FieldError, ReadsDates, Select, SubmitButton};
use crate::pages::office::{Folded, wrong};
use leptos::prelude::*;
use shared::calendar::typed::Look;
use shared::child::{Chairing, ChildCommand, ComingChair};

/// Somebody chairs one of the plans, at once or from a day to come (ALL-31).
#[component]
pub(super) fn Chair(page: Page) -> impl IntoView {
    let draft = page.drafts.chair;
    let (plans, reads) = (choices::plans(&page.desk.procedure), page.reads(Look::Ahead));
    let (directory, typed) = (page.directory.clone(), reads.clone());
    let kind = move || draft.value(Part::Plan).with(|word| plan_of(word));
    let chairs = Signal::derive(move || choices::chairs(&directory, kind()));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page.send(draft, chairing(draft, &typed), "Who chairs is on record.");
    };
    let from = draft.field(Part::From, "From which day").hint("Today, or a day to come.");
    view! {
        <Folded what="Who chairs a plan">
            <form novalidate on:submit=submit>
                <ErrorSummary errors=draft.form.errors />
                <Select field=draft.field(Part::Plan, "Plan") choices=plans value=draft.value(Part::Plan) />
                <Select field=draft.field(Part::Person, "Who chairs it") choices=chairs value=draft.value(Part::Person) />
                <DateField field=from value=draft.value(Part::From) reads />
                <SubmitButton label="Record who chairs" busy=draft.form.busy />
            </form>
        </Folded>
    }
}

fn chairing(draft: Draft, reads: &ReadsDates) -> Result<ChildCommand, Vec<FieldError>> {
    let mut errors = Vec::new();
    let plan = draft.plan(&mut errors);
    let person = draft.needed(Part::Person, "Choose who chairs", &mut errors);
    let from = draft.day(Part::From, reads, &mut errors);
    if from.is_some_and(|from| from < reads.today) {
        errors.push(wrong(&draft.id(Part::From), "Enter today or a day to come"));
    }
    match (plan, person, from) {
        (Some(plan), Some(person), Some(from)) if errors.is_empty() => Ok(match from > reads.today {
            true => ChildCommand::ArrangeChair(ComingChair { plan, person, from }),
            false => ChildCommand::AllocateChair(Chairing { plan, person }),
        }),
        _ => Err(errors),
    }
}
