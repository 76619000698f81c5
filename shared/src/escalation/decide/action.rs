//! Actions are done, or change.

use super::common::{action, open_action, text};
use crate::access::Relation;
use crate::escalation::violation::Checks;
use crate::escalation::{Broken, Context, Escalation, Event, Violations};
use crate::smart::SmartDraft;

pub(super) fn complete(
    matter: &Escalation,
    number: u32,
    how: &str,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    open_action(&mut checks, "action", matter, number);
    checks.require(may_complete(matter, number, context), "action", || Broken::NotOwner { action: number });
    text(&mut checks, "how", how);
    let by = context.actor.person.clone();
    let event = Event::ActionCompleted { action: number, on: context.today, by, how: how.trim().to_owned() };
    checks.finish(Some(vec![event]))
}

/// The chair, the addressee, or whoever owns it: by name or by holding its post today.
fn may_complete(matter: &Escalation, number: u32, context: &Context) -> bool {
    let actor = context.actor.person.id;
    let oversees = [Relation::Chair, Relation::ChairsManager, Relation::Addressee];
    if oversees.iter().any(|relation| context.actor.relations.contains(relation)) {
        return true;
    }
    let action = matter.actions.iter().find(|action| action.number == number);
    let owner = action.and_then(|action| action.draft.owner.as_ref());
    owner.is_some_and(|owner| {
        let holds = owner.post.as_ref().and_then(|post| context.resolved(post));
        owner.person == Some(actor) || holds.is_some_and(|resolved| resolved.answers(actor))
    })
}

pub(super) fn revise(
    matter: &Escalation,
    number: u32,
    revised: &SmartDraft,
    reason: &str,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    open_action(&mut checks, "action", matter, number);
    action(&mut checks, "revised", revised, context);
    text(&mut checks, "reason", reason);
    let event = Event::ActionRevised {
        action: number,
        on: context.today,
        revised: revised.clone(),
        reason: reason.trim().to_owned(),
    };
    checks.finish(Some(vec![event]))
}
