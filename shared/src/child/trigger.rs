//! What a chair is prompted to raise because it has gone on for too long, computed from the child's record.

use super::{Child, Plan};
use crate::calendar::Calendar;
use crate::escalation::{Escalation, Phase};
use crate::ids::Reference;
use crate::ladder;
use crate::people::PlanKind;
use crate::procedure::{After, Procedure, Trigger, TriggerOf};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A matter of the child, as far as a trigger depends on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatterSoFar {
    pub reference: Reference,
    pub plan: PlanKind,
    pub raised_on: NaiveDate,
    /// The day it became formal.
    pub formal_on: Option<NaiveDate>,
    pub open: bool,
}

impl MatterSoFar {
    /// How far that matter has come.
    #[must_use]
    pub fn of(matter: &Escalation) -> Self {
        Self {
            reference: matter.reference.clone(),
            plan: matter.opening.plan,
            raised_on: matter.raised_on(),
            formal_on: matter.stages.first().map(|step| step.sent.came_on()),
            open: matter.phase != Phase::Closed,
        }
    }
}

/// A prompt to raise something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TriggerDue {
    /// The id of the trigger.
    pub trigger: String,
    /// What to do, in the procedure's words.
    pub what: String,
    pub plan: PlanKind,
    /// The day from which it is so.
    pub since: NaiveDate,
    /// The informal matter it is about; none where nothing has been raised.
    pub reference: Option<Reference>,
}

impl Child {
    /// The days of the reviews of that plan that are on record: graded (KEN-08), or with the child's network (KEN-20).
    #[must_use]
    pub fn reviews_of(&self, plan: PlanKind) -> BTreeSet<NaiveDate> {
        let graded = self.gradings_of(plan).map(|review| review.held_on);
        let networks = self.networks.iter().filter(|review| review.plan == plan).map(|review| review.held_on);
        graded.chain(networks).collect()
    }

    /// What the chairs of the child's plans are prompted to raise today, the longest due first.
    ///
    /// An informal matter is prompted for until it is formal or closed; a plan until something about it is raised formally
    /// from that day on, and never while such a matter is open.
    #[must_use]
    pub fn triggers_due(
        &self,
        matters: &[MatterSoFar],
        procedure: &Procedure,
        calendar: &Calendar,
        today: NaiveDate,
    ) -> Vec<TriggerDue> {
        let in_force = |trigger: &Trigger, plan: &Plan| plan.on(today) && trigger.plans.contains(&plan.kind);
        let prompted = procedure.triggers.iter().flat_map(|trigger| {
            let plans = self.plans.iter().filter(move |plan| in_force(trigger, plan));
            plans.flat_map(move |plan| self.prompted(trigger, plan, matters, calendar))
        });
        let mut due: Vec<TriggerDue> = prompted.filter(|due| due.since <= today).collect();
        due.sort_by_key(|due| due.since);
        due
    }

    /// What one trigger prompts for about one plan, today or later.
    fn prompted(
        &self,
        trigger: &Trigger,
        plan: &Plan,
        matters: &[MatterSoFar],
        calendar: &Calendar,
    ) -> Vec<TriggerDue> {
        let mut ours = matters.iter().filter(|matter| matter.plan == plan.kind);
        let reached = |from| self.reached(trigger, plan.kind, from, calendar);
        let due = |since, reference| TriggerDue {
            trigger: trigger.id.clone(),
            what: trigger.what.clone(),
            plan: plan.kind,
            since,
            reference,
        };
        match trigger.of {
            TriggerOf::Informal => {
                let informal = ours.filter(|matter| matter.is_informal());
                let since = informal.filter_map(|matter| Some((reached(matter.raised_on)?, matter)));
                since.map(|(since, matter)| due(since, Some(matter.reference.clone()))).collect()
            }
            TriggerOf::Plan => {
                let since = reached(plan.from).filter(|since| !ours.any(|matter| matter.answers(*since)));
                since.map(|since| due(since, None)).into_iter().collect()
            }
        }
    }

    /// The day on which something that began then has gone on for long enough; none where that is not known yet.
    fn reached(
        &self,
        trigger: &Trigger,
        plan: PlanKind,
        from: NaiveDate,
        calendar: &Calendar,
    ) -> Option<NaiveDate> {
        match trigger.after {
            After::Time { length } => ladder::due(calendar, from, length).ok(),
            After::Reviews { count } => {
                let before = usize::try_from(count).ok()?.checked_sub(1)?;
                self.reviews_of(plan).into_iter().filter(|held| *held >= from).nth(before)
            }
        }
    }
}

impl MatterSoFar {
    fn is_informal(&self) -> bool {
        self.open && self.formal_on.is_none()
    }

    /// Is it what a trigger that has been due since then asks for?
    fn answers(&self, since: NaiveDate) -> bool {
        self.formal_on.is_some_and(|on| self.open || on >= since)
    }
}
