//! What the procedure's own questions ask, where they are asked (see [`crate::asked`]).

use super::common::{coming_date, optional_text, past_date, text};
use crate::asked::{Particulars, Question, QuestionKind, Said, Situation};
use crate::escalation::violation::Checks;
use crate::escalation::{Broken, Context};

/// What was said to the questions asked in a situation, under `at` in the command: nothing needed is missing, nothing is
/// said that is not asked, and everything said is such as the question takes.
pub(super) fn particulars(
    checks: &mut Checks,
    at: &str,
    given: &Particulars,
    situation: &Situation,
    context: &Context,
) {
    let field = |id: &str| format!("{at}.{id}");
    for question in situation.questions(&context.procedure, given) {
        let said = given.get(&question.id).filter(|said| !said.is_empty());
        match said {
            None => checks.require(!question.needed, field(&question.id), || Broken::Missing),
            Some(said) => one(checks, &field(&question.id), question, said, situation, context),
        }
    }
    for id in given.0.keys() {
        let asked = situation.questions(&context.procedure, given).any(|question| &question.id == id);
        checks.require(asked, field(id), || Broken::NotAskedHere);
    }
}

fn one(
    checks: &mut Checks,
    field: &str,
    question: &Question,
    said: &Said,
    situation: &Situation,
    context: &Context,
) {
    match (question.kind, said) {
        (QuestionKind::Text, Said::Text(said)) if question.needed => text(checks, field, said),
        (QuestionKind::Text, Said::Text(said)) => optional_text(checks, field, said),
        (QuestionKind::PastDate, Said::Date(date)) => {
            past_date(checks, field, Some(*date), context);
        }
        (QuestionKind::ComingDate, Said::Date(date)) => {
            coming_date(checks, field, Some(*date), context);
        }
        (QuestionKind::YesNo, Said::Yes(yes)) => {
            checks.require(!(*yes && question.starts_higher), field, || Broken::StartsWhereDecided);
        }
        (QuestionKind::Choice | QuestionKind::Choices, Said::Chosen(chosen)) => {
            let known = chosen.iter().all(|id| question.option(id, situation.plan).is_some());
            let fits = known && (question.kind == QuestionKind::Choices || chosen.len() == 1);
            checks.require(fits, field, || Broken::OptionUnknown);
        }
        _ => checks.broken(field, Broken::OptionUnknown),
    }
}
