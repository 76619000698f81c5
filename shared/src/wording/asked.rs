//! The procedure's own questions and what was said to them (see [`crate::asked`]).

use super::WordedLine;
use super::english::and;
use crate::asked::{Particulars, Question, QuestionKind, Said};
use crate::calendar::words::short_date;
use crate::escalation::{Context, Escalation};
use crate::procedure::Procedure;

/// What was said, each line under its question, in the order of the procedure.
#[must_use]
pub fn particulars(given: &Particulars, procedure: &Procedure) -> Vec<WordedLine> {
    let asked = procedure.questions.iter().filter_map(|question| {
        let said = given.get(&question.id).filter(|said| !said.is_empty())?;
        Some(WordedLine { label: question.ask.clone(), text: said_to(question, said) })
    });
    asked.collect()
}

fn said_to(question: &Question, said: &Said) -> String {
    match said {
        Said::Text(text) => text.clone(),
        Said::Date(date) => short_date(*date),
        Said::Yes(true) => "Yes".to_owned(),
        Said::Yes(false) => "No".to_owned(),
        Said::Chosen(chosen) => {
            let texts = chosen.iter().map(|id| {
                let option = question.options.iter().find(|option| &option.id == id);
                option.map_or(id, |option| &option.text).clone()
            });
            match texts.collect::<Vec<_>>() {
                several if several.len() > 1 => several.join("\n"),
                one => and(&one),
            }
        }
    }
}

/// The question that a field of a command asks: of `opening.particulars.source` the one with the id `source`.
pub(super) fn question_of<'p>(field: &str, procedure: &'p Procedure) -> Option<&'p Question> {
    let (_, id) = field.rsplit_once("particulars.")?;
    procedure.question(id)
}

/// What a question asks for that was left without a reply.
pub(super) fn ask(question: &Question) -> String {
    let verb = match question.kind {
        QuestionKind::Text => "Answer",
        QuestionKind::PastDate | QuestionKind::ComingDate => "Enter a date for",
        QuestionKind::Choice | QuestionKind::Choices | QuestionKind::YesNo => "Choose an answer to",
    };
    format!("{verb} “{}”", question.ask)
}

/// The actions asked for so far, each with what was last said about it: where a text on what was tried begins (SLO-12).
#[must_use]
pub fn actions_so_far(matter: &Escalation, context: &Context) -> String {
    let said = matter.actions.iter().map(|action| {
        let last = match &action.done {
            Some(done) => Some(format!("done on {}", short_date(done.on))),
            None => super::last_word_on(action, matter, context),
        };
        let last = last.unwrap_or_else(|| "no answer".to_owned());
        format!("{}. {}: {last}", action.number, action.draft.what)
    });
    said.collect::<Vec<_>>().join("\n")
}
