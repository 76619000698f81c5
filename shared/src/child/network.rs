//! Those around the child: gathered at reviews, reached by all of them, asked whether they agree to the process (KEN-20,
//! KEN-23).

use super::{Child, ChildEvent};
use crate::escalation::common::{past_date, text};
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
        text(&mut checks, format!("members.{at}.contact"), &member.contact);
    }
    let (on, by) = (context.today, context.actor.person.clone());
    let event = held_on.map(|held_on| {
        ChildEvent::NetworkRecorded(NetworkRecorded { plan, held_on, on, by, members: given.members.clone() })
    });
    checks.finish(event.map(|event| vec![event]))
}

impl Child {
    /// Those around the child as the last review of that plan left them.
    #[must_use]
    pub fn network(&self, plan: PlanKind) -> Option<&NetworkRecorded> {
        self.networks.iter().rfind(|network| network.plan == plan)
    }

    /// Is it still to be put on record of anybody around the child whether they agree to the process (KEN-23)? Who was asked at
    /// an earlier review need not be asked again.
    #[must_use]
    pub fn network_unasked(&self, plan: PlanKind) -> bool {
        let recorded = self.networks.iter().filter(|network| network.plan == plan);
        let all: Vec<&Member> = recorded.flat_map(|network| &network.members).collect();
        let asked = |member: &Member| {
            all.iter().any(|known| known.agrees.is_some() && known.name.trim() == member.name.trim())
        };
        self.network(plan).is_none_or(|last| !last.members.iter().all(asked))
    }
}
