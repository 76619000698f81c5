//! Whose an action is, and what was last answered about it.

use super::english::continued;
use super::event::action_answer;
use super::names::in_text;
use crate::escalation::{Context, Escalation, SmartAction};
use crate::smart::Owner;

/// Who does an action, as shown to its author; with whoever answers for the post today, where that is another name.
#[must_use]
pub fn owner(owner: &Owner, context: &Context) -> String {
    let post = owner.post.as_ref();
    let shown = match post {
        Some(post) if owner.name.is_empty() => context.procedure.title(post),
        _ => &owner.name,
    };
    let today = post.and_then(|post| context.resolved(post)).and_then(|resolved| resolved.person.as_ref());
    match today {
        Some(person) if !shown.contains(&person.name) => format!("{shown} (today {})", person.name),
        _ => shown.to_owned(),
    }
}

/// The latest answer about an action: `Team Manager at stage 1: will be done by Thu 3 Dec 2026`.
#[must_use]
pub fn last_word_on(action: &SmartAction, matter: &Escalation, context: &Context) -> Option<String> {
    let mut answers = matter.stages.iter().rev().flat_map(|step| step.answers.iter().rev());
    let (answer, said) = answers.find_map(|given| {
        let said = given.answer.actions.iter().find(|said| said.action == action.number)?;
        Some((&given.answer, &said.answer))
    })?;
    let stage = in_text(&context.procedure.words, answer.stage);
    Some(format!("{} at {stage}: {}", answer.title, continued(&action_answer(said))))
}
