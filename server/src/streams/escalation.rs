//! Matters: the process itself. Whoever acts on one receives its events.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Datelike, Utc};
use shared::access::{Act, Relation, may};
use shared::api::{self, CommandRequest};
use shared::child::Child;
use shared::escalation::{self, BesideFacts, Command, Context, Escalation, Event, Facts, OtherMatter};
use shared::ids::{ChildId, EscalationId, PersonId, Reference};
use shared::people::PlanKind;
use uuid::Uuid;

use super::{Children, Loaded, Missed, Stream, load, siblings};
use crate::directory::Directory;
use crate::execute::Sender;
use crate::notify;
use crate::project::{self, Summary};
use crate::rejected::Rejected;
use crate::store::{OtherMatterRow, Recorded};
use crate::work::Work;

/// The kind `escalation`.
pub struct Escalations;

/// What a decision about a matter depends on.
pub struct MatterFacts {
    pub context: Context,
    pub child: Child,
    pub directory: Arc<Directory>,
}

impl MatterFacts {
    /// What the person is to the child and the matter.
    pub fn relations(&self) -> &BTreeSet<Relation> {
        &self.context.actor.relations
    }

    pub fn may(&self, act: Act) -> bool {
        may(self.relations(), act, self.child.restricted)
    }
}

/// What is known of somebody's question about a matter, or about one that they might raise.
pub struct Asked<'a> {
    pub id: EscalationId,
    /// The version it is at; 0 before anything is raised.
    pub version: u64,
    /// None before anything is raised.
    pub matter: Option<&'a Escalation>,
    pub child: ChildId,
    pub plan: PlanKind,
    /// None for the job that watches deadlines.
    pub person: Option<PersonId>,
    pub written_at: Option<DateTime<Utc>>,
    pub standing_in: Option<String>,
    /// What a matter raised now is called.
    pub reference: Reference,
}

impl<'a> Asked<'a> {
    /// What somebody asks about a matter.
    pub fn about(id: EscalationId, version: i64, matter: &'a Escalation, person: PersonId) -> Self {
        Self {
            id,
            version: version.unsigned_abs(),
            matter: Some(matter),
            child: matter.opening.child,
            plan: matter.opening.plan,
            person: Some(person),
            written_at: None,
            standing_in: None,
            reference: matter.reference.clone(),
        }
    }

    /// What somebody asks who might raise a matter.
    pub async fn raising(
        work: &mut Work<'_>,
        person: PersonId,
        child: ChildId,
        plan: PlanKind,
    ) -> Result<Self, Rejected> {
        Ok(Self {
            id: EscalationId(Uuid::nil()),
            version: 0,
            matter: None,
            child,
            plan,
            person: Some(person),
            written_at: None,
            standing_in: None,
            reference: Reference(work.tx.coming_reference(work.today.year()).await?),
        })
    }
}

/// Gathers the facts as the transaction sees them, whoever may see them; none if there is no such child.
pub async fn gather(work: &mut Work<'_>, asked: Asked<'_>) -> Result<Option<MatterFacts>, Rejected> {
    let Some(child) = load::<Children>(&mut work.tx, &asked.child).await?.state else { return Ok(None) };
    let directory = work.directory().await?;
    let adopted = work.adopted().await?;
    let versions = match asked.matter {
        Some(matter) => adopted.of_matter(matter)?,
        None => adopted.current(),
    };
    let other_matters = match asked.person {
        Some(person) => other_matters(work, person, &child, asked.id).await?,
        None => Vec::new(),
    };
    let beside = BesideFacts {
        supervision: work.tx.is_supervised(&asked.id.to_string()).await?,
        grave_event: work.tx.has_grave_event(&child.id.to_string()).await?,
    };
    let context = Context::new(Facts {
        organisation: &directory.organisation,
        child: &child,
        procedure: &versions.procedure,
        calendar: &versions.calendar,
        matter: asked.matter,
        version: asked.version,
        plan: asked.plan,
        person: asked.person,
        now: work.now,
        written_at: asked.written_at.filter(|written| *written < work.now),
        standing_in: asked.standing_in,
        other_matters,
        next_reference: asked.reference,
        beside,
        raised_drafts: project::raised_drafts(work, &child).await?,
    });
    Ok(Some(MatterFacts { context, child, directory }))
}

/// The child's other matters, as far as the person may read them.
async fn other_matters(
    work: &mut Work<'_>,
    person: PersonId,
    child: &Child,
    beside: EscalationId,
) -> Result<Vec<OtherMatter>, Rejected> {
    let viewer = work.viewer(person).await?;
    let rows = work.tx.other_matters(&viewer, &child.id.to_string(), &beside.to_string()).await?;
    rows.into_iter().map(other_matter).collect()
}

fn other_matter(row: OtherMatterRow) -> Result<OtherMatter, Rejected> {
    let Summary { category, linked, in_error, .. } = Summary::parse(&row.summary)?;
    let closed_on = row.closed_on.as_deref().map(str::parse).transpose().map_err(Rejected::inconsistent)?;
    Ok(OtherMatter {
        id: row.escalation_id.parse().map_err(Rejected::inconsistent)?,
        reference: Reference(row.reference),
        category,
        group: row.theme,
        open: closed_on.is_none(),
        closed_on,
        in_error,
        linked,
    })
}

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
