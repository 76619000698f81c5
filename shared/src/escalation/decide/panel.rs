//! A panel answers as one body, and its answer names who sat.

use super::respond::answers_stage;
use crate::escalation::violation::Checks;
use crate::escalation::{Addressee, Broken, Context, Escalation, Shown};
use crate::ids::{PersonId, PostId};
use crate::organisation::How;
use crate::procedure::Seat;
use std::collections::BTreeSet;

/// Those who sat, each by the post they sat for; nobody where one person answers, or anybody on duty.
pub(super) fn sat(
    checks: &mut Checks,
    addressee: &Addressee,
    said: &[Shown],
    context: &Context,
) -> Vec<Addressee> {
    let Some((members, quorum)) = panel(addressee, context) else {
        checks.require(said.is_empty(), "sat", || Broken::NotAskedHere);
        return Vec::new();
    };
    let mut found = Vec::new();
    for shown in said {
        found.extend(seat(checks, members, shown, context));
    }
    let people: BTreeSet<PersonId> = found.iter().map(|seat| seat.person.id).collect();
    checks.require(people.len() >= quorum as usize, "sat", || Broken::TooFewSat { quorum });
    found
}

/// The posts of the panel for which this person would answer that stage; none where they answer for no panel.
#[must_use]
pub fn answering_panel<'c>(matter: &Escalation, stage: u8, context: &'c Context) -> Option<&'c [PostId]> {
    let mut silent = matter.step(stage)?.silent().filter(|addressee| answers_stage(addressee, context));
    silent.find_map(|addressee| panel(addressee, context)).map(|(members, _)| members)
}

/// The posts that sit, and how many must have sat; none where it was not the panel that was asked.
fn panel<'c>(addressee: &Addressee, context: &'c Context) -> Option<(&'c [PostId], u32)> {
    match (&addressee.how, &context.procedure.post(&addressee.post)?.seat) {
        (How::Panel { .. }, Seat::Panel { members, quorum }) => Some((members, *quorum)),
        _ => None,
    }
}

/// One who sat: whoever answers for the post today, or a deputy; never the chair of the plan (ALL-18).
fn seat(checks: &mut Checks, members: &[PostId], shown: &Shown, context: &Context) -> Option<Addressee> {
    let post = &shown.post;
    let Some(today) = context.asked_today(post).filter(|_| members.contains(post)) else {
        checks.broken("sat", Broken::OptionUnknown);
        return None;
    };
    let holder = today.person.as_ref();
    let Some(person) = holder.into_iter().chain(&today.deputies).find(|who| who.id == shown.person) else {
        let (title, now) = (today.title.clone(), holder.map(|who| who.name.clone()).unwrap_or_default());
        checks.broken("sat", Broken::AddresseeChanged { post: post.clone(), title, now });
        return None;
    };
    let chairs = context.chair_of(context.plan).is_some_and(|chair| chair.id == person.id);
    checks.require(!chairs, "sat", || Broken::OwnPractice);
    let in_person = holder.is_some_and(|holder| holder.id == person.id);
    let how = if in_person { today.how.clone() } else { How::Deputy };
    Some(Addressee { post: post.clone(), title: today.title.clone(), person: person.clone(), how })
}
