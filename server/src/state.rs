//! What every handler and job is handed.

use crate::clock::Clock;
use crate::store::Store;

/// The server's parts, shared by all requests. Cheap to clone; new parts are added as fields.
#[derive(Clone)]
pub struct AppState {
    pub store: Store,
    pub clock: Clock,
    /// Demonstration data: every page says so.
    pub demo: bool,
}

impl AppState {
    pub fn new(store: Store, clock: Clock) -> Self {
        Self { store, clock, demo: false }
    }
}
