//! Actions are done, or change.

use super::common::{optional_text, text};
use super::opening::action as smart;
use crate::access::Relation;
use crate::escalation::violation::Checks;
use crate::escalation::{
    Broken, Context, Escalation, Event, RevisedAction, SmartAction, Unfinished, Violations,
};
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

/// The chair, the addressee, or whoever owns it: by name or by answering for its post today.
pub(super) fn may_complete(matter: &Escalation, number: u32, context: &Context) -> bool {
    let oversees = [Relation::Chair, Relation::ChairsManager, Relation::Addressee];
    if oversees.iter().any(|relation| context.actor.relations.contains(relation)) {
        return true;
    }
    matter.actions.iter().any(|action| action.number == number && owns(action, context))
}

/// Is the action this person's: by name, or by answering for its post today?
pub(super) fn owns(action: &SmartAction, context: &Context) -> bool {
    let actor = context.actor.person.id;
    action.draft.owner.as_ref().is_some_and(|owner| {
        let holds = owner.post.as_ref().and_then(|post| context.resolved(post));
        owner.person == Some(actor) || holds.is_some_and(|resolved| resolved.answers(actor))
    })
}

/// Is there such an action, and is it still to be done?
pub(super) fn is_open(matter: &Escalation, number: u32) -> bool {
    matter.outstanding().any(|action| action.number == number)
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
    smart(&mut checks, "revised", revised, context);
    let same = matter.actions.iter().any(|action| action.number == number && action.draft == *revised);
    checks.require(!same, "revised", || Broken::SameText);
    text(&mut checks, "reason", reason);
    let event = Event::ActionRevised {
        action: number,
        on: context.today,
        revised: revised.clone(),
        reason: reason.trim().to_owned(),
    };
    checks.finish(Some(vec![event]))
}

/// Actions revised while passing on: known, not done, and whole (ALL-07).
pub(super) fn revisions(
    checks: &mut Checks,
    matter: &Escalation,
    revised: &[RevisedAction],
    context: &Context,
) {
    for (at, revision) in revised.iter().enumerate() {
        open_action(checks, &format!("revised.{at}.action"), matter, revision.action);
        smart(checks, &format!("revised.{at}"), &revision.revised, context);
    }
}

/// Closing says what becomes of each action that is not done (ALL-17), and of no other.
pub(super) fn accounted(checks: &mut Checks, matter: &Escalation, unfinished: &[Unfinished]) {
    for action in matter.outstanding() {
        let number = action.number;
        let said = unfinished.iter().any(|entry| entry.action == number && !entry.becomes.trim().is_empty());
        checks.require(said, format!("unfinished.{number}"), || Broken::ActionUnaccounted { action: number });
    }
    what_becomes(checks, matter, unfinished);
}

/// What is said to become of actions is about actions that are open.
pub(super) fn what_becomes(checks: &mut Checks, matter: &Escalation, unfinished: &[Unfinished]) {
    for entry in unfinished {
        let field = format!("unfinished.{}", entry.action);
        open_action(checks, &field, matter, entry.action);
        optional_text(checks, field, &entry.becomes);
    }
}

/// An action of the matter that is not done yet.
fn open_action(checks: &mut Checks, field: &str, matter: &Escalation, number: u32) {
    match matter.actions.iter().find(|action| action.number == number) {
        None => checks.broken(field, Broken::ActionUnknown { action: number }),
        Some(action) => {
            checks.require(action.done.is_none(), field, || Broken::ActionDone { action: number });
        }
    }
}
