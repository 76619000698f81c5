use super::draft::Draft;
use super::facts::RecordFacts;
use crate::forms::Reading;
use crate::forms::problems::Problem;
use shared::beside::{BesideCommand, decide};
use shared::escalation::{Violation, Violations};
use shared::wording;
use std::collections::BTreeMap;

/// The draft as a command, with what could not be read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Asked {
    pub command: BesideCommand,
    pub unread: BTreeMap<String, String>,
}

pub(super) fn read(facts: &RecordFacts, draft: Draft) -> Asked {
    let mut reading = Reading::new(&facts.facts);
    let command = draft.command(facts, &mut reading);
    Asked { command, unread: reading.unread() }
}

/// Everything in the way of sending, one message a field.
pub(super) fn problems(facts: &RecordFacts, asked: &Asked) -> Vec<Problem> {
    let decided = decide(facts.record.as_ref(), &asked.command, facts.context());
    let broken = decided.err().map(|Violations(broken)| broken).unwrap_or_default();
    let message = |violation: &Violation| match asked.unread.get(&violation.field) {
        Some(unread) => unread.clone(),
        None => wording::record_violation(violation, facts.form(), &facts.context().procedure),
    };
    let mut found: Vec<Problem> = Vec::new();
    let of_rules = broken.iter().map(|violation| (violation.field.clone(), message(violation)));
    let unread = asked.unread.iter().map(|(path, message)| (path.clone(), message.clone()));
    for (path, message) in of_rules.chain(unread) {
        if !found.iter().any(|other| other.path == path) {
            found.push(Problem { path, message });
        }
    }
    found
}
