use super::{Procedure, read};
use crate::ids::AuthorityId;
use std::sync::LazyLock;

/// The text of every file in `shared/procedures/`; the build script lists them.
const FILES: &[&str] = include!(concat!(env!("OUT_DIR"), "/procedures.rs"));

static ALL: LazyLock<Vec<Procedure>> = LazyLock::new(|| FILES.iter().copied().map(checked).collect());

/// The procedures that come with the product, by the names of their files; parsed once.
///
/// # Panics
///
/// If a bundled file has a mistake. They are compiled in and a test reads every one, so a build that passes its tests
/// never does; a server asks for them as it starts.
///
/// ```
/// assert!(shared::procedure::all().iter().all(|procedure| procedure.last_stage() >= 4));
/// ```
#[must_use]
pub fn all() -> &'static [Procedure] {
    &ALL
}

/// The bundled procedure of an authority, if there is one.
#[must_use]
pub fn bundled(authority: &AuthorityId) -> Option<&'static Procedure> {
    all().iter().find(|procedure| &procedure.authority == authority)
}

fn checked(text: &str) -> Procedure {
    read::read(text).unwrap_or_else(|mistakes| panic!("{}", read::listed(&mistakes)))
}
