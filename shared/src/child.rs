//! A child as Recourse needs to know them: plans, team, and the people of their record.

use crate::ids::{ChildId, PersonId, UnitId};
use crate::people::PlanKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The state of a child's stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Child {
    pub id: ChildId,
    pub name: String,
    /// The council's case system's own number, unique in the authority.
    pub case_number: String,
    pub birth: Birth,
    pub plans: Vec<Plan>,
    pub team: UnitId,
    pub social_worker: Option<PersonId>,
    /// Who chairs, by plan; at most one each.
    pub chairs: Vec<Chairing>,
    pub advocates: Vec<Appointment>,
    /// Readable only by those who act and by named grant.
    pub restricted: bool,
}

/// When the child was or will be born.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Birth {
    Born(NaiveDate),
    Expected(NaiveDate),
}

/// A plan with its days, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Plan {
    pub kind: PlanKind,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
}

/// The chair of one of the child's plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Chairing {
    pub plan: PlanKind,
    pub person: PersonId,
}

/// An advocate's appointment with its days, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Appointment {
    pub person: PersonId,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
}

impl Child {
    /// The plans in force on that day.
    pub fn plans_on(&self, day: NaiveDate) -> impl Iterator<Item = PlanKind> + '_ {
        self.plans.iter().filter(move |plan| within(plan.from, plan.to, day)).map(|plan| plan.kind)
    }

    /// Who chairs that plan.
    #[must_use]
    pub fn chair(&self, plan: PlanKind) -> Option<PersonId> {
        self.chairs.iter().find(|chairing| chairing.plan == plan).map(|chairing| chairing.person)
    }

    /// Is the person the child's advocate on that day?
    #[must_use]
    pub fn has_advocate(&self, person: PersonId, day: NaiveDate) -> bool {
        self.advocates
            .iter()
            .any(|appointment| appointment.person == person && within(appointment.from, appointment.to, day))
    }
}

fn within(from: NaiveDate, to: Option<NaiveDate>, day: NaiveDate) -> bool {
    from <= day && to.is_none_or(|to| day <= to)
}

/// What may be asked of a child's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum ChildCommand {
    Register(Child),
    AllocateTeam { team: UnitId },
    AllocateSocialWorker { person: Option<PersonId> },
    AllocateChair(Chairing),
    BeginPlan(Plan),
    EndPlan { kind: PlanKind, on: NaiveDate },
    AppointAdvocate(Appointment),
}

/// What happened on a child's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum ChildEvent {
    Registered(Child),
    TeamAllocated { team: UnitId },
    SocialWorkerAllocated { person: Option<PersonId> },
    ChairAllocated(Chairing),
    PlanBegan(Plan),
    PlanEnded { kind: PlanKind, on: NaiveDate },
    AdvocateAppointed(Appointment),
}

/// Why a change to a child's record is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum ChildProblem {
    #[error("this child is already registered")]
    AlreadyRegistered,
    #[error("this child is not registered")]
    NotRegistered,
    #[error("this plan is already in force")]
    PlanInForce,
    #[error("this plan is not in force")]
    PlanNotInForce,
    #[error("{field} is missing")]
    Missing { field: String },
}

/// Decides one change to a child's record.
///
/// # Errors
/// Why the change is refused.
pub fn decide(state: Option<&Child>, command: &ChildCommand) -> Result<Vec<ChildEvent>, Vec<ChildProblem>> {
    let event = match (state, command) {
        (None, ChildCommand::Register(child)) => return register(child),
        (Some(_), ChildCommand::Register(_)) => return Err(vec![ChildProblem::AlreadyRegistered]),
        (None, _) => return Err(vec![ChildProblem::NotRegistered]),
        (Some(_), ChildCommand::AllocateTeam { team }) => ChildEvent::TeamAllocated { team: team.clone() },
        (Some(_), ChildCommand::AllocateSocialWorker { person }) => {
            ChildEvent::SocialWorkerAllocated { person: *person }
        }
        (Some(_), ChildCommand::AllocateChair(chairing)) => ChildEvent::ChairAllocated(*chairing),
        (Some(child), ChildCommand::BeginPlan(plan)) => {
            if child.plans_on(plan.from).any(|kind| kind == plan.kind) {
                return Err(vec![ChildProblem::PlanInForce]);
            }
            ChildEvent::PlanBegan(*plan)
        }
        (Some(child), ChildCommand::EndPlan { kind, on }) => {
            if !child.plans_on(*on).any(|plan| plan == *kind) {
                return Err(vec![ChildProblem::PlanNotInForce]);
            }
            ChildEvent::PlanEnded { kind: *kind, on: *on }
        }
        (Some(_), ChildCommand::AppointAdvocate(appointment)) => ChildEvent::AdvocateAppointed(*appointment),
    };
    Ok(vec![event])
}

fn register(child: &Child) -> Result<Vec<ChildEvent>, Vec<ChildProblem>> {
    let missing = [("name", &child.name), ("case_number", &child.case_number)]
        .into_iter()
        .filter(|(_, text)| text.trim().is_empty())
        .map(|(field, _)| ChildProblem::Missing { field: field.to_owned() })
        .collect::<Vec<_>>();
    if missing.is_empty() { Ok(vec![ChildEvent::Registered(child.clone())]) } else { Err(missing) }
}

/// Applies one event; events before a registration change nothing.
#[must_use]
pub fn evolve(state: Option<Child>, event: &ChildEvent) -> Option<Child> {
    if let ChildEvent::Registered(child) = event {
        return Some(child.clone());
    }
    let mut child = state?;
    match event {
        ChildEvent::Registered(_) => {}
        ChildEvent::TeamAllocated { team } => child.team = team.clone(),
        ChildEvent::SocialWorkerAllocated { person } => child.social_worker = *person,
        ChildEvent::ChairAllocated(chairing) => {
            child.chairs.retain(|other| other.plan != chairing.plan);
            child.chairs.push(*chairing);
        }
        ChildEvent::PlanBegan(plan) => child.plans.push(*plan),
        ChildEvent::PlanEnded { kind, on } => {
            let open =
                child.plans.iter_mut().find(|plan| plan.kind == *kind && within(plan.from, plan.to, *on));
            if let Some(plan) = open {
                plan.to = Some(*on);
            }
        }
        ChildEvent::AdvocateAppointed(appointment) => child.advocates.push(*appointment),
    }
    Some(child)
}
