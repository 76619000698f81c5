//! What became of something that the procedure prompts for: done, or why not (ALL-14).

use super::parts::{chosen, manners};
use super::{About, Act, Facts, Form, Frame, Opened, Reading};
use crate::components::{Choice, DateField, ErrorPage, Failure, Radios, TextArea};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::{AnswerPrompt, Became, Command};
use shared::procedure::Prompt;

const DONE: &str = "done";
const NOT_DONE: &str = "not_done";

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    became: RwSignal<String>,
    on: RwSignal<String>,
    manner: RwSignal<String>,
    note: RwSignal<String>,
    because: RwSignal<String>,
}

impl Draft {
    fn became(self, reading: &mut Reading<'_>) -> Became {
        let chosen_one = self.became.with(|became| became == DONE || became == NOT_DONE);
        reading.need("became", chosen_one, "Choose whether it was done");
        if self.became.with(|became| became == NOT_DONE) {
            return Became::NotDone { because: self.because.get() };
        }
        Became::Done {
            on: self.on.with(|text| reading.past("on", text)),
            manner: self.manner.with(|manner| chosen(manner)),
            note: self.note.get(),
        }
    }
}

impl Facts {
    /// The procedure's prompt of that number, counted from 1.
    fn prompt(&self, number: u8) -> Option<&Prompt> {
        self.procedure().prompts.get(usize::from(number).checked_sub(1)?)
    }
}

/// The form that answers a prompt.
pub fn view(opened: Opened, number: u8, stage: Option<u8>) -> AnyView {
    let Some(prompt) = opened.facts.prompt(number).cloned() else {
        return view! { <ErrorPage failure=Failure::NotFound /> }.into_any();
    };
    let excusable = prompt.excusable(opened.facts.context.plan);
    let fresh = if excusable { "" } else { DONE };
    let draft = opened.draft(|_| Draft { became: RwSignal::new(fresh.to_owned()), ..Draft::default() });
    let about =
        About::act(&opened.facts, Act::Prompt { number, stage }, &prompt.what, "What you recorded on")
            .at_once("Record it");
    let id = prompt.id.clone();
    let form = Form::new(opened, about, draft, move |reading| {
        let became = draft.became(reading);
        Command::AnswerPrompt(AnswerPrompt { prompt: id.clone(), stage, became })
    });
    let became = excusable.then(|| {
        view! { <Radios field=form.field("became") choices=choices() value=draft.became inline=true /> }
    });
    view! {
        <Frame form>
            {became}
            <Fields form draft spoken=prompt.spoken />
        </Frame>
    }
    .into_any()
}

fn choices() -> Vec<Choice> {
    vec![Choice::new(DONE, "Done"), Choice::new(NOT_DONE, "Not done")]
}

/// When, how and what came of it; or why not.
#[component]
fn Fields(form: Form, draft: Draft, spoken: bool) -> impl IntoView {
    move || match draft.became.get().as_str() {
        DONE => view! { <Done form draft spoken /> }.into_any(),
        NOT_DONE => view! { <TextArea field=form.field("because") value=draft.because rows=3 /> }.into_any(),
        _ => ().into_any(),
    }
}

#[component]
fn Done(form: Form, draft: Draft, spoken: bool) -> impl IntoView {
    let hint =
        if spoken { "What was said, if it should be on the record. You can leave this empty." } else { "" };
    let note = form.field("note");
    let note = if spoken { note.hint(hint) } else { note };
    view! {
        <DateField
            field=form.field("on").hint("Such as today, yesterday, Fri or 20/11.")
            value=draft.on
            reads=form.reads(Look::Back)
        />
        {spoken
            .then(|| {
                view! {
                    <Radios
                        field=form.field("manner")
                        choices=form.with_facts(manners)
                        value=draft.manner
                        inline=true
                    />
                }
            })}
        <TextArea field=note value=draft.note rows=3 />
    }
}
