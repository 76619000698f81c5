//! Matters raised for brothers and sisters, as a stream of their own: whoever cannot read all of them learns of none of it.

use shared::access::Act;
use shared::api::CommandRequest;
use shared::escalation::{Broken, CommandKind, Violation, Violations};
use shared::ids::{ChildId, CommandId, EscalationId, GroupId, PersonId};
use shared::siblings::{self, GroupCommand, GroupEvent, Sibling, SiblingGroup};
use uuid::Uuid;

use super::{Asked, Escalations, Loaded, Stream, gather, load};
use crate::execute::{Sender, within};
use crate::rejected::Rejected;
use crate::work::Work;

/// The kind `siblings`. It is written with the raising of its matters and has no route of its own.
pub struct Siblings;

impl Stream for Siblings {
    const KIND: &'static str = "siblings";
    const ABOUT: &'static str = "Matters raised for brothers and sisters.";
    const ID: &'static str = "The group's id";

    type Id = GroupId;
    type Command = GroupCommand;
    type Event = GroupEvent;
    type State = SiblingGroup;
    type Facts = ();

    fn evolve(state: SiblingGroup, event: &GroupEvent) -> SiblingGroup {
        siblings::evolve(state, event)
    }

    fn begins(_: &GroupCommand) -> bool {
        true
    }

    /// Only who may raise each of them says that they belong together.
    async fn facts(
        work: &mut Work<'_>,
        sender: &Sender,
        _: &GroupId,
        group: &SiblingGroup,
        request: &CommandRequest<GroupCommand>,
    ) -> Result<Option<()>, Rejected> {
        let Some(person) = sender.person() else { return Ok(None) };
        let GroupCommand::Join { siblings } = &request.command;
        for sibling in group.siblings.iter().chain(siblings) {
            if !may_raise(work, person, sibling.matter).await? {
                return Ok(None);
            }
        }
        Ok(Some(()))
    }

    fn decide(group: &SiblingGroup, command: &GroupCommand, (): &()) -> Result<Vec<GroupEvent>, Rejected> {
        siblings::decide(group, command).map_err(|_| refused())
    }

    async fn project(
        work: &mut Work<'_>,
        id: &GroupId,
        after: &Loaded<Self>,
        _: &[GroupEvent],
    ) -> Result<(), Rejected> {
        for sibling in &after.state.siblings {
            work.tx.put_sibling(&id.to_string(), &sibling.matter.to_string()).await?;
        }
        Ok(())
    }
}

async fn may_raise(work: &mut Work<'_>, person: PersonId, id: EscalationId) -> Result<bool, Rejected> {
    let loaded = load::<Escalations>(&mut work.tx, &id).await?;
    let Some(matter) = &loaded.state else { return Ok(false) };
    let facts = gather(work, Asked::about(id, loaded.version, matter, person)).await?;
    Ok(facts.is_some_and(|facts| facts.may(Act::Do(CommandKind::RaiseFormally))))
}

/// Puts a matter that is being raised beside the one it is raised like, of a brother or sister (ALL-33).
pub async fn join(
    work: &mut Work<'_>,
    sender: &Sender,
    command_id: &str,
    (id, child): (EscalationId, ChildId),
    like: EscalationId,
) -> Result<(), Rejected> {
    let other = load::<Escalations>(&mut work.tx, &like).await?.state.ok_or_else(refused)?;
    let other = Sibling { matter: like, child: other.opening.child };
    let known = work.tx.group_of(&like.to_string()).await?;
    let group = match known {
        Some(group) => group.parse().map_err(Rejected::inconsistent)?,
        None => GroupId(Uuid::new_v5(&like.0, Siblings::KIND.as_bytes())),
    };
    let loaded = load::<Siblings>(&mut work.tx, &group).await?;
    let command = GroupCommand::Join { siblings: vec![other, Sibling { matter: id, child }] };
    let expected_version = loaded.version.unsigned_abs();
    let request = CommandRequest { expected_version, command, written_at: None, standing_in: None };
    let key = CommandId(Uuid::new_v5(&group.0, command_id.as_bytes()));
    match within::<Siblings>(work, sender, &group, key, &request).await {
        // Which of them it is that the sender may not raise is not theirs to know.
        Err(Rejected::NotFound) => Err(refused()),
        done => done,
    }
}

fn refused() -> Rejected {
    Violations(vec![Violation { field: "sibling_of".to_owned(), broken: Broken::NotASibling }]).into()
}
