use super::choices;
use super::draft::Part;
use super::one::Page;
use crate::components::{DateField, ErrorSummary, Select, SubmitButton};
use crate::pages::office::Folded;
use leptos::prelude::*;
use shared::calendar::typed::Look;
use shared::child::{ChildCommand, Plan};

/// A plan begins.
#[component]
pub(super) fn BeginPlan(page: Page) -> impl IntoView {
    let draft = page.drafts.begin;
    let (plans, reads) = (choices::plans(&page.desk.procedure), page.reads(Look::Back));
    let typed = reads.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let mut errors = Vec::new();
        let kind = draft.plan(&mut errors);
        let from = draft.day(Part::From, &typed, &mut errors);
        let plan = kind.zip(from).map(|(kind, from)| Plan { kind, from, to: None });
        page.send(draft, plan.map(ChildCommand::BeginPlan).ok_or(errors), "The plan is on record.");
    };
    let from = draft.field(Part::From, "First day of the plan");
    view! {
        <Folded what="A plan begins">
            <form novalidate on:submit=submit>
                <ErrorSummary errors=draft.form.errors />
                <Select field=draft.field(Part::Plan, "Plan") choices=plans value=draft.value(Part::Plan) />
                <DateField field=from value=draft.value(Part::From) reads />
                <SubmitButton label="Record the plan" busy=draft.form.busy />
            </form>
        </Folded>
    }
}

/// A plan ends.
#[component]
pub(super) fn EndPlan(page: Page) -> impl IntoView {
    let draft = page.drafts.end;
    let (plans, reads) = (choices::plans(&page.desk.procedure), page.reads(Look::Back));
    let typed = reads.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let mut errors = Vec::new();
        let kind = draft.plan(&mut errors);
        let on = draft.day(Part::To, &typed, &mut errors);
        let end = kind.zip(on).map(|(kind, on)| ChildCommand::EndPlan { kind, on });
        page.send(draft, end.ok_or(errors), "The end of the plan is on record.");
    };
    let last = draft.field(Part::To, "Last day of the plan");
    view! {
        <Folded what="A plan ends">
            <form novalidate on:submit=submit>
                <ErrorSummary errors=draft.form.errors />
                <Select field=draft.field(Part::Plan, "Plan") choices=plans value=draft.value(Part::Plan) />
                <DateField field=last value=draft.value(Part::To) reads />
                <SubmitButton label="Record the end" busy=draft.form.busy />
            </form>
        </Folded>
    }
}
