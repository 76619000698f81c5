//! Parts of the record are on the child's file in the council's case system (ALL-36).

use super::common::past_date;
use crate::escalation::violation::Checks;
use crate::escalation::{Broken, Context, Escalation, Event, FiledCopy, PutOnFile, Violations};

pub(super) fn put_on_file(
    matter: &Escalation,
    put: &PutOnFile,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let on = past_date(&mut checks, "on", put.on, context);
    let mut versions = put.versions.clone();
    versions.sort_unstable();
    versions.dedup();
    checks.require(!versions.is_empty(), "versions", || Broken::Missing);
    for version in &versions {
        let known = (1..=context.version).contains(version);
        checks.require(known, "versions", || Broken::EventUnknown { version: *version });
        let new = matter.on_file(*version).is_none();
        checks.require(new, "versions", || Broken::AlreadyOnFile { version: *version });
    }
    let by = context.actor.person.clone();
    let event = on.map(|on| Event::PutOnFile(FiledCopy { versions, on, by }));
    checks.finish(event.map(|event| vec![event]))
}
