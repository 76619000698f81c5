use super::facts::Task;
use super::form::RecordForm;
use crate::components::{ErrorSummary, PageTitle, SubmitButton};
use leptos::prelude::*;
use shared::escalation::Violation;
use shared::wording;

/// What every form on a record has: its heading, who will read it, what is wrong, its fields, its button.
#[component]
pub fn Frame(form: RecordForm, children: Children) -> impl IntoView {
    let (heading, caption, back) = form.facts.with_value(|facts| {
        let context = facts.context();
        let heading = match facts.task {
            Task::Begin { kind, .. } => wording::begin_record(kind, context.plan, &context.procedure),
            Task::Act(act) => wording::record_act(act, facts.kind).to_owned(),
        };
        (heading, context.child.name.clone(), facts.back.clone())
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.send();
    };
    let fields = match closed(form) {
        Some(why) => view! { <p class="govuk-inset-text">{why}</p> }.into_any(),
        None => view! {
            {note(form)}
            <ErrorSummary errors=form.attempt.summary />
            <form id="form" tabindex="-1" novalidate on:submit=submit>
                {children()}
                <Foot form label=heading.clone() />
            </form>
        }
        .into_any(),
    };
    view! {
        <div class="rc-page--narrow">
            <a class="govuk-back-link" href=back>"Back"</a>
            <PageTitle text=heading caption />
            {fields}
        </div>
    }
}

/// Why nothing can be done here.
fn closed(form: RecordForm) -> Option<String> {
    form.facts.with_value(|facts| {
        let broken = Violation { field: String::new(), broken: facts.closed()? };
        Some(wording::record_violation(&broken, facts.form(), &facts.context().procedure))
    })
}

/// What it is for, who will read it, and the way that others have instead.
fn note(form: RecordForm) -> Option<AnyView> {
    form.facts.with_value(|facts| {
        let Task::Begin { kind, .. } = facts.task else { return None };
        let procedure = &facts.context().procedure;
        let complaints = wording::complaints(kind, procedure).map(str::to_owned);
        let complaints = complaints.map(|text| view! { <p>{text}</p> });
        Some(view! { <p>{wording::record_note(kind, procedure)}</p> {complaints} }.into_any())
    })
}

/// The button, and above it why it did not arrive or how much is still needed.
#[component]
fn Foot(form: RecordForm, label: String) -> impl IntoView {
    let left = move || match form.attempt.left() {
        0 => "Everything that is needed is here.".to_owned(),
        1 => "One thing is still needed.".to_owned(),
        left => format!("{left} things are still needed."),
    };
    let failed =
        move || form.failed.get().map(|why| view! { <div class="govuk-inset-text" role="alert">{why}</div> });
    view! {
        <div class="rc-form-foot">
            {failed}
            <output class="rc-live" role="status">{left}</output>
            <SubmitButton label busy=form.sending />
            <p class="rc-saved">{move || form.saved.get().in_words()}</p>
        </div>
    }
}
