//! To whom a record goes in writing. Nobody judges what is about themselves, or what they began.

use super::super::{Record, What};
use crate::escalation::decide::common::addressee;
use crate::escalation::{Addressee, Context};
use crate::ids::{PersonId, PostId};
use crate::procedure::ReverseStep;

/// The manager of whoever holds the post: the nearest post above it that somebody else answers for (SLO-09).
#[must_use]
pub fn manager_of(post: &PostId, context: &Context) -> Option<Addressee> {
    let worker = context.resolved(post)?.person.as_ref()?.id;
    let above = context.procedure.post(post)?.above.as_ref()?;
    first_other(above, &[worker, context.actor.person.id], context)
}

/// Where a concern goes next in writing (SLO-10): the first step, or the one after the last.
///
/// Where the step's post is held by the chair concerned or by whoever raised it, the next post above that somebody else
/// holds takes it (ALL-18).
#[must_use]
pub fn goes_next_to(record: &Record, context: &Context) -> Option<Addressee> {
    let step = next_step(record, context)?;
    let What::Concern { chair, .. } = &record.begun.what else { return None };
    first_other(&step.post, &[chair.id, record.begun.by.id], context)
}

/// The step that is not yet taken.
pub(super) fn next_step<'a>(record: &Record, context: &'a Context) -> Option<&'a ReverseStep> {
    context.procedure.beside.reverse.as_ref()?.steps.get(record.writings.len())
}

/// The post, or the nearest above it, that is answered for by none of these people.
fn first_other(post: &PostId, not: &[PersonId], context: &Context) -> Option<Addressee> {
    let procedure = &context.procedure;
    let above = |post: &&PostId| procedure.post(post)?.above.as_ref();
    let line = std::iter::successors(Some(post), above).take(procedure.posts.len());
    let held = line.filter_map(|post| addressee(context.resolved(post)?));
    held.into_iter().find(|held| !not.contains(&held.person.id))
}
