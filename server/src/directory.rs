//! An authority's people, units and posts as its organisation stream leaves them.

use std::sync::Arc;

use shared::ids::AuthorityId;
use shared::organisation::Organisation;

use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::Tx;
use crate::streams::{Organisations, Stream, load};

/// The organisation at one version of its stream.
#[derive(Default)]
pub struct Directory {
    pub version: i64,
    pub organisation: Organisation,
}

impl Directory {
    /// The directory as the transaction sees it; read anew only if its stream has moved.
    pub async fn of(state: &AppState, tx: &mut Tx, authority: &AuthorityId) -> Result<Arc<Self>, Rejected> {
        let version = tx.stream_version(Organisations::KIND, authority.as_str()).await?;
        if let Some(known) = state.directories.get(authority).filter(|known| known.version == version) {
            return Ok(known);
        }
        let loaded = load::<Organisations>(tx, authority).await?;
        let read = Arc::new(Self { version: loaded.version, organisation: loaded.state });
        state.directories.put(authority, read.clone());
        Ok(read)
    }
}
