//! What people of the demonstration say to the procedure's own questions.

use shared::asked::{Particulars, Question, QuestionKind, Said, Situation};

use super::Scene;
use crate::demo::texts::PROCESS;

impl Scene<'_> {
    /// A reply to every question that has one among the texts, or needs one.
    pub(super) fn particulars(&self, situation: &Situation) -> Particulars {
        self.procedure().questions.iter().fold(Particulars::default(), |mut given, question| {
            let text = PROCESS.asked.get(&question.id).map(String::as_str);
            if situation.asks(question, &given) && (question.needed || text.is_some()) {
                given.0.insert(question.id.clone(), self.reply(question, text));
            }
            given
        })
    }

    fn reply(&self, question: &Question, text: Option<&str>) -> Said {
        match question.kind {
            QuestionKind::Text => Said::Text(self.text(text.unwrap_or(&self.matter.scenario.why))),
            QuestionKind::PastDate | QuestionKind::ComingDate => Said::Date(self.today),
            QuestionKind::YesNo => Said::Yes(false),
            QuestionKind::Choice | QuestionKind::Choices => {
                let named = text.and_then(|id| question.option(id, self.matter.plan));
                let option = named.or_else(|| question.options_for(self.matter.plan).next());
                Said::Chosen(option.map(|option| option.id.clone()).into_iter().collect())
            }
        }
    }
}
