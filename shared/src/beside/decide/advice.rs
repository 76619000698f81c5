//! Independent legal advice for the chair: sought by the chair, then step by step along the procedure's route (ALL-16).

use super::super::{Begin, BesideEvent, Entry, NewEntry, Record, What};
use super::answers_for_any;
use super::begin::begun;
use super::going_on::written;
use crate::escalation::decide::common::text;
use crate::escalation::violation::Checks;
use crate::escalation::{Broken, Context, Violations};
use crate::ids::PersonId;

/// It belongs to a matter, and says what is to be advised on and why. The chair names the lawyer, if one is known.
pub(super) fn seek(
    begin: &Begin,
    said: &str,
    lawyer: Option<PersonId>,
    context: &Context,
) -> Result<Vec<BesideEvent>, Violations> {
    let mut checks = Checks::default();
    checks.require(begin.matter.is_some(), "matter", || Broken::Missing);
    text(&mut checks, "about.text", said);
    let named = lawyer.map(|lawyer| context.lawyers.iter().find(|known| known.id == lawyer).cloned());
    checks.require(named != Some(None), "about.lawyer", || Broken::NotInList);
    let what = What::Advice { text: said.trim().to_owned(), lawyer: named.flatten() };
    let made = vec![begun(begin, what, &[], context)];
    checks.finish(Some(made))
}

/// A step of the route: after those before it, and where it is to be signed, by whoever answers for its posts (KEN-18).
pub(super) fn step(record: &Record, new: &NewEntry, context: &Context) -> Result<Entry, Violations> {
    let mut checks = Checks::default();
    let route = context.procedure.legal.as_ref();
    let step = route.and_then(|route| route.step(&new.topic));
    checks.require(step.is_some(), "topic", || Broken::NotInList);
    let taken = |id: &str| record.entries.iter().any(|entry| entry.topic == id);
    let mut before = route.into_iter().flat_map(|route| route.before(&new.topic));
    if let (Some(missing), true) = (before.find(|step| !taken(&step.id)), step.is_some()) {
        checks.broken("topic", Broken::StepNotYet { before: missing.what.clone() });
    }
    if let Some(step) = step.filter(|step| step.signed) {
        let titles = step.by.iter().map(|post| context.procedure.title(post).to_owned());
        let signs = answers_for_any(&step.by, context);
        checks.require(signs, "topic", || Broken::StepSigned { by: titles.collect() });
    }
    let entry = written(&mut checks, new, "", context);
    checks.finish(entry)
}
