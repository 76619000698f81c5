//! A child's record: registration, plans, team and the people of the record, for administrators; and what the chair and
//! others around the child put on it.

use shared::access::Act;
use shared::api::{CommandRequest, Refused};
use shared::child::{self, Child, ChildAct, ChildCommand, ChildEvent, ChildProblem};
use shared::escalation::Context;
use shared::ids::{ChildId, PersonId, UnitId};
use shared::organisation::Organisation;

use super::organisation::may_administer;
use super::{Asked, Loaded, Stream, gather};
use crate::execute::Sender;
use crate::project;
use crate::rejected::Rejected;
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
    Ok(Some(ChildFacts::Registration { id_differs, case_number_taken, unknown }))
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
        ChildCommand::AppointAdvocate(given) => (Vec::new(), vec![given.person]),
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
