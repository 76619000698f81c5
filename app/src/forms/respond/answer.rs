use crate::components::{Choice, Radios, TextField};
use crate::forms::parts::{Asked, by};
use crate::forms::{Facts, Form, Reading};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::calendar::words::short_date;
use shared::escalation::{ActionAnswer, Answered, CommandKind, Obstacle, SmartAction};
use shared::wording;

const DONE: &str = "done";
const WILL_DO: &str = "will_do";
const CANNOT: &str = "cannot";

/// The answer to one action, as it is being written.
#[derive(Clone, Serialize, Deserialize)]
pub struct AnswerDraft {
    action: u32,
    /// The date asked for.
    asked: Option<NaiveDate>,
    choice: RwSignal<String>,
    by: RwSignal<String>,
    because: RwSignal<String>,
    /// What is wanting, by its place among [`Obstacle::ALL`]; empty where it is something else.
    obstacle: RwSignal<String>,
}

impl AnswerDraft {
    /// No answer yet; the date is the one asked for.
    pub fn new(action: &SmartAction) -> Self {
        let asked = action.draft.by;
        Self {
            action: action.number,
            asked,
            choice: RwSignal::default(),
            by: RwSignal::new(asked.map(short_date).unwrap_or_default()),
            because: RwSignal::default(),
            obstacle: RwSignal::default(),
        }
    }

    /// It will be done, by the date asked.
    pub fn agree(&self) {
        self.choice.set(WILL_DO.to_owned());
        self.by.set(self.asked.map(short_date).unwrap_or_default());
    }

    fn obstacle(&self) -> Option<Obstacle> {
        let at = self.obstacle.with(|at| at.parse::<usize>().ok())?;
        Obstacle::ALL.get(at).copied()
    }

    /// What the command holds; nothing while nothing is chosen.
    pub fn answer(&self, reading: &mut Reading<'_>) -> Option<ActionAnswer> {
        let by = |reading: &mut Reading<'_>| {
            let field = format!("{}.by", path(self.action));
            self.by.with(|text| reading.coming(&field, text))
        };
        let answer = match self.choice.get().as_str() {
            DONE => Answered::Done,
            WILL_DO => Answered::WillDo { by: by(reading) },
            CANNOT => Answered::Cannot { because: self.because.get(), obstacle: self.obstacle() },
            _ => return None,
        };
        Some(ActionAnswer { action: self.action, answer })
    }
}

/// What may be wanting, as it is chosen; most often nothing of the kind (ALL-13).
fn obstacles() -> Vec<Choice> {
    let named = Obstacle::ALL.iter().enumerate();
    let named = named.map(|(at, obstacle)| Choice::new(at.to_string(), wording::obstacle(*obstacle)));
    std::iter::once(Choice::new("", "None of these")).chain(named).collect()
}

fn path(action: u32) -> String {
    format!("actions.{action}")
}

/// One action asked for, and the answer to it.
#[component]
pub fn AnswerFields(form: Form, draft: AnswerDraft) -> impl IntoView {
    let action = draft.action;
    let at = path(action);
    let choices = vec![
        Choice::new(DONE, "Done"),
        Choice::new(WILL_DO, "Will do"),
        Choice::new(CANNOT, "Cannot, because"),
    ];
    // What an agency answers is put on the record by the chair.
    let theirs = form.kind_untracked() == CommandKind::RecordPartnerAnswer;
    let whose = if theirs { "Their" } else { "Your" };
    let field = form.with_parts(&at, format!("{whose} answer to action {action}"));
    let (reads, dates) = (form.reads(Look::Ahead), form.with_facts(Facts::promised_by));
    let live_by = Signal::derive(move || draft.by.with(|text| by(text, &reads, &dates)));
    let more = move || match draft.choice.get().as_str() {
        WILL_DO => {
            let field = form.named(&format!("{at}.by"), "By when").live(live_by);
            Some(view! { <TextField field value=draft.by width="govuk-input--width-10" /> }.into_any())
        }
        CANNOT => {
            let field = form.named(&format!("{at}.because"), "Why it cannot be done");
            let wanting = form.named(&format!("{at}.obstacle"), "Is one of these the reason?");
            Some(
                view! {
                    <TextField field value=draft.because />
                    <Radios field=wanting choices=obstacles() value=draft.obstacle />
                }
                .into_any(),
            )
        }
        _ => None,
    };
    view! {
        <section class="rc-smart">
            <h2 class="govuk-heading-s">{format!("Action {action}")}</h2>
            <Asked form action />
            <Radios field choices value=draft.choice inline=true />
            {more}
        </section>
    }
}
