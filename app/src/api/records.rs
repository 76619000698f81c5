//! `/records`: what is kept beside the matter, and commands on it.

use super::{Error, command, get};
use crate::clock;
use shared::api::{Accepted, CommandRequest, RecordRow, WholeRecord};
use shared::beside::{BesideCommand, BesideEvent, BesideKind};
use shared::ids::{CommandId, RecordId};

/// All records that one may read.
pub async fn list() -> Result<Vec<RecordRow>, Error> {
    get("/records").await
}

/// Those of a child. The id is as it stands in the address.
pub async fn of_child(child: &str) -> Result<Vec<RecordRow>, Error> {
    get(&format!("/children/{}/records", super::part(child))).await
}

/// A record, whole. Kind and id are as they stand in the address.
pub async fn whole(kind: &str, id: &str) -> Result<WholeRecord, Error> {
    let (kind, id) = (super::part(kind), super::part(id));
    let record: WholeRecord = get(&format!("/records/{kind}/{id}")).await?;
    clock::tell(record.context.now);
    Ok(record)
}

/// Sends a command; the same id sent again has the effect once and is answered the same.
pub async fn send(
    kind: BesideKind,
    id: RecordId,
    command_id: CommandId,
    request: &CommandRequest<BesideCommand>,
) -> Result<Accepted<BesideEvent>, Error> {
    command(&format!("/{}/{id}/commands", kind.as_str()), command_id, request).await
}
