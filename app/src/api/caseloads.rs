//! `/caseloads`: whose children a chair has, and handing all of them over.

use super::{Error, command, get};
use shared::api::{Caseload, HandOver, HandedOver};
use shared::ids::CommandId;

/// Everybody who may chair, with how many children each has.
pub async fn list() -> Result<Vec<Caseload>, Error> {
    get("/caseloads").await
}

/// Gives all the children one chairs to another; the same id sent again has the effect once.
pub async fn hand_over(command_id: CommandId, asked: &HandOver) -> Result<HandedOver, Error> {
    command("/caseloads/hand-over", command_id, asked).await
}
