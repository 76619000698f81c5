use crate::components::{Checkboxes, Choice, DateField, Radios, TextArea};
use crate::forms::{Facts, Form, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::asked::{Moment, Particulars, Prefill, Question, QuestionKind, Said, Situation};
use shared::calendar::typed::Look;
use shared::calendar::words::short_date;
use shared::wording;
use std::collections::BTreeMap;

/// What is said to the procedure's own questions, as it is being written.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub struct QuestionsDraft(RwSignal<BTreeMap<String, ReplyDraft>>);

/// What is said to one question: typed, or chosen.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct ReplyDraft {
    typed: RwSignal<String>,
    chosen: RwSignal<Vec<String>>,
    one: RwSignal<String>,
}

const YES: &str = "yes";
const NO: &str = "no";

impl QuestionsDraft {
    /// A reply to every question that may be asked at one of these moments: what a record says already, or the beginning
    /// that the question offers.
    pub fn new(facts: &Facts, moments: &[Moment]) -> Self {
        let prepared = facts.prepared.as_ref().map(|prepared| &prepared.particulars);
        let said = facts.begins_as().map(|matter| &matter.opening.particulars).or(prepared);
        let asked = facts.procedure().questions.iter();
        let asked = asked.filter(|question| question.at.iter().any(|moment| moments.contains(moment)));
        let replies = asked.map(|question| {
            let before = said.and_then(|said| said.get(&question.id));
            (question.id.clone(), ReplyDraft::new(question, before, facts))
        });
        Self(RwSignal::new(replies.collect()))
    }

    /// What the command holds under `at`: replies to the questions that are asked there.
    pub fn particulars(self, at: &str, situation: &Situation, reading: &mut Reading<'_>) -> Particulars {
        let facts = reading.facts;
        self.collect(facts, situation, |question, reply| reply.read(question, at, reading))
    }

    /// Of each question that is asked its id, in the order of the procedure.
    fn asked(self, facts: &Facts, situation: &Situation) -> Vec<String> {
        let given = self.collect(facts, situation, |question, reply| reply.choice(question));
        situation.questions(facts.procedure(), &given).map(|question| question.id.clone()).collect()
    }

    /// Goes through the questions in their order, for what is said to one decides whether the next is asked.
    fn collect(
        self,
        facts: &Facts,
        situation: &Situation,
        mut say: impl FnMut(&Question, ReplyDraft) -> Option<Said>,
    ) -> Particulars {
        let replies = self.0.get();
        facts.procedure().questions.iter().fold(Particulars::default(), |mut given, question| {
            let reply = replies.get(&question.id).filter(|_| situation.asks(question, &given));
            if let Some(said) = reply.and_then(|reply| say(question, *reply)).filter(|said| !said.is_empty())
            {
                given.0.insert(question.id.clone(), said);
            }
            given
        })
    }
}

impl ReplyDraft {
    fn new(question: &Question, before: Option<&Said>, facts: &Facts) -> Self {
        let typed = match (before, question.begins_with, &facts.matter) {
            (Some(Said::Text(text)), ..) => text.clone(),
            (Some(Said::Date(date)), ..) => short_date(*date),
            (None, Some(Prefill::Actions), Some(matter)) => wording::actions_so_far(matter, &facts.context),
            _ => String::new(),
        };
        let chosen = match before {
            Some(Said::Chosen(chosen)) => chosen.clone(),
            Some(Said::Yes(yes)) => vec![if *yes { YES } else { NO }.to_owned()],
            _ => Vec::new(),
        };
        let one = chosen.first().cloned().unwrap_or_default();
        Self { typed: RwSignal::new(typed), chosen: RwSignal::new(chosen), one: RwSignal::new(one) }
    }

    /// What was chosen; none where the question is not answered by choosing.
    fn choice(self, question: &Question) -> Option<Said> {
        match question.kind {
            QuestionKind::Choices => Some(Said::Chosen(self.chosen.get())),
            QuestionKind::Choice => {
                Some(Said::Chosen(Some(self.one.get()).filter(|one| !one.is_empty()).into_iter().collect()))
            }
            QuestionKind::YesNo => self.one.with(|one| (!one.is_empty()).then(|| Said::Yes(one == YES))),
            QuestionKind::Text | QuestionKind::PastDate | QuestionKind::ComingDate => None,
        }
    }

    fn read(self, question: &Question, at: &str, reading: &mut Reading<'_>) -> Option<Said> {
        let field = path(at, &question.id);
        match question.kind {
            QuestionKind::Text => Some(Said::Text(self.typed.get())),
            QuestionKind::PastDate => self.typed.with(|text| reading.past(&field, text)).map(Said::Date),
            QuestionKind::ComingDate => self.typed.with(|text| reading.coming(&field, text)).map(Said::Date),
            QuestionKind::Choice | QuestionKind::Choices | QuestionKind::YesNo => self.choice(question),
        }
    }
}

fn path(at: &str, id: &str) -> String {
    format!("{at}.{id}")
}

/// The questions that are asked in a situation; those that an answer brings up appear beneath it.
#[component]
pub fn QuestionFields(
    form: Form,
    draft: QuestionsDraft,
    /// Where the replies stand in the command.
    at: &'static str,
    #[prop(into)] situation: Signal<Situation>,
) -> impl IntoView {
    let asked = Memo::new(move |_| {
        situation.with(|situation| form.with_facts(|facts| draft.asked(facts, situation)))
    });
    view! {
        <For each=move || asked.get() key=String::clone let:id>
            {field(form, draft, at, &id)}
        </For>
    }
}

fn field(form: Form, draft: QuestionsDraft, at: &str, id: &str) -> Option<AnyView> {
    let question = form.with_facts(|facts| facts.procedure().question(id).cloned())?;
    let reply = draft.0.with_untracked(|replies| replies.get(id).copied())?;
    let label = if question.needed { question.ask.clone() } else { format!("{} (optional)", question.ask) };
    let field = form.named(&path(at, id), label).hint(question.hint.clone().unwrap_or_default());
    let choices = form.with_facts(|facts| choices(&question, facts));
    Some(match question.kind {
        QuestionKind::Text => view! { <TextArea field value=reply.typed rows=3 /> }.into_any(),
        QuestionKind::PastDate => {
            view! { <DateField field value=reply.typed reads=form.reads(Look::Back) /> }.into_any()
        }
        QuestionKind::ComingDate => {
            view! { <DateField field value=reply.typed reads=form.reads(Look::Ahead) /> }.into_any()
        }
        QuestionKind::Choice => view! { <Radios field choices value=reply.one /> }.into_any(),
        QuestionKind::YesNo => view! { <Radios field choices value=reply.one inline=true /> }.into_any(),
        QuestionKind::Choices => view! { <Checkboxes field choices values=reply.chosen /> }.into_any(),
    })
}

fn choices(question: &Question, facts: &Facts) -> Vec<Choice> {
    if question.kind == QuestionKind::YesNo {
        return vec![Choice::new(YES, "Yes"), Choice::new(NO, "No")];
    }
    let offered = question.options_for(facts.context.plan);
    offered.map(|option| Choice::new(&option.id, &option.text)).collect()
}
