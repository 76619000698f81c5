//! `/procedures` and `/calendar`: what anyone may read, signed in or not.

use super::{Error, get};
use shared::api::ProcedureSummary;
use shared::calendar::Calendar;
use shared::procedure::Procedure;

/// Every authority whose procedure can be read.
pub async fn list() -> Result<Vec<ProcedureSummary>, Error> {
    get("/procedures").await
}

/// An authority's procedure as it comes, for pages that are fetched later to read.
pub async fn text(authority: &str) -> Result<String, Error> {
    super::text(&format!("/procedures/{}", super::part(authority))).await
}

/// An authority's procedure, whole.
pub async fn procedure(authority: &str) -> Result<Procedure, Error> {
    get(&format!("/procedures/{}", super::part(authority))).await
}

/// The working days of one's authority; signed out, those of England.
pub async fn calendar() -> Result<Calendar, Error> {
    get("/calendar").await
}
