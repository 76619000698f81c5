//! What a child, or an advocate for them, has asked of the chair, for the two of them (LAM-25).

use shared::access::Act;
use shared::api::{ChildRequests, RequestRow};
use shared::child::{ChildActKind, ChildRequest};
use shared::ids::{ChildId, PersonId};
use shared::people::PlanKind;

use super::child::by_plan;
use crate::rejected::Rejected;
use crate::streams::{Children, MatterFacts, load};
use crate::work::Work;

/// For those who may ask or reply; not there for everybody else. It names nobody: an advocate reads it too.
pub async fn requests(work: &mut Work<'_>, person: PersonId, id: ChildId) -> Result<ChildRequests, Rejected> {
    let version = load::<Children>(&mut work.tx, &id).await?.version.unsigned_abs();
    let by_plan = by_plan(work, person, id).await?;
    let may_ask = plans(&by_plan, ChildActKind::AskChair);
    let may_reply = plans(&by_plan, ChildActKind::ReplyToChild);
    // What was asked and replied stays to be read when a plan has ended.
    let acts = [ChildActKind::AskChair, ChildActKind::ReplyToChild].map(Act::ForChild);
    if !by_plan.iter().any(|facts| acts.into_iter().any(|act| facts.may(act))) {
        return Err(Rejected::NotFound);
    }
    let facts = by_plan.into_iter().next().ok_or(Rejected::NotFound)?;
    let child = facts.child;
    let procedure = facts.context.procedure;
    let requests = child.requests.iter().map(row).collect();
    Ok(ChildRequests { version, name: child.name, words: procedure.words, may_ask, may_reply, requests })
}

/// The plans in force about which the person may do it.
pub(super) fn plans(by_plan: &[MatterFacts], act: ChildActKind) -> Vec<PlanKind> {
    let open = by_plan.iter().filter(|facts| {
        let context = &facts.context;
        let covered = context.procedure.covers(context.plan) && context.child.plans.contains(&context.plan);
        covered && facts.may(Act::ForChild(act))
    });
    open.map(|facts| facts.context.plan).collect()
}

fn row(request: &ChildRequest) -> RequestRow {
    RequestRow {
        number: request.number,
        plan: request.plan,
        what: request.what,
        asked_on: request.asked_on,
        by_advocate: request.by_advocate,
        text: request.text.clone(),
        replied_on: request.reply.as_ref().map(|reply| reply.on),
        reply: request.reply.as_ref().map(|reply| reply.text.clone()),
    }
}
