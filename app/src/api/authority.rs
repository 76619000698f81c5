//! `/authority` and `/calendar/moves`: what an administrator changes of the calendar, and the dates that would move.

use super::{Error, command, get};
use shared::api::{Accepted, CommandRequest, DatesToAccept};
use shared::authority::{AuthorityCommand, AuthorityEvent, CalendarId};
use shared::ids::{AuthorityId, CommandId};

/// Open matters whose told dates today's calendar would move.
pub async fn moves() -> Result<DatesToAccept, Error> {
    get("/calendar/moves").await
}

/// Sends a command on the authority's calendar.
pub async fn send(
    authority: &AuthorityId,
    id: CommandId,
    request: &CommandRequest<AuthorityCommand>,
) -> Result<Accepted<AuthorityEvent>, Error> {
    let calendar = CalendarId(authority.clone());
    command(&format!("/authority/{calendar}/commands"), id, request).await
}
