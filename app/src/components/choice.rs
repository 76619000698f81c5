use super::Field;
use leptos::prelude::*;

/// One answer that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
}

impl Choice {
    /// An answer that needs no explanation.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// Says what choosing it means.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// One of several answers, all in view. The first has the field's id, so that an error summary leads to it.
#[component]
pub fn Radios(
    field: Field,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    value: RwSignal<String>,
    /// Side by side, for a few short answers.
    #[prop(optional)]
    inline: bool,
) -> impl IntoView {
    let id = field.id();
    let items = move || {
        let choices = choices.get().into_iter().enumerate();
        choices.map(|(index, choice)| radio(&id, index, choice, value)).collect_view()
    };
    let class = if inline { "govuk-radios rc-choice" } else { "govuk-radios" };
    field.around_set(view! { <div class=class>{items}</div> }.into_any())
}

fn radio(name: &str, index: usize, choice: Choice, value: RwSignal<String>) -> AnyView {
    let Ids { own, hint } = Ids::of(name, index);
    let (mine, chosen) = (choice.value.clone(), choice.value.clone());
    view! {
        <div class="govuk-radios__item">
            <input
                class="govuk-radios__input"
                type="radio"
                id=own.clone()
                name=name.to_owned()
                value=choice.value
                prop:checked=move || value.with(|value| *value == mine)
                aria-describedby=choice.hint.is_some().then(|| hint.clone())
                on:change=move |_| value.set(chosen.clone())
            />
            <label class="govuk-label govuk-radios__label" for=own>{choice.label}</label>
            {choice.hint.map(|text| view! { <div class="govuk-hint govuk-radios__hint" id=hint>{text}</div> })}
        </div>
    }
    .into_any()
}

/// Any number of answers.
#[component]
pub fn Checkboxes(
    field: Field,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    values: RwSignal<Vec<String>>,
) -> impl IntoView {
    let id = field.id();
    let items = move || {
        let choices = choices.get().into_iter().enumerate();
        choices.map(|(index, choice)| checkbox(&id, index, choice, values)).collect_view()
    };
    field.around_set(view! { <div class="govuk-checkboxes">{items}</div> }.into_any())
}

fn checkbox(name: &str, index: usize, choice: Choice, values: RwSignal<Vec<String>>) -> AnyView {
    let Ids { own, hint } = Ids::of(name, index);
    let (mine, toggled) = (choice.value.clone(), choice.value.clone());
    view! {
        <div class="govuk-checkboxes__item">
            <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id=own.clone()
                name=name.to_owned()
                value=choice.value
                prop:checked=move || values.with(|values| values.contains(&mine))
                aria-describedby=choice.hint.is_some().then(|| hint.clone())
                on:change=move |event| {
                    values.update(|values| {
                        values.retain(|value| *value != toggled);
                        if event_target_checked(&event) {
                            values.push(toggled.clone());
                        }
                    });
                }
            />
            <label class="govuk-label govuk-checkboxes__label" for=own>{choice.label}</label>
            {choice.hint.map(|text| view! { <div class="govuk-hint govuk-checkboxes__hint" id=hint>{text}</div> })}
        </div>
    }
    .into_any()
}

/// The ids of an answer: the first one's is the field's own.
struct Ids {
    own: String,
    hint: String,
}

impl Ids {
    fn of(field: &str, index: usize) -> Self {
        let own = if index == 0 { field.to_owned() } else { format!("{field}-{}", index + 1) };
        Self { hint: format!("{own}-hint-of-choice"), own }
    }
}

/// One of many answers. An empty value means that nothing is chosen yet.
#[component]
pub fn Select(
    field: Field,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    value: RwSignal<String>,
) -> impl IntoView {
    let options = move || {
        let options = choices.get().into_iter().map(|choice| {
            let mine = choice.value.clone();
            let selected = move || value.with(|value| *value == mine);
            view! { <option value=choice.value prop:selected=selected>{choice.label}</option> }
        });
        options.collect_view()
    };
    let control = view! {
        <select
            class=field.class("govuk-select")
            id=field.id()
            aria-describedby=field.described_by()
            on:change=move |event| value.set(event_target_value(&event))
        >
            {options}
        </select>
    };
    field.around(control.into_any())
}
