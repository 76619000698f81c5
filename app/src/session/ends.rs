//! When the session ends unless something more is asked, as the server's last answer said.

use chrono::{DateTime, Utc};
use std::cell::Cell;

thread_local! {
    static ENDS: Cell<Option<DateTime<Utc>>> = const { Cell::new(None) };
}

/// Keeps what an answer said; nothing where it was given to nobody in particular.
pub fn tell(ends: Option<DateTime<Utc>>) {
    ENDS.set(ends);
}

/// When it ends; none while nobody is known to be signed in.
pub fn ends() -> Option<DateTime<Utc>> {
    ENDS.get()
}
