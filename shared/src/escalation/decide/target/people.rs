//! The people at a stage: those who answer, and those copied in or told.

use super::super::common::addressee;
use crate::escalation::violation::Checks;
use crate::escalation::{Addressee, Broken, Context, Shown};
use crate::ids::PostId;
use crate::organisation::How;
use crate::procedure::Stage;

/// The people who answer for the stage's posts today, each once; a violation where nobody does.
///
/// Of several posts that one person answers for, the one they hold themselves stands.
pub(in crate::escalation::decide) fn addressees(
    checks: &mut Checks,
    stage: &Stage,
    context: &Context,
) -> Vec<Addressee> {
    let mut found: Vec<Addressee> = Vec::new();
    let resolved = stage.addressees.iter().filter_map(|post| context.resolved(post));
    for candidate in resolved.filter_map(addressee) {
        match found.iter_mut().find(|other| other.is_same_person(&candidate)) {
            None => found.push(candidate),
            Some(other) if candidate.how == How::Holder && other.how != How::Holder => *other = candidate,
            Some(_) => {}
        }
    }
    if found.is_empty() {
        for post in &stage.addressees {
            let title = context.procedure.title(post).to_owned();
            checks.broken("target.stage", Broken::NobodyHolds { post: post.clone(), title });
        }
    }
    found
}

/// Those among them who are not the chair of the matter's plan (ALL-18).
pub(in crate::escalation::decide) fn without_chair(
    addressees: Vec<Addressee>,
    context: &Context,
) -> Vec<Addressee> {
    let chair = context.chair_of(context.plan).map(|chair| chair.id);
    let is_chair = |addressee: &Addressee| addressee.is_one_person() && Some(addressee.person.id) == chair;
    addressees.into_iter().filter(|addressee| !is_chair(addressee)).collect()
}

/// The person was shown these very addressees; a post that has changed hands is never sent to silently.
pub(in crate::escalation::decide) fn as_shown(
    checks: &mut Checks,
    field: &str,
    shown: &[Shown],
    addressees: &[Addressee],
) {
    for addressee in addressees {
        let (post, title) = (addressee.post.clone(), addressee.title.clone());
        match shown.iter().find(|shown| shown.post == addressee.post) {
            None => checks.broken(field, Broken::AddresseeNotShown { post, title }),
            Some(shown) => checks.require(shown.person == addressee.person.id, field, || {
                Broken::AddresseeChanged { post, title, now: addressee.person.name.clone() }
            }),
        }
    }
}

/// Nobody decides on their own practice: neither the chair nor a manager acting for the chair answers (ALL-18).
///
/// Where several answer it is their own answer that is refused, not the sending.
pub(in crate::escalation::decide) fn not_the_judge(
    checks: &mut Checks,
    addressees: &[Addressee],
    context: &Context,
) {
    let chair = context.chair_of(context.plan).map(|chair| chair.id);
    for addressee in addressees.iter().filter(|addressee| addressee.is_one_person()) {
        let (post, title) = (addressee.post.clone(), addressee.title.clone());
        if Some(addressee.person.id) == chair {
            checks.broken("target.stage", Broken::AddresseeIsChair { post, title });
        } else if addressee.person.id == context.actor.person.id {
            checks.broken("target.stage", Broken::OwnPractice);
        }
    }
}

/// The people of those posts, each once, without those already reached and without posts nobody answers for.
pub(in crate::escalation::decide) fn others(
    posts: &[PostId],
    reached: &[&[Addressee]],
    context: &Context,
) -> Vec<Addressee> {
    let mut found: Vec<Addressee> = Vec::new();
    for candidate in posts.iter().filter_map(|post| context.resolved(post)).filter_map(addressee) {
        let mut known = reached.iter().copied().flatten().chain(&found);
        if !known.any(|other| other.person.id == candidate.person.id) {
            found.push(candidate);
        }
    }
    found
}
