//! A matter that should never have been on this record closes at once (ALL-35).

use super::close::{End, closing};
use super::common::text;
use crate::escalation::violation::Checks;
use crate::escalation::{
    Broken, Context, Ending, Escalation, Event, Further, InError, MarkRaisedInError, Phase, Violations,
};
use crate::ids::Reference;

/// What is on the wrong child's record is withheld also where it has ended; nothing else is said of an end any more.
pub(super) fn mark(
    matter: &Escalation,
    marked: &MarkRaisedInError,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let MarkRaisedInError { error, duplicate_of, reason } = marked;
    let over = matter.phase == Phase::Closed && *error != InError::WrongChild;
    checks.require(!over, "error", || Broken::OnlyWrongChild);
    let repeats = duplicate_of.as_ref().filter(|_| *error == InError::Duplicate);
    if *error == InError::Duplicate {
        repeated(&mut checks, repeats, context);
    }
    text(&mut checks, "reason", reason);
    let further = Further { duplicate_of: repeats.cloned(), ..Further::default() };
    let how = Ending::RaisedInError { error: *error };
    let considered = None;
    let end = End { how, outcome: "", rationale: reason, unfinished: &[], further: &further, considered };
    checks.finish(Some(vec![closing(matter, &end, context)]))
}

/// What a duplicate repeats is another matter of the child that the actor can read.
fn repeated(checks: &mut Checks, repeats: Option<&Reference>, context: &Context) {
    let known =
        |reference: &Reference| context.other_matters.iter().any(|other| &other.reference == reference);
    match repeats {
        None => checks.broken("duplicate_of", Broken::Missing),
        Some(reference) => checks.require(known(reference), "duplicate_of", || Broken::NotInList),
    }
}
