//! A child's record: registration, plans, team and the people of the record, for administrators; and what the chair and
//! others around the child put on it.

use shared::access::Act;
use shared::api::{CommandRequest, Refused};
use shared::child::{self, Chairing, Child, ChildAct, ChildCommand, ChildEvent, ChildProblem, ComingChair};
use shared::escalation::{Command, Context, Phase};
use shared::ids::{ChildId, CommandId, EscalationId, PersonId, UnitId};
use shared::organisation::Organisation;
use shared::people::PlanKind;
use uuid::Uuid;

use super::organisation::may_administer;
use super::{Asked, Escalations, Loaded, Stream, gather, load};
use crate::execute::{Sender, within};
use crate::notify;
use crate::project;
use crate::rejected::Rejected;
use crate::store::Recorded;
use crate::work::Work;

/// The kind `child`.
pub struct Children;

/// What a decision about a child's record depends on.
pub enum ChildFacts {
    /// For an administrator's command.
    Registration {
        /// It registers a child under another id than the address's.
        id_differs: bool,
        /// Another child of the authority has the case number.
        case_number_taken: bool,
        /// Units and people it names that the directory does not have.
        unknown: Vec<String>,
        /// It names a chair whose roles do not let them chair such a plan.
        may_not_chair: bool,
    },
    /// For an act of somebody around the child.
    Around(Box<Context>),
}

impl Stream for Children {
    const KIND: &'static str = "child";
    const ABOUT: &'static str =
        "A command on a child's record: an administrator's, or an act of the child's chair.";
    const ID: &'static str = "The child's id";

    type Id = ChildId;
    type Command = ChildCommand;
    type Event = ChildEvent;
    type State = Option<Child>;
    type Facts = ChildFacts;

    fn evolve(state: Option<Child>, event: &ChildEvent) -> Option<Child> {
        child::evolve(state, event)
    }

    fn begins(command: &ChildCommand) -> bool {
        matches!(command, ChildCommand::Register(_))
    }

    async fn facts(
        work: &mut Work<'_>,
        sender: &Sender,
        id: &ChildId,
        _: &Option<Child>,
        request: &CommandRequest<ChildCommand>,
    ) -> Result<Option<ChildFacts>, Rejected> {
        match &request.command {
            ChildCommand::Act(act) => around(work, sender, id, act, request).await,
            ChildCommand::AllocateChair(Chairing { plan, person })
            | ChildCommand::ArrangeChair(ComingChair { plan, person, .. }) => {
                chairing(work, sender, id, (*plan, *person), &request.command).await
            }
            command => registration(work, sender, id, command).await,
        }
    }

    fn decide(
        state: &Option<Child>,
        command: &ChildCommand,
        facts: &ChildFacts,
    ) -> Result<Vec<ChildEvent>, Rejected> {
        let refused = |problems: Vec<ChildProblem>| {
            Rejected::Refused(problems.into_iter().map(Refused::Child).collect())
        };
        if let (ChildFacts::Around(context), ChildCommand::Act(act), Some(child)) = (facts, command, state) {
            return Ok(child::act(child, act, context)?);
        }
        let events = child::decide(state.as_ref(), command).map_err(refused)?;
        match facts {
            ChildFacts::Registration { case_number_taken: true, .. } => {
                Err(refused(vec![ChildProblem::AlreadyRegistered]))
            }
            ChildFacts::Registration { id_differs: true, .. } => Err(refused(vec![ChildProblem::IdDiffers])),
            ChildFacts::Registration { may_not_chair: true, .. } => {
                Err(refused(vec![ChildProblem::MayNotChair]))
            }
            ChildFacts::Registration { unknown, .. } if !unknown.is_empty() => {
                let problem = |what: &String| ChildProblem::Unknown { what: what.clone() };
                Err(refused(unknown.iter().map(problem).collect()))
            }
            ChildFacts::Registration { .. } | ChildFacts::Around(_) => Ok(events),
        }
    }

    async fn project(
        work: &mut Work<'_>,
        _: &ChildId,
        after: &Loaded<Self>,
        _: &[ChildEvent],
    ) -> Result<(), Rejected> {
        match &after.state {
            Some(child) => project::child_changed(work, child, after.version).await,
            None => Ok(()),
        }
    }

    async fn tell(
        work: &mut Work<'_>,
        _: &ChildId,
        facts: &ChildFacts,
        after: &Option<Child>,
        (recorded, events): (&[Recorded], &[ChildEvent]),
    ) -> Result<(), Rejected> {
        let Some(child) = after else { return Ok(()) };
        if let ChildFacts::Around(context) = facts {
            notify::of_child(work, child, context, (recorded, events)).await?;
        }
        for (made, event) in recorded.iter().zip(events) {
            if let ChildEvent::ChairAllocated(chairing) = event {
                chair_changed(work, child, chairing.plan, made).await?;
            }
        }
        Ok(())
    }
}

