//! `/absences`: who is away and who answers in their place.

use super::{Error, command, get};
use shared::api::{Absences, Accepted, CommandRequest};
use shared::ids::{AuthorityId, CommandId};
use shared::organisation::{OrganisationCommand, OrganisationEvent};

/// Those that are not over, as far as they are the reader's to see.
pub async fn all() -> Result<Absences, Error> {
    get("/absences").await
}

/// Enters or ends one; the same id sent again has the effect once.
pub async fn send(
    authority: &AuthorityId,
    id: CommandId,
    expected_version: u64,
    asked: OrganisationCommand,
) -> Result<Accepted<OrganisationEvent>, Error> {
    let request = CommandRequest { expected_version, command: asked, written_at: None, standing_in: None };
    command(&format!("/organisation/{authority}/commands"), id, &request).await
}
