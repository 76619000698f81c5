//! `/children`: finding a child, their page, and what a decision about them depends on.

use super::{Error, get, post};
use crate::clock;
use shared::api::{ChildPage, ChildRow, ChildSearch};
use shared::escalation::Context;
use shared::people::PlanKind;

/// The children one may read whose name or case number has this text in it.
pub async fn search(text: String) -> Result<Vec<ChildRow>, Error> {
    post("/children/search", &ChildSearch { text }).await
}

/// A child's page, as far as one may see it. The id is as it stands in the address.
pub async fn page(id: &str) -> Result<ChildPage, Error> {
    get(&format!("/children/{}", super::part(id))).await
}

/// What raising a matter about this plan depends on.
pub async fn context(id: &str, plan: PlanKind) -> Result<Context, Error> {
    let plan = plan.as_str();
    let context: Context = get(&format!("/children/{}/context?plan={plan}", super::part(id))).await?;
    clock::tell(context.now);
    Ok(context)
}
