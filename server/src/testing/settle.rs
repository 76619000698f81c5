//! A world of `shared`'s tests put on record, as administrators would have done it.

use shared::api::CommandRequest;
use shared::child::ChildCommand;
use shared::ids::CommandId;
use shared::organisation::{Organisation, OrganisationCommand};
use shared::testing::World;

use crate::adopted::adopt;
use crate::execute::{Sender, execute};
use crate::ids;
use crate::state::AppState;
use crate::streams::{Children, Organisations, Stream};

/// Records the world: what its authority has adopted, its people, units and holdings, and its child.
///
/// # Panics
/// If a part of it is refused.
pub async fn settle(state: &AppState, world: &World) {
    adopt(state, &world.procedure, &world.calendar).await.expect("a procedure that can be adopted");
    let authority = &world.procedure.authority;
    let sender = Sender::System { authority: authority.clone() };
    for (version, command) in (0..).zip(changes(&world.organisation)) {
        send::<Organisations>(state, &sender, authority, version, command).await;
    }
    let register = ChildCommand::Register(Box::new(world.child.clone()));
    send::<Children>(state, &sender, &world.child.id, 0, register).await;
}

/// What makes the organisation of nothing: units from the top, then people, then what they hold.
fn changes(organisation: &Organisation) -> impl Iterator<Item = OrganisationCommand> {
    let mut units: Vec<_> = organisation.units.values().cloned().collect();
    units.sort_by_key(|unit| organisation.line_of(&unit.id).count());
    let people = organisation.people.values().cloned();
    let holdings = organisation.holdings.iter().cloned();
    let units = units.into_iter().map(OrganisationCommand::AddUnit);
    units
        .chain(people.map(OrganisationCommand::AddPerson))
        .chain(holdings.map(OrganisationCommand::BeginHolding))
}

async fn send<S: Stream>(
    state: &AppState,
    sender: &Sender,
    id: &S::Id,
    expected_version: u64,
    command: S::Command,
) {
    let key = CommandId(ids::new_id().expect("random bytes"));
    let request = CommandRequest { expected_version, command, written_at: None, standing_in: None };
    if let Err(rejected) = execute::<S>(state, sender, id, key, &request).await {
        panic!("{} {id} cannot be settled: {rejected:?}", S::KIND);
    }
}
