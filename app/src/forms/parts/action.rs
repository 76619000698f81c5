use super::action_hints::{by, text, what};
use super::smart::{ActionDraft, SOMEBODY_ELSE, owners};
use crate::components::{Select, TextArea, TextField};
use crate::forms::Form;
use leptos::prelude::*;
use shared::calendar::typed::Look;
use shared::smart::{DateFacts, Field, Lack};

/// The fields of one SMART action, each with what can be said about it while it is being written.
#[component]
pub fn ActionFields(
    form: Form,
    draft: ActionDraft,
    /// Where the action stands in the command: `actions.0`.
    #[prop(into)]
    at: String,
    /// The dates its own is held against.
    dates: Signal<DateFacts>,
) -> impl IntoView {
    let field = move |part: &str, label: &str| form.named(&format!("{at}.{part}"), label);
    let (reads, choices) = (form.reads(Look::Ahead), form.with_facts(owners));
    let live_what = Signal::derive(move || what(draft));
    let live = move |value, field, lack| Signal::derive(move || text(draft, value, field, lack));
    let live_by = Signal::derive(move || draft.by.with(|text| dates.with(|dates| by(text, &reads, dates))));
    let name = field("owner.name", "Their name and post");
    let somebody_else = move || {
        let chosen = draft.owner.with(|owner| owner == SOMEBODY_ELSE);
        chosen.then(|| view! { <TextField field=name.clone() value=draft.owner_name /> })
    };
    view! {
        <TextArea field=field("what", "What will be done").live(live_what) value=draft.what rows=2 />
        <TextArea
            field=field("measure", "How it will be seen to be done")
                .live(live(draft.measure, Field::Measure, Lack::NotMeasurable))
            value=draft.measure
            rows=2
        />
        <div class="rc-smart__pair">
            <Select field=field("owner", "Who will do it") choices=choices value=draft.owner />
            <TextField
                field=field("by", "By when").live(live_by)
                value=draft.by
            />
        </div>
        {somebody_else}
        <TextArea
            field=field("why", "Why it matters to this child").live(live(draft.why, Field::Why, Lack::NotRelevant))
            value=draft.why
            rows=2
        />
    }
}
