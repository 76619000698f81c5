//! `/people` and `/registrations`: what an administrator keeps.

use super::{Error, command, get, part, post};
use shared::api::{Accepted, ChildSearch, CommandRequest, PeopleAndPosts, RegisteredRow, Registration};
use shared::child::{ChildCommand, ChildEvent};
use shared::ids::{AuthorityId, CommandId};
use shared::organisation::{OrganisationCommand, OrganisationEvent};

/// Everybody with the units and posts.
pub async fn people() -> Result<PeopleAndPosts, Error> {
    get("/people").await
}

/// A change of the organisation at that version; the same id sent again has the effect once.
pub async fn change(
    authority: &AuthorityId,
    id: CommandId,
    expected_version: u64,
    asked: OrganisationCommand,
) -> Result<Accepted<OrganisationEvent>, Error> {
    let request = CommandRequest { expected_version, command: asked, written_at: None, standing_in: None };
    command(&format!("/organisation/{authority}/commands"), id, &request).await
}

/// The children on record whose name or case number has this text in it.
pub async fn registrations(text: String) -> Result<Vec<RegisteredRow>, Error> {
    post("/registrations/search", &ChildSearch { text }).await
}

/// What is kept of a child. The id is as it stands in the address.
pub async fn registration(id: &str) -> Result<Registration, Error> {
    get(&format!("/registrations/{}", part(id))).await
}

/// A change of a child's record at that version, its registration at none; the same id sent again has the effect once.
pub async fn change_child(
    child: &str,
    id: CommandId,
    expected_version: u64,
    asked: ChildCommand,
) -> Result<Accepted<ChildEvent>, Error> {
    let request = CommandRequest { expected_version, command: asked, written_at: None, standing_in: None };
    command(&format!("/child/{}/commands", part(child)), id, &request).await
}
