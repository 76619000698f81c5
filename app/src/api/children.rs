//! `/children`: finding a child, their page, and what a decision about them depends on.

use super::{Error, get, post};
use crate::clock;
use shared::api::{
    Accepted, ChildNetwork, ChildPage, ChildRecord, ChildRequests, ChildRow, ChildSearch, CommandRequest,
};
use shared::child::{ChildAct, ChildCommand, ChildEvent};
use shared::escalation::Context;
use shared::ids::CommandId;
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

/// What was asked of the child's chairs, for those who may ask or reply.
pub async fn requests(id: &str) -> Result<ChildRequests, Error> {
    get(&format!("/children/{}/requests", super::part(id))).await
}

/// An act on the child's record as it stood at that version; the same id sent again has the effect once.
pub async fn act(
    id: &str,
    command_id: CommandId,
    version: u64,
    act: ChildAct,
) -> Result<Accepted<ChildEvent>, Error> {
    let command = ChildCommand::Act(act);
    let request = CommandRequest { expected_version: version, command, written_at: None, standing_in: None };
    super::command(&format!("/child/{}/commands", super::part(id)), command_id, &request).await
}

/// Where the child lives, and what an act about it depends on.
pub async fn home(id: &str) -> Result<ChildRecord, Error> {
    record(id, "home").await
}

/// The reviews that were graded, and what an act about them depends on.
pub async fn reviews(id: &str) -> Result<ChildRecord, Error> {
    record(id, "reviews").await
}

async fn record(id: &str, part: &str) -> Result<ChildRecord, Error> {
    let record: ChildRecord = get(&format!("/children/{}/{part}", super::part(id))).await?;
    clock::tell(record.context.now);
    Ok(record)
}

/// Who is around the child and how each is reached, for those with whom it is shared.
pub async fn network(id: &str) -> Result<ChildNetwork, Error> {
    get(&format!("/children/{}/network", super::part(id))).await
}
