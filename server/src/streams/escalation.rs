//! Matters: the process itself. Whoever acts on one receives its events.

mod facts;

pub use facts::{Asked, MatterFacts, gather};

use chrono::Datelike;
use shared::access::Act;
use shared::api::{self, CommandRequest};
use shared::escalation::{self, Command, Escalation, Event};
use shared::ids::{ChildId, EscalationId, PersonId, Reference};
use shared::people::PlanKind;

use super::{Loaded, Missed, Stream, siblings};
use crate::execute::Sender;
use crate::notify;
use crate::project;
use crate::rejected::Rejected;
use crate::store::Recorded;
use crate::work::Work;

/// The kind `escalation`.
pub struct Escalations;

/// The child and plan a command would raise a matter about.
fn raised(command: &Command) -> Option<(ChildId, PlanKind)> {
    let opening = match command {
        Command::RaiseConcern(raise) => &raise.opening,
        Command::RaiseFormally(raise) => &raise.opening,
        _ => return None,
    };
    Some((opening.child, opening.plan))
}

impl Stream for Escalations {
    const KIND: &'static str = "escalation";
    const ABOUT: &'static str = "A command on a matter: raise, answer, review, pass on, close and the rest.";
    const ID: &'static str = "The matter's id, made by whoever raises it";

    type Id = EscalationId;
    type Command = Command;
    type Event = Event;
    type State = Option<Escalation>;
    type Facts = MatterFacts;

    fn evolve(state: Option<Escalation>, event: &Event) -> Option<Escalation> {
        escalation::evolve(state, event)
    }

    fn begins(command: &Command) -> bool {
        raised(command).is_some()
    }

    async fn facts(
        work: &mut Work<'_>,
        sender: &Sender,
        id: &EscalationId,
        state: &Option<Escalation>,
        request: &CommandRequest<Command>,
    ) -> Result<Option<MatterFacts>, Rejected> {
        let command = &request.command;
        let about = state.as_ref().map(|matter| (matter.opening.child, matter.opening.plan));
        let Some((child, plan)) = about.or_else(|| raised(command)) else { return Ok(None) };
        let reference = match state {
            Some(matter) => matter.reference.clone(),
            None => Reference(work.tx.next_reference(work.today.year()).await?),
        };
        let asked = Asked {
            id: *id,
            // A version that is not the stream's is turned away before anything is decided.
            version: request.expected_version,
            matter: state.as_ref(),
            child,
            plan,
            person: sender.person(),
            written_at: request.written_at,
            standing_in: request.standing_in.clone(),
            reference,
        };
        let seen: &[Act] = match state {
            Some(_) => &[Act::Read, Act::ReadStatus],
            None => &[Act::ReadChild],
        };
        let mut facts = gather(work, asked).await?;
        if let (Command::AcceptDates { .. }, Some(facts)) = (command, &mut facts) {
            facts.context.newer_calendar = Some(work.adopted().await?.calendar.clone());
        }
        let sees = |facts: &MatterFacts| {
            seen.iter().any(|act| facts.may(*act)) || facts.may(Act::Do(command.kind()))
        };
        Ok(facts.filter(sees))
    }

    fn decide(
        state: &Option<Escalation>,
        command: &Command,
        facts: &MatterFacts,
    ) -> Result<Vec<Event>, Rejected> {
        Ok(escalation::decide(state.as_ref(), command, &facts.context)?)
    }

    async fn project(
        work: &mut Work<'_>,
        id: &EscalationId,
        after: &Loaded<Self>,
        _: &[Event],
    ) -> Result<(), Rejected> {
        match &after.state {
            Some(matter) => project::matter_changed(work, *id, matter, after.version).await,
            None => Ok(()),
        }
    }

    async fn beside(
        work: &mut Work<'_>,
        sender: &Sender,
        id: &EscalationId,
        command_id: &str,
        command: &Command,
    ) -> Result<(), Rejected> {
        let like = match command {
            Command::RaiseConcern(raise) => raise.sibling_of,
            Command::RaiseFormally(raise) => raise.sibling_of,
            _ => None,
        };
        match like.zip(raised(command)) {
            Some((like, (child, _))) => siblings::join(work, sender, command_id, (*id, child), like).await,
            None => Ok(()),
        }
    }

    async fn tell(
        work: &mut Work<'_>,
        id: &EscalationId,
        facts: &MatterFacts,
        after: &Option<Escalation>,
        made: (&[Recorded], &[Event]),
    ) -> Result<(), Rejected> {
        match after {
            Some(matter) => notify::of_command(work, *id, matter, &facts.context, made).await,
            None => Ok(()),
        }
    }

    fn missed(facts: &MatterFacts, unseen: Vec<api::Recorded<Event>>) -> Option<Missed> {
        facts.may(Act::Read).then_some(unseen)
    }

    fn acting_for(events: &[Event]) -> Option<PersonId> {
        events.iter().find_map(|event| match event {
            Event::ChairStoodIn { chair, .. } => Some(chair.id),
            _ => None,
        })
    }

    fn is_withheld(state: &Option<Escalation>) -> bool {
        state.as_ref().is_some_and(Escalation::is_withheld)
    }

    fn reference(state: &Option<Escalation>) -> Option<Reference> {
        state.as_ref().map(|matter| matter.reference.clone())
    }
}
