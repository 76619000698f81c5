//! `/procedures` and `/calendar`: what anyone may read, signed in or not.

use super::{Error, get};
use serde::Deserialize;
use shared::calendar::Calendar;
use shared::ids::AuthorityId;
use shared::procedure::Procedure;

/// A procedure as the list names it.
#[derive(Clone, Debug, Deserialize)]
pub struct ProcedureName {
    pub authority: AuthorityId,
    pub name: String,
}

/// Every authority whose procedure can be read.
pub async fn list() -> Result<Vec<ProcedureName>, Error> {
    get("/procedures").await
}

/// An authority's procedure, whole.
pub async fn procedure(authority: &str) -> Result<Procedure, Error> {
    get(&format!("/procedures/{}", super::part(authority))).await
}

/// The working days of one's authority; signed out, those of England.
pub async fn calendar() -> Result<Calendar, Error> {
    get("/calendar").await
}
