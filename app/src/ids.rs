//! Ids that the browser makes: of what it raises, and of every command it sends.

use leptos::prelude::window;
use shared::ids::{ChildId, CommandId, EscalationId, PersonId, RecordId};
use std::str::FromStr;

/// A new command's id; none in a browser that has no source of random numbers, where nothing can be sent.
pub fn command() -> Option<CommandId> {
    random()
}

/// The id of a matter about to be raised.
pub fn escalation() -> Option<EscalationId> {
    random()
}

/// The id of a record about to begin.
pub fn record() -> Option<RecordId> {
    random()
}

/// The id of somebody about to be added.
pub fn person() -> Option<PersonId> {
    random()
}

/// The id of a child about to be registered.
pub fn child() -> Option<ChildId> {
    random()
}

fn random<T: FromStr>() -> Option<T> {
    window().crypto().ok()?.random_uuid().parse().ok()
}
