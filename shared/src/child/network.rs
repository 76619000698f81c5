//! Those around the child: gathered at reviews, reached by all of them, asked whether they agree to the process (KEN-20,
//! KEN-23).

use super::{Child, ChildEvent};
use crate::escalation::common::{optional_text, past_date, text};
use crate::escalation::{Broken, Checks, Context, Violations};
use crate::people::{PersonRef, PlanKind};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Who attended a review, how each is reached, and whether they agree to the process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordNetwork {
    pub plan: PlanKind,
    pub held_on: Option<NaiveDate>,
    pub members: Vec<Member>,
}

/// Somebody of the child's network.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Member {
    pub name: String,
    /// What they are to the child, and of which agency.
    pub role: String,
    /// Telephone, e-mail or both.
    pub contact: String,
    /// Do they agree to the process? None where they were not asked.
    pub agrees: Option<bool>,
}

/// The network as a review left it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NetworkRecorded {
    pub plan: PlanKind,
    pub held_on: NaiveDate,
    pub on: NaiveDate,
    pub by: PersonRef,
    pub members: Vec<Member>,
}

pub(super) fn record(given: &RecordNetwork, context: &Context) -> Result<Vec<ChildEvent>, Violations> {
    let mut checks = Checks::default();
    let plan = given.plan;
    checks.require(context.procedure.network.is_some(), "", || Broken::NotInProcedure);
    let held_on = past_date(&mut checks, "held_on", given.held_on, context);
    checks.require(!given.members.is_empty(), "members", || Broken::Missing);
    for (at, member) in given.members.iter().enumerate() {
        text(&mut checks, format!("members.{at}.name"), &member.name);
        text(&mut checks, format!("members.{at}.role"), &member.role);
        optional_text(&mut checks, format!("members.{at}.contact"), &member.contact);
    }
    let (on, by) = (context.today, context.actor.person.clone());
    let event = held_on.map(|held_on| {
        ChildEvent::NetworkRecorded(NetworkRecorded { plan, held_on, on, by, members: given.members.clone() })
    });
    checks.finish(event.map(|event| vec![event]))
}

impl Child {
    /// Is it still to be put on record whether those around the child agree to the process (KEN-23)?
    #[must_use]
    pub fn network_unasked(&self, plan: PlanKind) -> bool {
        let mut recorded = self.networks.iter().filter(|network| network.plan == plan);
        !recorded.any(|network| network.members.iter().any(|member| member.agrees.is_some()))
    }
}
