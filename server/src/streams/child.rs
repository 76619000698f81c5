//! A child's record: registration, plans, team and the people of the record, for administrators.

use shared::api::{CommandRequest, Refused};
use shared::child::{self, Child, ChildCommand, ChildEvent, ChildProblem};
use shared::ids::ChildId;

use super::organisation::may_administer;
use super::{Loaded, Stream};
use crate::execute::Sender;
use crate::project;
use crate::rejected::Rejected;
use crate::work::Work;

/// The kind `child`.
pub struct Children;

/// What a decision about a child's record depends on.
pub struct Registration {
    /// The command registers a child under another id than the address's.
    id_differs: bool,
    /// Another child of the authority has the case number.
    case_number_taken: bool,
}

impl Stream for Children {
    const KIND: &'static str = "child";
    const ABOUT: &'static str = "A command on a child's record, by an administrator.";
    const ID: &'static str = "The child's id";

    type Id = ChildId;
    type Command = ChildCommand;
    type Event = ChildEvent;
    type State = Option<Child>;
    type Facts = Registration;

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
    ) -> Result<Option<Registration>, Rejected> {
        if !may_administer(sender, &work.directory().await?.organisation) {
            return Ok(None);
        }
        let ChildCommand::Register(child) = &request.command else {
            return Ok(Some(Registration { id_differs: false, case_number_taken: false }));
        };
        let case_number_taken = work.tx.case_number_is_taken(&child.case_number, &id.to_string()).await?;
        Ok(Some(Registration { id_differs: child.id != *id, case_number_taken }))
    }

    fn decide(
        state: &Option<Child>,
        command: &ChildCommand,
        facts: &Registration,
    ) -> Result<Vec<ChildEvent>, Rejected> {
        let refused = |problems: Vec<ChildProblem>| {
            Rejected::Refused(problems.into_iter().map(Refused::Child).collect())
        };
        let events = child::decide(state.as_ref(), command).map_err(refused)?;
        if facts.case_number_taken {
            return Err(refused(vec![ChildProblem::AlreadyRegistered]));
        }
        if facts.id_differs {
            return Err(refused(vec![ChildProblem::IdDiffers]));
        }
        Ok(events)
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
