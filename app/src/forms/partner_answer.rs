//! What an agency answered, put on the record by the chair (KEN-09).

use super::respond::{AnswerDraft, AnswerFields};
use super::{About, Act, Facts, Form, Frame, Opened, Reading};
use crate::components::{DateField, TextArea, TextField};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::{Command, CommandKind, Escalation, RecordPartnerAnswer};
use shared::wording;

#[derive(Clone, Serialize, Deserialize)]
struct Draft {
    on: RwSignal<String>,
    from: RwSignal<String>,
    text: RwSignal<String>,
    answers: Vec<AnswerDraft>,
}

impl Draft {
    /// From whoever was written to.
    fn new(facts: &Facts) -> Self {
        let step = facts.matter.as_ref().and_then(Escalation::current);
        let from = step.and_then(|step| step.sent.addressees.first()).map(|to| to.person.name.clone());
        let outstanding = facts.matter.iter().flat_map(Escalation::outstanding);
        Self {
            on: RwSignal::default(),
            from: RwSignal::new(from.unwrap_or_default()),
            text: RwSignal::default(),
            answers: outstanding.map(AnswerDraft::new).collect(),
        }
    }

    fn command(&self, reading: &mut Reading<'_>) -> Command {
        Command::RecordPartnerAnswer(RecordPartnerAnswer {
            on: self.on.with(|text| reading.past("on", text)),
            from: self.from.get(),
            text: self.text.get(),
            actions: self.answers.iter().filter_map(|answer| answer.answer(reading)).collect(),
        })
    }
}

/// The form that records the answer.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(Draft::new);
    let heading = wording::command(CommandKind::RecordPartnerAnswer, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::PartnerAnswer, heading, "The answer to");
    let asks = draft.clone();
    let form = Form::new(opened, about, draft.clone(), move |reading| asks.command(reading));
    view! {
        <Frame form>
            <TextField field=form.field("from") value=draft.from />
            <DateField field=form.field("on") value=draft.on reads=form.reads(Look::Back) />
            {draft.answers.into_iter().map(|answer| view! { <AnswerFields form draft=answer /> }).collect_view()}
            <TextArea field=form.field("text") value=draft.text />
        </Frame>
    }
    .into_any()
}
