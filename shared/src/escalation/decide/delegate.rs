//! Whoever drafts an answer for its sender (ALL-32).

use crate::escalation::violation::Checks;
use crate::escalation::{Broken, Context};
use crate::ids::PersonId;
use crate::organisation::ResolvedPost;
use crate::people::PersonRef;
use crate::procedure::Line;

/// Somebody whom the sender of an answer may name as having drafted it, with the post they stand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delegate {
    pub person: PersonRef,
    pub title: String,
}

/// Everybody who answers today for a post of the child's service: neither the sender, nor the chair or the chair's own line.
#[must_use]
pub fn delegates(context: &Context) -> Vec<Delegate> {
    let chair = context.chair_of(context.plan).map(|chair| chair.id);
    let not = [Some(context.actor.person.id), chair];
    let line = |resolved: &&ResolvedPost| {
        context.procedure.post(&resolved.post).is_some_and(|post| post.line != Line::Chair)
    };
    let mut found: Vec<Delegate> = Vec::new();
    let posts = context.asked_posts.iter().flatten().chain(&context.posts).filter(line);
    for ResolvedPost { title, person, deputies, .. } in posts {
        for person in person.iter().chain(deputies) {
            let known = found.iter().any(|known| known.person.id == person.id);
            if !known && !not.contains(&Some(person.id)) {
                found.push(Delegate { person: person.clone(), title: title.clone() });
            }
        }
    }
    found
}

/// As the record names whoever drafted it.
pub(super) fn drafted_by(
    checks: &mut Checks,
    drafter: Option<PersonId>,
    context: &Context,
) -> Option<String> {
    let drafter = drafter?;
    let known = delegates(context).into_iter().find(|known| known.person.id == drafter);
    checks.require(known.is_some(), "drafted_by", || Broken::NotInList);
    known.map(|Delegate { person, title }| format!("{}, {title}", person.name))
}
