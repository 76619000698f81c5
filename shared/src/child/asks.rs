//! A child, or an advocate for them, asks the chair for a challenge or for an account of one (LAM-25).

use super::{Child, ChildEvent};
use crate::access::Relation;
use crate::escalation::common::{past_date, text};
use crate::escalation::{Broken, Checks, Context, Violations};
use crate::people::{PersonRef, PlanKind};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is asked of the chair of that plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AskChair {
    pub plan: PlanKind,
    pub what: AskedFor,
    /// The day the child asked; the day it is sent where an advocate asks.
    pub on: Option<NaiveDate>,
    pub text: String,
}

/// The chair's reply to a request of that number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReplyToChild {
    pub plan: PlanKind,
    pub number: u32,
    pub text: String,
}

/// What a child may ask of their chair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AskedFor {
    /// To challenge the council for them.
    Challenge,
    /// To account for what the chair has done, or has not.
    Account,
}

/// A request on the child's record, with its reply once there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChildRequest {
    pub number: u32,
    pub plan: PlanKind,
    pub what: AskedFor,
    pub asked_on: NaiveDate,
    /// Did the advocate ask, or the child themselves through whoever recorded it?
    pub by_advocate: bool,
    pub recorded_by: PersonRef,
    pub text: String,
    pub reply: Option<Reply>,
}

/// What the chair replied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reply {
    pub number: u32,
    pub by: PersonRef,
    pub on: NaiveDate,
    pub text: String,
}

pub(super) fn ask(child: &Child, asked: &AskChair, context: &Context) -> Result<Vec<ChildEvent>, Violations> {
    let mut checks = Checks::default();
    let plan = asked.plan;
    checks.require(context.procedure.covers(plan), "plan", || Broken::PlanNotCovered { plan });
    checks.require(context.child.plans.contains(&plan), "plan", || Broken::PlanNotInForce { plan });
    text(&mut checks, "text", &asked.text);
    let by_advocate = is_advocate(context);
    let asked_on =
        if by_advocate { Some(context.today) } else { past_date(&mut checks, "on", asked.on, context) };
    let request = asked_on.map(|asked_on| ChildRequest {
        number: child.requests.len() as u32 + 1,
        plan,
        what: asked.what,
        asked_on,
        by_advocate,
        recorded_by: context.actor.person.clone(),
        text: asked.text.trim().to_owned(),
        reply: None,
    });
    checks.finish(request.map(|request| vec![ChildEvent::ChairAsked(request)]))
}

/// An advocate asks for the child; a chair or manager records what the child asked.
fn is_advocate(context: &Context) -> bool {
    let records = [Relation::Chair, Relation::ChairsManager];
    let relations = &context.actor.relations;
    relations.contains(&Relation::Advocate) && !records.iter().any(|own| relations.contains(own))
}

pub(super) fn reply(
    child: &Child,
    given: &ReplyToChild,
    context: &Context,
) -> Result<Vec<ChildEvent>, Violations> {
    let mut checks = Checks::default();
    text(&mut checks, "text", &given.text);
    let mut open = child.unanswered(given.plan);
    checks.require(open.any(|request| request.number == given.number), "number", || Broken::NothingWaits);
    let reply = Reply {
        number: given.number,
        by: context.actor.person.clone(),
        on: context.today,
        text: given.text.trim().to_owned(),
    };
    checks.finish(Some(vec![ChildEvent::ChairReplied(reply)]))
}

impl Child {
    /// The requests to the chair of that plan that have no reply yet, oldest first.
    pub fn unanswered(&self, plan: PlanKind) -> impl Iterator<Item = &ChildRequest> {
        self.requests.iter().filter(move |request| request.plan == plan && request.reply.is_none())
    }

    pub(super) fn replied(&mut self, reply: &Reply) {
        if let Some(request) = self.requests.iter_mut().find(|request| request.number == reply.number) {
            request.reply = Some(reply.clone());
        }
    }
}
