use super::{Choice, Field};
use leptos::prelude::*;

/// Choices under a heading of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceGroup {
    pub heading: String,
    pub choices: Vec<Choice>,
}

/// One of very many answers, under headings. An empty value means that nothing is chosen yet.
#[component]
pub fn GroupedSelect(field: Field, groups: Vec<ChoiceGroup>, value: RwSignal<String>) -> impl IntoView {
    let option = move |choice: Choice| {
        let mine = choice.value.clone();
        let selected = move || value.with(|value| *value == mine);
        view! { <option value=choice.value prop:selected=selected>{choice.label}</option> }
    };
    let group = move |group: ChoiceGroup| {
        view! {
            <optgroup label=group.heading>{group.choices.into_iter().map(option).collect_view()}</optgroup>
        }
    };
    let control = view! {
        <select
            class=field.class("govuk-select")
            id=field.id()
            aria-describedby=field.described_by()
            on:change=move |event| value.set(event_target_value(&event))
        >
            <option value="" prop:selected=move || value.with(String::is_empty)>"Choose one"</option>
            {groups.into_iter().map(group).collect_view()}
        </select>
    };
    field.around(control.into_any())
}
