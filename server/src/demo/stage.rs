//! An authority before its stories begin: units, people, posts and children, put there by the server's own commands.

use std::ops::Deref;

use chrono::{Days, NaiveDate};
use serde::Serialize;
use shared::api::{Accepted, CommandRequest};
use shared::calendar::london_date;
use shared::child::ChildCommand;
use shared::ids::CommandId;
use shared::organisation::{Absence, Organisation, OrganisationCommand, Role};

use super::cast::Cast;
use super::children::Subject;
use super::{DemoError, stable_id};
use crate::execute::{Sender, execute};
use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::Mode;
use crate::streams::{Children, Organisations, Stream};
use crate::work::Work;

/// An authority with everybody in place.
pub struct Troupe {
    pub cast: &'static Cast,
    pub organisation: Organisation,
    pub subjects: Vec<Subject>,
}

/// Puts everybody in place.
pub async fn set(state: &AppState, cast: &'static Cast, subjects: Vec<Subject>) -> Result<Troupe, DemoError> {
    let authority = &cast.procedure.authority;
    let sender = Sender::System { authority: authority.clone() };
    let since = london_date(state.clock.now()) - Days::new(400);
    let today = london_date(state.clock.now());
    for (version, command) in (0..).zip(organisation(cast, since, today)) {
        send::<Organisations>(state, &sender, authority, version, command).await?;
    }
    for subject in &subjects {
        let child = &subject.child;
        send::<Children>(state, &sender, &child.id, 0, ChildCommand::Register(Box::new(child.clone())))
            .await?;
    }
    let mut work = Work::begin(state, authority, Mode::Read).await?;
    let organisation = work.directory().await?.deref().organisation.clone();
    Ok(Troupe { cast, organisation, subjects })
}

fn organisation(cast: &Cast, since: NaiveDate, today: NaiveDate) -> Vec<OrganisationCommand> {
    let units = cast.units.iter().cloned().map(OrganisationCommand::AddUnit);
    let people = cast.members.iter().map(|member| OrganisationCommand::AddPerson(member.person.clone()));
    let seats = cast.seats.iter().map(|seat| OrganisationCommand::BeginHolding(seat.since(since)));
    units.chain(people).chain(seats).chain(absence(cast, today)).collect()
}

/// One manager is to be away, and another covers (ALL-32).
fn absence(cast: &Cast, today: NaiveDate) -> Option<OrganisationCommand> {
    let mut managers = cast.members.iter().filter(|member| member.person.roles.contains(&Role::Manager));
    let (person, cover) = (managers.next()?.person.id, managers.next()?.person.id);
    let (from, to) = (today + Days::new(21), today + Days::new(27));
    Some(OrganisationCommand::EnterAbsence(Absence { person, from, to, cover }))
}

/// Sends a command as anybody would, under an id that is the same each time.
pub async fn send<S: Stream>(
    state: &AppState,
    sender: &Sender,
    id: &S::Id,
    expected_version: u64,
    command: S::Command,
) -> Result<Accepted<S::Event>, DemoError> {
    let stream = id.to_string();
    let command_id = CommandId(stable_id(&["command", S::KIND, &stream, &expected_version.to_string()]));
    let request = CommandRequest { expected_version, command, written_at: None, standing_in: None };
    let sent = execute::<S>(state, sender, id, command_id, &request).await;
    sent.map_err(|rejected| refused(sender, &request.command, rejected))
}

/// Says which rule a command broke: the demonstration's own mistake, or a rule that is new.
fn refused(sender: &Sender, command: &impl Serialize, rejected: Rejected) -> DemoError {
    let why = match &rejected {
        Rejected::Broken(violations) => format!("{violations:?}"),
        Rejected::Refused(refused) => format!("{refused:?}"),
        _ => return rejected.into(),
    };
    let what = serde_json::to_string(command).unwrap_or_default();
    DemoError::Refused { authority: sender.authority().to_string(), what, why }
}
