//! `/contacts`: how those outside are reached, which an administrator sets.

use super::{Error, command, get};
use shared::api::{Accepted, CommandRequest, Contacts};
use shared::ids::{AuthorityId, CommandId};
use shared::organisation::{ContactOf, OrganisationCommand, OrganisationEvent};

/// What is set.
pub async fn all() -> Result<Contacts, Error> {
    get("/contacts").await
}

/// Sets one; the same id sent again has the effect once.
pub async fn set(
    authority: &AuthorityId,
    id: CommandId,
    expected_version: u64,
    contact: ContactOf,
) -> Result<Accepted<OrganisationEvent>, Error> {
    let command = OrganisationCommand::SetContact(contact);
    let request = CommandRequest { expected_version, command, written_at: None, standing_in: None };
    self::command(&format!("/organisation/{authority}/commands"), id, &request).await
}
