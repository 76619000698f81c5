//! Changes to a child's record.

use super::{
    Appointment, Chairing, Child, ChildAct, ChildRequest, ComingChair, GradeCorrected,
    GradedEscalationDropped, NetworkRecorded, Placement, PlacementReviewMoved, Plan, RaisedByService, Reply,
    ReviewGraded, ScopingHeld, ScopingRequested, VisitRecorded, chairs, placement, within,
};
use crate::ids::{PersonId, UnitId};
use crate::people::PlanKind;
use crate::text;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What may be asked of a child's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum ChildCommand {
    Register(Box<Child>),
    AllocateTeam {
        team: UnitId,
    },
    AllocateSocialWorker {
        person: Option<PersonId>,
    },
    AllocateChair(Chairing),
    /// Somebody chairs a plan from a day to come (ALL-31).
    ArrangeChair(ComingChair),
    BeginPlan(Plan),
    EndPlan {
        kind: PlanKind,
        on: NaiveDate,
    },
    AppointAdvocate(Appointment),
    /// That was the advocate's last day: from the next they see nothing of the child.
    EndAppointment {
        person: PersonId,
        on: NaiveDate,
    },
    /// Not an administrator's: of those around the child.
    Act(ChildAct),
}

/// What happened on a child's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum ChildEvent {
    Registered(Box<Child>),
    TeamAllocated {
        team: UnitId,
    },
    SocialWorkerAllocated {
        person: Option<PersonId>,
    },
    ChairAllocated(Chairing),
    /// From that day on they are to chair it (ALL-31).
    ChairArranged(ComingChair),
    PlanBegan(Plan),
    PlanEnded {
        kind: PlanKind,
        on: NaiveDate,
    },
    AdvocateAppointed(Appointment),
    AppointmentEnded {
        person: PersonId,
        on: NaiveDate,
    },
    /// A review graded sections of the plan (KEN-08).
    ReviewGraded(ReviewGraded),
    /// A grade was put right (KEN-08).
    GradeCorrected(GradeCorrected),
    /// The chair did not raise what a grade asked for (KEN-08).
    GradedEscalationDropped(GradedEscalationDropped),
    /// The child, or an advocate for them, asked something of the chair (LAM-25).
    ChairAsked(ChildRequest),
    ChairReplied(Reply),
    /// A review left the network so (KEN-20, KEN-23).
    NetworkRecorded(NetworkRecorded),
    /// The child lives somewhere new (KEN-14).
    PlacementRecorded(Placement),
    /// The review before which it is first visited moved (KEN-14).
    PlacementReviewMoved(PlacementReviewMoved),
    /// Somebody visited where the child lives (KEN-14, KEN-29).
    VisitRecorded(VisitRecorded),
    /// The worker's service raised what a visit found (KEN-14).
    ServiceConcernRaised(RaisedByService),
    /// The chair asked senior managers to meet about the provider (KEN-16).
    ScopingRequested(ScopingRequested),
    /// They met (KEN-16).
    ScopingHeld(ScopingHeld),
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
    #[error("this plan is already in force in that time")]
    PlanInForce,
    #[error("this plan is not in force")]
    PlanNotInForce,
    #[error("this person is not the child's advocate on that day")]
    NoSuchAppointment,
    #[error("the end lies before the beginning")]
    EndsBeforeItBegins,
    #[error("this plan has two chairs")]
    TwoChairs,
    #[error("{field} is missing")]
    Missing { field: String },
    #[error("{field} is too long, or holds characters that cannot be kept")]
    CannotBeKept { field: String },
    #[error("this is for those around the child, not for administrators")]
    NotAnAdministrators,
    #[error("there is no {what}")]
    Unknown { what: String },
    #[error("this person may not chair such a plan")]
    MayNotChair,
    #[error("the child's id is not that of the record")]
    IdDiffers,
}

/// Decides one change to a child's record by an administrator.
///
/// # Errors
/// Why the change is refused.
pub fn decide(state: Option<&Child>, command: &ChildCommand) -> Result<Vec<ChildEvent>, Vec<ChildProblem>> {
    let decided = match (state, command) {
        (None, ChildCommand::Register(child)) => {
            Some((unsound(child), ChildEvent::Registered(child.clone())))
        }
        (None, _) => return Err(vec![ChildProblem::NotRegistered]),
        (Some(child), command) => change(child, command),
    };
    let (problems, event) = decided.ok_or_else(|| vec![not_here(command)])?;
    if problems.is_empty() { Ok(vec![event]) } else { Err(problems) }
}

fn not_here(command: &ChildCommand) -> ChildProblem {
    match command {
        ChildCommand::Register(_) => ChildProblem::AlreadyRegistered,
        _ => ChildProblem::NotAnAdministrators,
    }
}

