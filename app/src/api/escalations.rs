//! `/escalations`: a matter as one may see it, what a decision about it depends on, and commands.

use super::{Error, command, get};
use crate::clock;
use serde::Deserialize;
use shared::api::{Accepted, ChildRef, CommandRequest, Matter};
use shared::escalation::{Command, Context, Event};
use shared::ids::{CommandId, EscalationId};
use shared::json::{Node, Unreadable};

/// A matter by its reference: whole, or the view made for an advocate.
pub async fn matter(reference: &str) -> Result<Matter, Error> {
    let answer: Node = get(&format!("/escalations/{}", super::part(reference))).await?;
    let matter = seen(answer).map_err(|Unreadable| Error::Unreadable)?;
    if let Matter::Whole(whole) = &matter {
        clock::tell(whole.context.now);
    }
    Ok(matter)
}

/// Looks itself which view it is: serde's reader of a tagged kind would make all that is in a matter readable twice.
fn seen(answer: Node) -> Result<Matter, Unreadable> {
    match answer.text("view") {
        Some("whole") => Ok(Matter::Whole(Deserialize::deserialize(answer)?)),
        Some("status") => Ok(Matter::Status(Deserialize::deserialize(answer)?)),
        Some("withheld") => Ok(Matter::Withheld(Deserialize::deserialize(answer)?)),
        _ => Err(Unreadable),
    }
}

/// The children for whom the same may be raised.
pub async fn siblings(id: EscalationId) -> Result<Vec<ChildRef>, Error> {
    get(&format!("/escalation/{id}/siblings")).await
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
