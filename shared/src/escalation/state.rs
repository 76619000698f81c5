mod exhausted;
mod filing;
mod in_error;
mod informal;
mod known;
mod obstacles;
mod partner;
mod phase;
mod prompts;
mod referring;
mod signing;
mod time;

pub use filing::{Filing, OnFile};
pub use informal::InformalStep;
pub use phase::Phase;
pub use prompts::OpenPrompt;
pub use referring::{OutOfLadder, Referral};
pub use time::{Extended, Moved};

use super::{
    Addressee, Answer, Breach, Circumstances, Closing, Discussion, LetterEndorsed, LetterSent, Meeting,
    NoResponse, Opening, PassedBy, Pause, PromptAnswered, Sent, TakenToPartner, ToldDate, Versions,
};
use crate::child::GradedDraft;
use crate::ids::Reference;
use crate::people::PersonRef;
use crate::smart::SmartDraft;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A matter as its events leave it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Escalation {
    pub reference: Reference,
    pub opening: Opening,
    pub circumstances: Circumstances,
    /// The versions of procedure and calendar it is on.
    pub versions: Versions,
    pub phase: Phase,
    pub informal: Option<InformalStep>,
    /// Stages in the order reached.
    pub stages: Vec<StageStep>,
    pub actions: Vec<SmartAction>,
    /// The limit on the whole, once formal, where it applies.
    pub total: Option<ToldDate>,
    /// The graded section of a review that it was raised from (KEN-08).
    #[serde(default)]
    pub graded: Option<GradedDraft>,
    /// Referrals, and what was considered or talked over about them.
    pub out: OutOfLadder,
    pub notes: Vec<Note>,
    pub corrections: Vec<Correction>,
    /// What became of the procedure's prompts, in the order recorded.
    pub prompts_answered: Vec<PromptAnswered>,
    #[serde(default)]
    pub filing: Filing,
    #[serde(default)]
    pub meetings: Vec<Meeting>,
    #[serde(default)]
    pub breaches: Vec<Breach>,
    /// A closing that waits for more signatures.
    #[serde(default)]
    pub to_sign: Option<Closing>,
    pub closing: Option<Closing>,
}

/// A stage the matter reached.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StageStep {
    pub sent: Sent,
    /// Whose act brought it here; none for the first.
    pub passed_by: Option<PassedBy>,
    /// Those asked before the stage was redirected.
    pub asked_before: Vec<Addressee>,
    pub answers: Vec<NumberedAnswer>,
    pub no_response: Option<NoResponse>,
    pub discussions: Vec<Discussion>,
    pub verdict: Option<Verdict>,
    /// The times it was given after the first, oldest first.
    #[serde(default)]
    pub moved: Vec<Moved>,
    #[serde(default)]
    pub extensions: Vec<Extended>,
    #[serde(default)]
    pub holds: Vec<Pause>,
    /// The letter, once it has gone to an outside addressee (ALL-37).
    #[serde(default)]
    pub letter: Option<LetterSent>,
    /// Those who endorsed the letter.
    #[serde(default)]
    pub endorsements: Vec<LetterEndorsed>,
    /// The talks in which its addressee took it to another agency (LAM-14).
    #[serde(default)]
    pub taken_to_partner: Vec<TakenToPartner>,
}

impl StageStep {
    /// A matter that has just arrived at a stage.
    #[must_use]
    pub fn new(sent: Sent, passed_by: Option<PassedBy>) -> Self {
        Self {
            sent,
            passed_by,
            asked_before: Vec::new(),
            answers: Vec::new(),
            no_response: None,
            discussions: Vec::new(),
            verdict: None,
            moved: Vec::new(),
            extensions: Vec::new(),
            holds: Vec::new(),
            letter: None,
            endorsements: Vec::new(),
            taken_to_partner: Vec::new(),
        }
    }

    /// The addressees whose answer is still awaited.
    pub fn silent(&self) -> impl Iterator<Item = &Addressee> {
        self.sent
            .addressees
            .iter()
            .filter(|addressee| !self.answers.iter().any(|answer| answer.answer.post == addressee.post))
    }

