//! The procedure's own questions and what was said to them (see [`crate::asked`]).

use super::WordedLine;
use super::english::{and, or, with_article};
use super::names::children_on;
use crate::asked::{Moment, Particulars, Question, QuestionKind, Said};
use crate::calendar::words::short_date;
use crate::escalation::{Context, Escalation};
use crate::procedure::{Procedure, Words};

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

/// A question as the procedure's page lists it, with when it is asked: `Who can decide it? When it starts at stage 2 or 3`.
#[must_use]
pub fn question(question: &Question, words: &Words) -> String {
    let when: Vec<String> = question.at.iter().map(|moment| moment_in_words(*moment, words)).collect();
    let stages: Vec<String> = question.stages.iter().map(u8::to_string).collect();
    let at = if stages.is_empty() { String::new() } else { format!(", at {} {}", words.stage, or(&stages)) };
    let of: Vec<&str> = question.plans.iter().map(|plan| children_on(*plan)).collect();
    let of = if of.is_empty() { String::new() } else { format!(", for {}", of.join(" and ")) };
    format!("{} Asked {}{at}{of}.", question.ask, or(&when))
}

fn moment_in_words(moment: Moment, words: &Words) -> String {
    match moment {
        Moment::Concern => format!("when {} is raised", with_article(&words.concern)),
        Moment::Formal => format!("when {} is raised", with_article(&words.matter)),
        Moment::Start => "when it starts".to_owned(),
        Moment::PassOn => "when it is passed on".to_owned(),
        Moment::Jump => format!("when it is passed over a {}", words.stage),
        Moment::Respond => "when it is answered".to_owned(),
    }
}