/// For administrators, and for whoever manages the chair there is (ALL-31).
async fn chairing(
    work: &mut Work<'_>,
    sender: &Sender,
    id: &ChildId,
    (plan, person): (PlanKind, PersonId),
    command: &ChildCommand,
) -> Result<Option<ChildFacts>, Rejected> {
    let directory = work.directory().await?;
    let organisation = &directory.organisation;
    if !may_administer(sender, organisation) {
        let Some(asks) = sender.person() else { return Ok(None) };
        let asked = Asked::raising(work, asks, *id, plan).await?;
        if !gather(work, asked).await?.is_some_and(|facts| facts.may(Act::ChangeChair)) {
            return Ok(None);
        }
    }
    let (unknown, may_chair) = (unknown(command, organisation), organisation.may_chair(person, plan));
    let may_not_chair = unknown.is_empty() && !may_chair;
    let (id_differs, case_number_taken) = (false, false);
    Ok(Some(ChildFacts::Registration { id_differs, case_number_taken, unknown, may_not_chair }))
}

/// Puts it on the record of every open matter of that plan that it has another chair, and who changed it.
async fn chair_changed(
    work: &mut Work<'_>,
    child: &Child,
    plan: PlanKind,
    made: &Recorded,
) -> Result<(), Rejected> {
    let directory = work.directory().await?;
    let by = made.actor.parse().ok().and_then(|person| directory.organisation.named(person));
    let system = Sender::System { authority: work.authority.clone() };
    for id in work.tx.matters_of_child(&child.id.to_string()).await? {
        let id: EscalationId = id.parse().map_err(Rejected::inconsistent)?;
        let loaded = load::<Escalations>(&mut work.tx, &id).await?;
        let Some(matter) = &loaded.state else { continue };
        let concerned = matter.opening.plan == plan
            && matter.phase != Phase::Closed
            && child.chair(plan) != Some(matter.circumstances.chair.id);
        if concerned {
            let name = format!("chair:{id}:{}", made.version);
            let command = Command::RecordChairChange { by: by.clone() };
            let expected_version = loaded.version.unsigned_abs();
            let request = CommandRequest { expected_version, command, written_at: None, standing_in: None };
            let command_id = CommandId(Uuid::new_v5(&child.id.0, name.as_bytes()));
            within::<Escalations>(work, &system, &id, command_id, &request).await?;
        }
    }
    Ok(())
}

/// For administrators.
async fn registration(
    work: &mut Work<'_>,
    sender: &Sender,
    id: &ChildId,
    command: &ChildCommand,
) -> Result<Option<ChildFacts>, Rejected> {
    let directory = work.directory().await?;
    if !may_administer(sender, &directory.organisation) {
        return Ok(None);
    }
    let unknown = unknown(command, &directory.organisation);
    let (id_differs, case_number_taken) = match command {
        ChildCommand::Register(child) => {
            let taken = work.tx.case_number_is_taken(&child.case_number, &id.to_string()).await?;
            (child.id != *id, taken)
        }
        _ => (false, false),
    };
    Ok(Some(ChildFacts::Registration { id_differs, case_number_taken, unknown, may_not_chair: false }))
}

/// The units and people a command names that are not in the directory.
fn unknown(command: &ChildCommand, organisation: &Organisation) -> Vec<String> {
    let (units, people): (Vec<&UnitId>, Vec<PersonId>) = match command {
        ChildCommand::Register(child) => {
            let chairs = child.chairs.iter().map(|chairing| chairing.person);
            let advocates = child.advocates.iter().map(|given| given.person);
            (vec![&child.team], chairs.chain(advocates).chain(child.social_worker).collect())
        }
        ChildCommand::AllocateTeam { team } => (vec![team], Vec::new()),
        ChildCommand::AllocateSocialWorker { person } => (Vec::new(), person.iter().copied().collect()),
        ChildCommand::AllocateChair(chairing) => (Vec::new(), vec![chairing.person]),
        ChildCommand::ArrangeChair(coming) => (Vec::new(), vec![coming.person]),
        ChildCommand::AppointAdvocate(given) => (Vec::new(), vec![given.person]),
        ChildCommand::EndAppointment { person, .. } => (Vec::new(), vec![*person]),
        ChildCommand::BeginPlan(_) | ChildCommand::EndPlan { .. } | ChildCommand::Act(_) => {
            (Vec::new(), Vec::new())
        }
    };
    let units = units.into_iter().filter(|unit| !organisation.units.contains_key(unit));
    let people = people.into_iter().filter(|person| !organisation.people.contains_key(person));
    units.map(ToString::to_string).chain(people.map(|person| person.to_string())).collect()
}

/// For whoever may do this act about the plan it concerns.
async fn around(
    work: &mut Work<'_>,
    sender: &Sender,
    id: &ChildId,
    act: &ChildAct,
    request: &CommandRequest<ChildCommand>,
) -> Result<Option<ChildFacts>, Rejected> {
    let Some(person) = sender.person() else { return Ok(None) };
    let asked =
        Asked { written_at: request.written_at, ..Asked::raising(work, person, *id, act.plan()).await? };
    let facts = gather(work, asked).await?.filter(|facts| facts.may(Act::ForChild(act.kind())));
    Ok(facts.map(|facts| ChildFacts::Around(Box::new(facts.context))))
}