/// What an administrator's command would change; none where it changes nothing that is registered.
fn change(child: &Child, command: &ChildCommand) -> Option<(Vec<ChildProblem>, ChildEvent)> {
    Some(match command {
        ChildCommand::Register(_) | ChildCommand::Act(_) => return None,
        ChildCommand::AllocateTeam { team } => (Vec::new(), ChildEvent::TeamAllocated { team: team.clone() }),
        ChildCommand::AllocateSocialWorker { person } => {
            (Vec::new(), ChildEvent::SocialWorkerAllocated { person: *person })
        }
        ChildCommand::AllocateChair(chairing) => (Vec::new(), ChildEvent::ChairAllocated(*chairing)),
        ChildCommand::ArrangeChair(coming) => (Vec::new(), ChildEvent::ChairArranged(*coming)),
        ChildCommand::BeginPlan(plan) => (clashes(plan, &child.plans), ChildEvent::PlanBegan(*plan)),
        ChildCommand::EndPlan { kind, on } => {
            let open = child.plans_on(*on).any(|plan| plan == *kind);
            let problem = (!open).then_some(ChildProblem::PlanNotInForce);
            (problem.into_iter().collect(), ChildEvent::PlanEnded { kind: *kind, on: *on })
        }
        ChildCommand::AppointAdvocate(appointment) => {
            let backwards = ends_before_it_begins(appointment.from, appointment.to);
            (backwards.into_iter().collect(), ChildEvent::AdvocateAppointed(*appointment))
        }
        ChildCommand::EndAppointment { person, on } => {
            let problem = (!child.has_advocate(*person, *on)).then_some(ChildProblem::NoSuchAppointment);
            (problem.into_iter().collect(), ChildEvent::AppointmentEnded { person: *person, on: *on })
        }
    })
}

/// Everything that keeps a child from being registered as given.
fn unsound(child: &Child) -> Vec<ChildProblem> {
    let texts = [("name", &child.name), ("case_number", &child.case_number)];
    let texts = texts.into_iter().filter_map(|(field, text)| unfit(field, text));
    let plans = child.plans.iter().enumerate().flat_map(|(at, plan)| clashes(plan, &child.plans[..at]));
    let chairs = child.chairs.iter().enumerate().filter_map(|(at, chairing)| {
        let twice = child.chairs[..at].iter().any(|other| other.plan == chairing.plan);
        twice.then_some(ChildProblem::TwoChairs)
    });
    let advocates = child.advocates.iter().filter_map(|given| ends_before_it_begins(given.from, given.to));
    texts.chain(plans).chain(chairs).chain(advocates).collect()
}

fn unfit(field: &str, text: &str) -> Option<ChildProblem> {
    let field = field.to_owned();
    if text.trim().is_empty() {
        return Some(ChildProblem::Missing { field });
    }
    (!text::fits(text) || !text::printable(text)).then_some(ChildProblem::CannotBeKept { field })
}

/// What keeps a plan from standing beside the others: it runs backwards, or one of its kind is in force in its time.
fn clashes(plan: &Plan, others: &[Plan]) -> Vec<ChildProblem> {
    let starts_before_end = |a: &Plan, b: &Plan| b.to.is_none_or(|to| a.from <= to);
    let overlaps = |other: &&Plan| {
        other.kind == plan.kind && starts_before_end(other, plan) && starts_before_end(plan, other)
    };
    let in_force = others.iter().find(overlaps).map(|_| ChildProblem::PlanInForce);
    ends_before_it_begins(plan.from, plan.to).into_iter().chain(in_force).collect()
}

fn ends_before_it_begins(from: NaiveDate, to: Option<NaiveDate>) -> Option<ChildProblem> {
    to.is_some_and(|to| to < from).then_some(ChildProblem::EndsBeforeItBegins)
}

/// Applies one event; events before a registration change nothing.
#[must_use]
pub fn evolve(state: Option<Child>, event: &ChildEvent) -> Option<Child> {
    if let ChildEvent::Registered(child) = event {
        return Some(Child::clone(child));
    }
    let mut child = state?;
    match event {
        ChildEvent::Registered(_) => {}
        ChildEvent::TeamAllocated { team } => child.team = team.clone(),
        ChildEvent::SocialWorkerAllocated { person } => child.social_worker = *person,
        ChildEvent::ChairAllocated(chairing) => chairs::allocated(&mut child, *chairing),
        ChildEvent::ChairArranged(coming) => chairs::arranged(&mut child, *coming),
        ChildEvent::PlanBegan(plan) => child.plans.push(*plan),
        ChildEvent::PlanEnded { kind, on } => end_plan(&mut child, *kind, *on),
        ChildEvent::AdvocateAppointed(appointment) => child.advocates.push(*appointment),
        ChildEvent::AppointmentEnded { person, on } => end_appointment(&mut child, *person, *on),
        ChildEvent::ReviewGraded(review) => child.gradings.push(review.clone()),
        ChildEvent::GradeCorrected(corrected) => child.corrected(corrected),
        ChildEvent::GradedEscalationDropped(dropped) => child.dropped(dropped),
        ChildEvent::ChairAsked(request) => child.requests.push(request.clone()),
        ChildEvent::ChairReplied(reply) => child.replied(reply),
        ChildEvent::NetworkRecorded(network) => child.networks.push(network.clone()),
        ChildEvent::PlacementRecorded(_)
        | ChildEvent::PlacementReviewMoved(_)
        | ChildEvent::VisitRecorded(_)
        | ChildEvent::ServiceConcernRaised(_)
        | ChildEvent::ScopingRequested(_)
        | ChildEvent::ScopingHeld(_) => placement::evolve(&mut child, event),
    }
    Some(child)
}

fn end_plan(child: &mut Child, kind: PlanKind, on: NaiveDate) {
    let in_force = |plan: &&mut Plan| plan.kind == kind && within(plan.from, plan.to, on);
    if let Some(plan) = child.plans.iter_mut().find(in_force) {
        plan.to = Some(on);
    }
}

fn end_appointment(child: &mut Child, person: PersonId, on: NaiveDate) {
    let in_force = |given: &&mut Appointment| given.person == person && given.on(on);
    if let Some(given) = child.advocates.iter_mut().find(in_force) {
        given.to = Some(on);
    }
}
