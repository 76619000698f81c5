//! `/escalations`: a matter as one may see it, what a decision about it depends on, and commands.

use super::{Error, command, get};
use crate::clock;
use shared::api::{Accepted, CommandRequest, Matter};
use shared::escalation::{Command, Context, Event};
use shared::ids::{CommandId, EscalationId};

/// A matter by its reference: whole, or the view made for an advocate.
pub async fn matter(reference: &str) -> Result<Matter, Error> {
    let matter = get(&format!("/escalations/{}", super::part(reference))).await?;
    if let Matter::Whole(whole) = &matter {
        clock::tell(whole.context.now);
    }
    Ok(matter)
}

/// What a decision about the matter depends on, as it is now.
pub async fn context(id: EscalationId) -> Result<Context, Error> {
    let context: Context = get(&format!("/escalation/{id}/context")).await?;
    clock::tell(context.now);
    Ok(context)
}

/// Sends a command; the same id sent again has the effect once and is answered the same.
pub async fn send(
    id: EscalationId,
    command_id: CommandId,
    request: &CommandRequest<Command>,
) -> Result<Accepted<Event>, Error> {
    command(&format!("/escalation/{id}/commands"), command_id, request).await
}
