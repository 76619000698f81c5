//! What may be done to one part of a matter, an action or a text: asked before a form for it is offered.

use super::permit::why_closed;
use super::{action, correct};
use crate::escalation::{CommandKind, Context, CorrectableField, Escalation};

/// May this person say now that the action is done?
#[must_use]
pub fn may_complete(matter: &Escalation, number: u32, context: &Context) -> bool {
    open(matter, CommandKind::CompleteAction, context)
        && action::is_open(matter, number)
        && action::may_complete(matter, number, context)
}

/// May this person change the action now?
#[must_use]
pub fn may_revise(matter: &Escalation, number: u32, context: &Context) -> bool {
    open(matter, CommandKind::ReviseAction, context) && action::is_open(matter, number)
}

/// May this person correct the text? Only its author may.
#[must_use]
pub fn may_correct(matter: &Escalation, field: CorrectableField, context: &Context) -> bool {
    open(matter, CommandKind::Correct, context)
        && matter.text_of(field).is_some()
        && correct::wrote(matter, field, context)
}

fn open(matter: &Escalation, kind: CommandKind, context: &Context) -> bool {
    why_closed(Some(matter), kind, context).is_none()
}
