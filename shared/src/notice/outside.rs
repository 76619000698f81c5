//! Who is told outside the council, where no account is: by a message that waits to be sent (LAM-09, ALL-37).

use crate::beside::{BesideEvent, Untold};
use crate::escalation::Context;
use crate::ids::PostId;
use chrono::NaiveDate;

/// A message to another body, which has no account. It names nobody and says nothing that anyone wrote: what is known of the
/// child goes by a way that both hold to be safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideMessage {
    /// The post it stands under in the procedure.
    pub post: PostId,
    pub title: String,
    /// Where it is reached, where an administrator has said so.
    pub email: Option<String>,
    pub on: NaiveDate,
}

/// The messages that follow from what one command did to a record; with each the event's place in the list.
#[must_use]
pub fn outside_messages(events: &[BesideEvent], context: &Context) -> Vec<(usize, OutsideMessage)> {
    let mut messages = Vec::new();
    for (at, event) in events.iter().enumerate() {
        if let BesideEvent::Begun(begun) = event {
            let outside = begun.untold.iter().filter_map(|untold| message(untold, begun.on, context));
            messages.extend(outside.map(|message| (at, message)));
        }
    }
    messages
}

/// To the body whose post it is, where it is one outside the council.
fn message(untold: &Untold, on: NaiveDate, context: &Context) -> Option<OutsideMessage> {
    let outside = untold.outside?;
    let known = context.contacts.iter().find(|known| known.of == outside);
    let email = known.map(|known| known.contact.email.clone()).filter(|email| !email.is_empty());
    Some(OutsideMessage { post: untold.post.clone(), title: untold.title.clone(), email, on })
}
