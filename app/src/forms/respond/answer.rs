use crate::components::{Choice, DateField, Radios, TextField};
use crate::forms::parts::Asked;
use crate::forms::{Form, Reading};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::calendar::words::short_date;
use shared::escalation::{ActionAnswer, Answered, SmartAction};

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
        }
    }

    /// It will be done, by the date asked.
    pub fn agree(&self) {
        self.choice.set(WILL_DO.to_owned());
        self.by.set(self.asked.map(short_date).unwrap_or_default());
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
            CANNOT => Answered::Cannot { because: self.because.get() },
            _ => return None,
        };
        Some(ActionAnswer { action: self.action, answer })
    }
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
    let field = form.with_parts(&at, format!("Your answer to action {action}"));
    let more = move || match draft.choice.get().as_str() {
        WILL_DO => {
            let field = form.named(&format!("{at}.by"), "By when");
            Some(view! { <DateField field value=draft.by reads=form.reads(Look::Ahead) /> }.into_any())
        }
        CANNOT => {
            let field = form.named(&format!("{at}.because"), "Why it cannot be done");
            Some(view! { <TextField field value=draft.because /> }.into_any())
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
