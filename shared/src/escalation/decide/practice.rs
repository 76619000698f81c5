//! Nobody decides on their own practice: whoever was to answer does not judge, whoever chairs does not answer (ALL-18).

use crate::access::Relation;
use crate::escalation::{Addressee, CommandKind, Context, Escalation, StageStep};
use crate::organisation::How;

/// Would the act be a judgement or an answer on the actor's own practice?
pub(super) fn own(state: Option<&Escalation>, kind: CommandKind, context: &Context) -> bool {
    let Some(matter) = state else { return false };
    match kind {
        CommandKind::Review
        | CommandKind::PassOn
        | CommandKind::Close
        | CommandKind::SignOff
        | CommandKind::Withdraw => challenged(matter, context),
        CommandKind::Respond => {
            let relations = &context.actor.relations;
            relations.contains(&Relation::Chair) && relations.contains(&Relation::Addressee)
        }
        _ => false,
    }
}

/// Has the actor been asked at any stage, or answered there, or do they hold a post that is asked now?
///
/// A deputy who has not answered is not challenged.
fn challenged(matter: &Escalation, context: &Context) -> bool {
    let actor = context.actor.person.id;
    let asked_or_answered = |step: &StageStep| {
        let asked = step.sent.addressees.iter().flat_map(Addressee::people);
        let answered = step.answers.iter().flat_map(|given| given.answer.people());
        asked.chain(answered).any(|person| person.id == actor)
    };
    let mut asked_now = matter.current().into_iter().flat_map(|step| &step.sent.addressees);
    let held = |post| context.asked_today(post).filter(|resolved| resolved.how != How::OnDuty);
    let holds = |post| held(post).and_then(|resolved| resolved.person.as_ref());
    matter.stages.iter().any(asked_or_answered)
        || asked_now.any(|addressee| holds(&addressee.post).is_some_and(|person| person.id == actor))
}
