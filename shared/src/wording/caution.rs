//! What `recourse procedure` says of a file: to whoever writes it, in the file's own terms.

use super::names::children_on;
use super::procedure::risk;
use crate::procedure::{Caution, Change, Procedure};

/// What to look at again, and why.
#[must_use]
pub fn caution(caution: &Caution, procedure: &Procedure) -> String {
    let word = &procedure.words.stage;
    match caution {
        Caution::Risk(found) => risk(*found, &procedure.words),
        Caution::Unreachable { stage, plan } => {
            format!("No start and no {word} leads to {word} {stage} for {}.", children_on(*plan))
        }
        Caution::SamePeople { stage, plan } => format!(
            "For {}, {word} {stage} goes to those who were asked at the {word} before it.",
            children_on(*plan)
        ),
        Caution::NobodyAbove { stage, post } => format!(
            "While nobody holds the post of {} nothing can come to {word} {stage}: it has no post above it.",
            procedure.title(post)
        ),
        Caution::Unused { post } => format!("The post {} ({post}) has no part in it.", procedure.title(post)),
        Caution::NoTotal => {
            "No total applies to looked-after children; the IRO Handbook has 20 working days.".to_owned()
        }
    }
}

/// One difference between two versions: `stages[2].time.length: 5 working days, now 3 working days`.
#[must_use]
pub fn change(change: &Change) -> String {
    let Change { key, old, new } = change;
    match (old, new) {
        (Some(old), Some(new)) => format!("{key}: {old}, now {new}"),
        (None, Some(new)) => format!("{key}: new, {new}"),
        (Some(old), None) => format!("{key}: no longer, was {old}"),
        (None, None) => key.clone(),
    }
}

/// What the change of version means for matters that are under way.
#[must_use]
pub fn versions_apart(old: &Procedure, new: &Procedure) -> String {
    let [old, new] = [old, new].map(|procedure| &procedure.version);
    if old == new {
        return format!(
            "Both are version {new}: raise `version`, so that it can be told which rules a matter is on."
        );
    }
    format!(
        "Open matters stay on version {old}, with its people, times and dates. What is raised once version {new} is \
         adopted goes by version {new}."
    )
}
