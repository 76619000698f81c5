use super::Form;
use crate::components::SubmitButton;
use leptos::prelude::*;
use shared::wording::{self, EventWords, WordedLine};

/// What would be recorded, word for word, before it is.
#[component]
pub fn Check(form: Form) -> impl IntoView {
    let made = form.decided.get_untracked().unwrap_or_default();
    let in_words = form.with_facts(|facts| {
        let context = &facts.context;
        let event = |made| wording::event(made, &context.procedure, &context.calendar);
        made.iter().map(event).collect::<Vec<_>>()
    });
    let send = form.about.with_value(|about| about.send.clone());
    let busy = Signal::derive(move || form.outcome.with(Option::is_some));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.send();
    };
    view! {
        <p>"This is what will be recorded. It cannot be edited once it is sent: a correction is added beside it."</p>
        {in_words.into_iter().map(recorded).collect_view()}
        <form on:submit=submit>
            <div class="govuk-button-group">
                <SubmitButton label=send busy />
                <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| form.to_step(false)>
                    "Change it"
                </button>
            </div>
        </form>
    }
}

/// Something of the record, word for word.
pub(super) fn recorded(words: EventWords) -> AnyView {
    view! {
        <section class="rc-card">
            <h2 class="govuk-heading-m">{words.title}</h2>
            <dl class="govuk-summary-list">{words.lines.into_iter().map(line).collect_view()}</dl>
        </section>
    }
    .into_any()
}

fn line(line: WordedLine) -> AnyView {
    view! {
        <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{line.label}</dt>
            <dd class="govuk-summary-list__value rc-as-written">{line.text}</dd>
        </div>
    }
    .into_any()
}
