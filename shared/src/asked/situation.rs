use super::{Follows, Moment, Particulars, Question, Said};
use crate::escalation::Category;
use crate::people::PlanKind;
use crate::procedure::Procedure;

/// What decides which questions are asked, beside what was said to those before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    pub moments: &'static [Moment],
    pub plan: PlanKind,
    /// The stage it is sent to, or that is answered; none where it has not come to any.
    pub stage: Option<u8>,
    pub category: Category,
}

impl Situation {
    /// A matter is raised informally.
    #[must_use]
    pub fn concern(plan: PlanKind, category: &Category) -> Self {
        Self { moments: &[Moment::Concern], plan, stage: None, category: category.clone() }
    }

    /// It is raised formally, at that stage.
    #[must_use]
    pub fn formal(plan: PlanKind, category: &Category, stage: u8) -> Self {
        Self { moments: &[Moment::Formal], stage: Some(stage), ..Self::concern(plan, category) }
    }

    /// It is sent from a stage, or as a start from none, to that one.
    #[must_use]
    pub fn sent(plan: PlanKind, category: &Category, from: Option<u8>, to: u8) -> Self {
        let moments: &'static [Moment] = match from {
            None => &[Moment::Start],
            Some(from) if to <= from.saturating_add(1) => &[Moment::PassOn],
            Some(_) => &[Moment::PassOn, Moment::Jump],
        };
        Self { moments, ..Self::formal(plan, category, to) }
    }

    /// An addressee answers that stage.
    #[must_use]
    pub fn respond(plan: PlanKind, category: &Category, stage: u8) -> Self {
        Self { moments: &[Moment::Respond], ..Self::formal(plan, category, stage) }
    }

    /// The questions asked here, after what was said to earlier ones.
    pub fn questions<'p>(
        &self,
        procedure: &'p Procedure,
        given: &Particulars,
    ) -> impl Iterator<Item = &'p Question> {
        procedure.questions.iter().filter(|question| self.asks(question, given))
    }

    /// Is this question asked here, after what was said to earlier ones?
    #[must_use]
    pub fn asks(&self, question: &Question, given: &Particulars) -> bool {
        let any_or = |none: bool, named: bool| none || named;
        question.at.iter().any(|moment| self.moments.contains(moment))
            && any_or(question.plans.is_empty(), question.plans.contains(&self.plan))
            && any_or(
                question.stages.is_empty(),
                self.stage.is_some_and(|stage| question.stages.contains(&stage)),
            )
            && any_or(
                question.categories.is_empty(),
                question.categories.iter().any(|named| self.is_about(named)),
            )
            && question.follows.as_ref().is_none_or(|follows| follows.is_met(given))
    }

    /// Is it about this heading, or this example as `heading/example`?
    fn is_about(&self, named: &str) -> bool {
        match named.split_once('/') {
            Some((group, example)) => self.category.group == group && self.category.example == example,
            None => self.category.group == named,
        }
    }
}

impl Follows {
    fn is_met(&self, given: &Particulars) -> bool {
        match given.get(&self.question) {
            Some(Said::Chosen(chosen)) => chosen.iter().any(|option| self.options.contains(option)),
            Some(Said::Yes(yes)) => *yes,
            Some(Said::Text(_) | Said::Date(_)) | None => false,
        }
    }
}
