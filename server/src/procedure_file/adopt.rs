//! `recourse procedure adopt`: an authority whose procedure does not come with Recourse begins to go by its file, or by the
//! next version of it.

use std::path::Path;
use std::sync::Arc;

use shared::calendar::Calendar;
use shared::ids::AuthorityId;
use shared::procedure::{self, Procedure};
use shared::wording::versions_apart;
use thiserror::Error;

use super::{Refused, load};
use crate::adopted::{self, Adopted};
use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::Mode;
use crate::work::Work;

/// Why a file is not adopted.
#[derive(Debug, Error)]
pub enum NotAdopted {
    #[error(transparent)]
    File(#[from] Refused),
    /// Whatever comes with Recourse is adopted each time it starts, and would stand above the file.
    #[error("the procedure of {0} comes with Recourse: change it there, in shared/procedures")]
    Bundled(String),
    /// Matters name the version they are on: it cannot come to mean something else.
    #[error(
        "version {0} was adopted before, with other rules or ahead of the version in force: raise `version`"
    )]
    VersionTaken(String),
    #[error(transparent)]
    Rejected(#[from] Rejected),
}

/// Adopts the file, and says what that means. Doing it again changes nothing.
pub async fn adopt(state: &AppState, path: &Path) -> Result<String, NotAdopted> {
    let new = load(path)?;
    if procedure::bundled(&new.authority).is_some() {
        return Err(NotAdopted::Bundled(new.name));
    }
    let before = before(state, &new.authority).await?;
    if before.as_deref().is_some_and(|before| is_taken(before, &new)) {
        return Err(NotAdopted::VersionTaken(new.version));
    }
    adopted::adopt(state, &new, &Calendar::england()).await?;
    Ok(said(before.as_deref(), &new))
}

/// What the authority has adopted until now, if it is known here.
async fn before(state: &AppState, authority: &AuthorityId) -> Result<Option<Arc<Adopted>>, Rejected> {
    match Work::begin(state, authority, Mode::Read).await?.adopted().await {
        Err(Rejected::NotFound) => Ok(None),
        adopted => adopted.map(Some),
    }
}

/// Does the version's name stand for other rules, or for rules that others have followed?
fn is_taken(before: &Adopted, new: &Procedure) -> bool {
    before.version(&new.version).is_some_and(|known| known != new || *before.procedure != *new)
}

fn said(before: Option<&Adopted>, new: &Procedure) -> String {
    let Procedure { name, version, .. } = new;
    match before.map(|before| &*before.procedure) {
        None => format!(
            "{name} goes by version {version}. Its first administrator comes with `recourse add-account`."
        ),
        Some(old) if old == new => format!("{name} goes by version {version} already."),
        Some(old) => format!("{name} goes by version {version}. {}", versions_apart(old, new)),
    }
}
