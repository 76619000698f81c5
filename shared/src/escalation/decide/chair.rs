//! The plan has another chair, and with it the matter (ALL-31).

use super::permit::not_now;
use crate::escalation::{ChairChanged, CommandKind, Context, Escalation, Event, Violations};
use crate::people::PersonRef;

pub(super) fn change(
    matter: &Escalation,
    by: Option<&PersonRef>,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let was = &matter.circumstances.chair;
    let now = context.chair_of(matter.opening.plan).filter(|now| now.id != was.id);
    let Some(now) = now else {
        return Err(not_now(CommandKind::RecordChairChange, Some(matter.phase)));
    };
    let (was, now, on) = (was.clone(), now.clone(), context.today);
    Ok(vec![Event::ChairChanged(ChairChanged { was, now, on, by: by.cloned() })])
}
