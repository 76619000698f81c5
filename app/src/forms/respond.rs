//! The addressee's written answer (ALL-05): what is asked, action by action, the text, check, send.

mod also;
mod answer;
mod sat;

use super::parts::{QuestionFields, QuestionsDraft};
use super::{About, Act, Facts, Form, Frame, Opened, Reading};
use crate::components::{Choice, Select, Sentence, TextArea};
use also::AlsoFields;
pub use answer::{AnswerDraft, AnswerFields};
use leptos::prelude::*;
use sat::{SatDraft, SatFields};
use serde::{Deserialize, Serialize};
use shared::asked::{Moment, Situation};
use shared::escalation::{Command, CommandKind, Delegate, Escalation, Respond, answerable, delegates};
use shared::wording;

#[derive(Clone, Serialize, Deserialize)]
struct Draft {
    /// The stage it answers; a late answer stays with its own.
    stage: u8,
    #[serde(default)]
    drafted_by: RwSignal<String>,
    #[serde(default)]
    sat: SatDraft,
    text: RwSignal<String>,
    answers: Vec<AnswerDraft>,
    questions: QuestionsDraft,
    /// The matters of brothers and sisters that it is sent for too, by reference.
    #[serde(default)]
    also: RwSignal<Vec<String>>,
}

impl Draft {
    fn new(facts: &Facts) -> Self {
        let stage =
            facts.matter.as_ref().and_then(|matter| answerable(matter, &facts.context).first().copied());
        let outstanding = facts.matter.iter().flat_map(Escalation::outstanding);
        Self {
            stage: stage.or(facts.stage()).unwrap_or_default(),
            drafted_by: RwSignal::default(),
            sat: SatDraft::default(),
            text: RwSignal::default(),
            answers: outstanding.map(AnswerDraft::new).collect(),
            questions: QuestionsDraft::new(facts, &[Moment::Respond]),
            also: RwSignal::default(),
        }
    }

    fn command(&self, reading: &mut Reading<'_>) -> Command {
        let actions = self.answers.iter().filter_map(|answer| answer.answer(reading)).collect();
        let situation = self.situation(reading.facts);
        let particulars = self.questions.particulars(PARTICULARS, &situation, reading);
        let (drafted_by, text) = (self.drafted_by.with(|drafter| drafter.parse().ok()), self.text.get());
        let sat = self.sat.sat(self.stage, reading);
        Command::Respond(Respond { stage: self.stage, drafted_by, sat, text, actions, particulars })
    }

    fn situation(&self, facts: &Facts) -> Situation {
        Situation::respond(facts.context.plan, &facts.category(), self.stage)
    }
}

/// Where the replies to the procedure's own questions stand in the command.
const PARTICULARS: &str = "particulars";

/// The form that answers a stage.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(Draft::new);
    let heading = wording::command(CommandKind::Respond, &opened.facts.procedure().words);
    let about = About {
        send: "Send the answer".to_owned(),
        ..About::act(&opened.facts, Act::Answer, heading, "Your answer to")
    };
    let asks = draft.clone();
    let form = Form::new(opened, about, draft.clone(), move |reading| asks.command(reading));
    let situation = form.with_facts(|facts| draft.situation(facts));
    let answers = draft.answers.clone();
    let agree = move |_| answers.iter().for_each(AnswerDraft::agree);
    let several = draft.answers.len() > 1;
    let label = if several { "Agree to all, by the dates asked" } else { "Agree, by the date asked" };
    view! {
        <Frame form>
            <Raised form />
            {(!draft.answers.is_empty()).then(|| view! {
                <button type="button" class="govuk-button govuk-button--secondary" on:click=agree>{label}</button>
            })}
            {draft.answers.into_iter().map(|draft| view! { <AnswerFields form draft /> }).collect_view()}
            <TextArea
                field=form.field("text").hint("What you have found, what you will do, and what you cannot do and why.")
                value=draft.text
                rows=6
            />
            <QuestionFields form draft=draft.questions at=PARTICULARS situation />
            <SatFields form draft=draft.sat stage=draft.stage />
            <Select
                field=form.field("drafted_by").hint("Only if somebody drafted this for you. The record names you both.")
                choices=form.with_facts(drafters)
                value=draft.drafted_by
            />
            <AlsoFields form also=draft.also />
        </Frame>
    }
    .into_any()
}

/// Those whom the sender may name as having drafted it.
fn drafters(facts: &Facts) -> Vec<Choice> {
    let known = delegates(&facts.context).into_iter().map(|Delegate { person, title }| {
        Choice::new(person.id.to_string(), format!("{}, {title}", person.name))
    });
    std::iter::once(Choice::new("", "Nobody: I wrote it myself")).chain(known).collect()
}

/// What was raised: how it stands, what is wrong and what is wanted.
#[component]
fn Raised(form: Form) -> impl IntoView {
    form.with_facts(|facts| {
        let context = &facts.context;
        facts.matter.as_ref().map(|matter| {
            let sentence = wording::sentence(matter, context.today, &context.calendar, facts.procedure());
            let opening = &matter.opening;
            let part = |title, text: &str| view! { <h3 class="govuk-heading-s">{title}</h3> <p>{text.to_owned()}</p> };
            view! {
                <Sentence text=sentence phase=matter.phase />
                <section class="rc-card rc-as-written">
                    <h2 class="govuk-heading-m">{wording::category(&opening.category, facts.procedure())}</h2>
                    {part("What is wrong", &opening.wrong)}
                    {part("Impact on the child", &opening.impact)}
                    {part("Outcome wanted", &opening.outcome)}
                </section>
            }
        })
    })
}
