//! What was just done, told once on the page one lands on.

use std::cell::RefCell;

thread_local! {
    static DONE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Leaves word for the next page.
pub fn put(done: String) {
    DONE.set(Some(done));
}

/// What was just done, if anything was; it is told once.
pub fn take() -> Option<String> {
    DONE.take()
}
