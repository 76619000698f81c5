//! What a careful person says to the procedure's own questions.

use crate::asked::{Particulars, Question, QuestionKind, Said, Situation};
use crate::escalation::{Context, Escalation};
use chrono::Days;

/// A sound reply to every question that needs one in that situation; to a choice the first that is offered.
#[must_use]
pub fn particulars(context: &Context, situation: &Situation) -> Particulars {
    context.procedure.questions.iter().fold(Particulars::default(), |mut given, question| {
        if question.needed && situation.asks(question, &given) {
            given.0.insert(question.id.clone(), reply(question, context));
        }
        given
    })
}

/// The same for whoever answers that stage of a matter.
#[must_use]
pub fn particulars_of_answer(context: &Context, matter: &Escalation, stage: u8) -> Particulars {
    let opening = &matter.opening;
    particulars(context, &Situation::respond(opening.plan, &opening.category, stage))
}

/// A sound reply to that question.
#[must_use]
pub fn reply(question: &Question, context: &Context) -> Said {
    match question.kind {
        QuestionKind::Text => Said::Text("As the record of the review shows.".to_owned()),
        QuestionKind::PastDate => Said::Date(context.today),
        QuestionKind::ComingDate => Said::Date(context.today + Days::new(14)),
        QuestionKind::YesNo => Said::Yes(false),
        QuestionKind::Choice | QuestionKind::Choices => {
            let first = question.options_for(context.plan).next();
            Said::Chosen(first.map(|option| option.id.clone()).into_iter().collect())
        }
    }
}
