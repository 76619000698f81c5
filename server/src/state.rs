//! What every handler and job is handed.

use std::sync::Arc;

use crate::adopted::Adopted;
use crate::assets::Site;
use crate::clock::Clock;
use crate::directory::Directory;
use crate::passwords::Hasher;
use crate::shelf::Shelf;
use crate::store::Store;

/// The server's parts, shared by all requests. Cheap to clone; new parts are added as fields.
#[derive(Clone)]
pub struct AppState {
    pub store: Store,
    pub clock: Clock,
    /// Demonstration data: every page says so.
    pub demo: bool,
    /// What browsers download; empty where only the API is wanted.
    pub site: Arc<Site>,
    pub hasher: Hasher,
    /// Browsers come by HTTPS, through a proxy that says from where.
    pub behind_tls: bool,
    pub directories: Shelf<Directory>,
    pub adopted: Shelf<Adopted>,
}

impl AppState {
    pub fn new(store: Store, clock: Clock) -> Self {
        Self {
            store,
            clock,
            demo: false,
            site: Arc::default(),
            hasher: Hasher::default(),
            behind_tls: false,
            directories: Shelf::default(),
            adopted: Shelf::default(),
        }
    }
}