    /// The day it was answered: by any, or by the last of all; none where it has not been.
    #[must_use]
    pub fn answered_on(&self) -> Option<NaiveDate> {
        let answers = self.answers.iter().filter(|given| given.answer.completes);
        answers.map(|given| given.answer.on).min()
    }

    /// Has the stage been answered: by any, or by the last of all?
    #[must_use]
    pub fn answered(&self) -> bool {
        self.answers.iter().any(|answer| answer.answer.completes)
    }
}

/// An answer, numbered through the whole matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberedAnswer {
    pub number: u32,
    pub answer: Answer,
}

/// What the chair found about a stage's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    pub on: NaiveDate,
    pub found: Found,
    pub text: String,
}

/// What a verdict says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    Resolved,
    Agreed,
    /// Satisfactory, and on hold until its date.
    Held,
    ToDiscuss,
    NotResolved,
}

/// An action on the record, numbered by the decider from 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SmartAction {
    pub number: u32,
    pub draft: SmartDraft,
    pub done: Option<Done>,
    /// The date offered in the answer to this stage, until it is agreed, revised or passed over.
    pub offered: Option<NaiveDate>,
    /// Earlier wordings, oldest first.
    pub earlier: Vec<SmartDraft>,
    /// Set by the meeting of the last step (SLO-06).
    #[serde(default)]
    pub next_step: bool,
}

impl SmartAction {
    /// An action still to be done.
    #[must_use]
    pub fn new(number: u32, draft: SmartDraft) -> Self {
        Self { number, draft, done: None, offered: None, earlier: Vec::new(), next_step: false }
    }
}

/// That an action was done, by whom and how it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    pub on: NaiveDate,
    pub by: PersonRef,
    pub how: String,
}

/// A note on the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub number: u32,
    pub on: NaiveDate,
    pub by: PersonRef,
    /// Where the procedure names the note.
    pub title: Option<String>,
    pub text: String,
}

/// A replaced text, kept in sight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    pub field: super::CorrectableField,
    pub old: String,
    pub reason: String,
    pub by: PersonRef,
    pub on: NaiveDate,
}

impl Escalation {
    /// The step of that stage last reached.
    #[must_use]
    pub fn step(&self, stage: u8) -> Option<&StageStep> {
        self.stages.iter().rev().find(|step| step.sent.stage == stage)
    }

    /// The step it is at, or closed from; none while only informal.
    #[must_use]
    pub fn current(&self) -> Option<&StageStep> {
        self.stages.last()
    }

    /// Actions not yet done.
    pub fn outstanding(&self) -> impl Iterator<Item = &SmartAction> {
        self.actions.iter().filter(|action| action.done.is_none())
    }

    /// The texts of the record that a correction can replace.
    pub fn texts(&self) -> impl Iterator<Item = super::CorrectableField> {
        use super::CorrectableField as Field;
        let answers = self.stages.iter().flat_map(|step| &step.answers);
        let answers = answers.map(|answer| Field::Answer { number: answer.number });
        let notes = self.notes.iter().map(|note| Field::Note { number: note.number });
        [Field::Wrong, Field::Impact, Field::Outcome].into_iter().chain(answers).chain(notes)
    }

    /// The text a correction would replace, if the record has such a part.
    #[must_use]
    pub fn text_of(&self, field: super::CorrectableField) -> Option<&str> {
        use super::CorrectableField as Field;
        match field {
            Field::Wrong => Some(&self.opening.wrong),
            Field::Impact => Some(&self.opening.impact),
            Field::Outcome => Some(&self.opening.outcome),
            Field::Answer { number } => self.answer(number).map(|answer| answer.answer.text.as_str()),
            Field::Note { number } => {
                self.notes.iter().find(|note| note.number == number).map(|note| note.text.as_str())
            }
        }
    }

    /// The answer of that number.
    #[must_use]
    pub fn answer(&self, number: u32) -> Option<&NumberedAnswer> {
        self.stages.iter().flat_map(|step| &step.answers).find(|answer| answer.number == number)
    }
}
