//! What has been read of each authority and may be used again.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use shared::ids::AuthorityId;

/// One value an authority, shared by all clones. Whoever takes one checks that it still holds.
pub struct Shelf<T>(Arc<RwLock<HashMap<AuthorityId, Arc<T>>>>);

impl<T> Shelf<T> {
    pub fn get(&self, authority: &AuthorityId) -> Option<Arc<T>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(authority).cloned()
    }

    pub fn put(&self, authority: &AuthorityId, value: Arc<T>) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(authority.clone(), value);
    }
}

impl<T> Clone for Shelf<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}
