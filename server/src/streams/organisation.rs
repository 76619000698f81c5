//! The organisation of an authority: its people, units and posts. One stream an authority, under the authority's own
//! name, for administrators.

use shared::access::{Act, Relation, may};
use shared::api::{CommandRequest, Refused};
use shared::ids::{AuthorityId, PersonId};
use shared::notice::Handover;
use shared::organisation::{self, Organisation, OrganisationCommand, OrganisationEvent, Person, Role};

use super::{Loaded, Stream};
use crate::execute::Sender;
use crate::notify;
use crate::project;
use crate::rejected::Rejected;
use crate::store::Recorded;
use crate::work::Work;

/// The kind `organisation`.
pub struct Organisations;

/// May the sender change people, posts and children's registration?
pub fn may_administer(sender: &Sender, organisation: &Organisation) -> bool {
    let relation = match sender {
        Sender::System { .. } => Some(Relation::System),
        Sender::Person(signed_in) => {
            is_administrator(organisation, signed_in.person).then_some(Relation::Administrator)
        }
    };
    may(&relation.into_iter().collect(), Act::Administer, false)
}

fn is_administrator(organisation: &Organisation, person: PersonId) -> bool {
    organisation.people.get(&person).is_some_and(|person| person.roles.contains(&Role::Administrator))
}

/// Is the person one of the council's own staff?
pub fn works_here(organisation: &Organisation, person: PersonId) -> bool {
    organisation.people.get(&person).is_some_and(Person::is_staff)
}

impl Stream for Organisations {
    const KIND: &'static str = "organisation";
    const ABOUT: &'static str =
        "A command on the organisation, by an administrator; on an absence, also by whoever is away.";
    const ID: &'static str = "The authority";
    const ID_IS_MADE_UP: bool = false;

    type Id = AuthorityId;
    type Command = OrganisationCommand;
    type Event = OrganisationEvent;
    type State = Organisation;
    /// The organisation as the command found it.
    type Facts = Organisation;

    fn evolve(state: Organisation, event: &OrganisationEvent) -> Organisation {
        organisation::evolve(state, event)
    }

    fn begins(_: &OrganisationCommand) -> bool {
        true
    }

    async fn facts(
        work: &mut Work<'_>,
        sender: &Sender,
        id: &AuthorityId,
        state: &Organisation,
        request: &CommandRequest<OrganisationCommand>,
    ) -> Result<Option<Organisation>, Rejected> {
        let own = sender.person().filter(|person| works_here(state, *person));
        let may = may_administer(sender, state) || own.is_some() && own == request.command.own();
        Ok((*id == work.authority && may).then(|| state.clone()))
    }

    fn decide(
        state: &Organisation,
        command: &OrganisationCommand,
        _: &Organisation,
    ) -> Result<Vec<OrganisationEvent>, Rejected> {
        organisation::decide(state, command)
            .map_err(|problems| Rejected::Refused(problems.into_iter().map(Refused::Organisation).collect()))
    }

    async fn project(
        work: &mut Work<'_>,
        _: &AuthorityId,
        after: &Loaded<Self>,
        events: &[OrganisationEvent],
    ) -> Result<(), Rejected> {
        work.changed_directory(after.version, after.state.clone());
        project::organisation_changed(work, events).await
    }

    async fn tell(
        work: &mut Work<'_>,
        _: &AuthorityId,
        before: &Organisation,
        after: &Organisation,
        (recorded, events): (&[Recorded], &[OrganisationEvent]),
    ) -> Result<(), Rejected> {
        for (made, event) in recorded.iter().zip(events) {
            if let Some(on) = organisation::takes_effect(event, work.today) {
                notify::of_handover(work, made, Handover { before, after, on }).await?;
            }
        }
        Ok(())
    }
}
