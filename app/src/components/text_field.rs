use super::Field;
use leptos::prelude::*;

/// One line of text.
#[component]
pub fn TextField(
    field: Field,
    value: RwSignal<String>,
    /// `search`, `email` and the like.
    #[prop(default = "text")]
    kind: &'static str,
    /// Room for about so many characters, as in `govuk-input--width-10`; else the whole line.
    #[prop(optional)]
    width: &'static str,
) -> impl IntoView {
    let class = field.class("govuk-input");
    let control = view! {
        <input
            class=move || format!("{} {width}", class())
            id=field.id()
            type=kind
            autocomplete="off"
            prop:value=value
            aria-describedby=field.described_by()
            on:input=move |event| value.set(event_target_value(&event))
        />
    };
    field.around(control.into_any())
}

/// Several lines of text.
#[component]
pub fn TextArea(field: Field, value: RwSignal<String>, #[prop(default = 4)] rows: u8) -> impl IntoView {
    let control = view! {
        <textarea
            class=field.class("govuk-textarea")
            id=field.id()
            rows=rows.to_string()
            prop:value=value
            aria-describedby=field.described_by()
            on:input=move |event| value.set(event_target_value(&event))
        ></textarea>
    };
    field.around(control.into_any())
}
