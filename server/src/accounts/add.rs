//! Adding an account from the command line: an authority's first administrator, or somebody who is already among its
//! people.

use std::collections::BTreeSet;

use shared::api::CommandRequest;
use shared::calendar::Calendar;
use shared::ids::{AuthorityId, CommandId, PersonId};
use shared::organisation::{Organisation, OrganisationCommand, Person, Role, Unit};
use shared::procedure::{self, Procedure};
use thiserror::Error;

use super::find;
use crate::adopted::{adopt, authorities};
use crate::config::Whose;
use crate::execute::{Sender, execute};
use crate::ids;
use crate::passwords::{self, HashError, Unfit};
use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::{Mode, NewAccount, Scope, StoreError};
use crate::streams::Organisations;
use crate::work::Work;

/// Longer than any e-mail address.
const LONGEST_LOGIN: usize = 254;

/// Why no account is added.
#[derive(Debug, Error)]
pub enum AddError {
    #[error("there is no procedure of `{0}` here; adopt its file, or name one of these: {1}")]
    Authority(String, String),
    #[error("a login has between 1 and {LONGEST_LOGIN} characters and no spaces; an e-mail address is best")]
    Login,
    #[error("`{0}` is already somebody's login")]
    LoginTaken(String),
    #[error("there is no such person in this authority: {0}")]
    NoSuchPerson(PersonId),
    #[error("{0}")]
    Unfit(#[from] Unfit),
    #[error(transparent)]
    Hash(#[from] HashError),
    #[error(transparent)]
    Rejected(#[from] Rejected),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Adds an account, and where it is for a new administrator the person, and the authority if need be.
pub async fn add(
    state: &AppState,
    authority: &str,
    whose: &Whose,
    login: &str,
    password: String,
) -> Result<(), AddError> {
    let authority = AuthorityId::from(authority);
    let procedure = procedure_of(state, &authority).await?;
    passwords::fit(&password)?;
    free(state, login).await?;
    let password_hash = state.hasher.hash(password).await?;
    adopt(state, &procedure, &Calendar::england()).await?;
    let person = match whose {
        Whose::Person(person) => known(state, &authority, *person).await?,
        Whose::NewAdministrator(name) => administrator(state, &procedure, name).await?,
    };
    let account_id = new_id()?.to_string();
    let account =
        NewAccount { account_id, person_id: person.to_string(), login: login.to_owned(), password_hash };
    let mut tx = state.store.begin(&Scope::new(authority.as_str()), Mode::Write).await?;
    tx.add_account(&account, state.clock.now()).await?;
    Ok(tx.commit().await?)
}

/// As it comes with Recourse, or else as the authority has adopted it.
async fn procedure_of(state: &AppState, authority: &AuthorityId) -> Result<Procedure, AddError> {
    if let Some(bundled) = procedure::bundled(authority) {
        return Ok(bundled.clone());
    }
    match Work::begin(state, authority, Mode::Read).await?.adopted().await {
        Ok(adopted) => Ok((*adopted.procedure).clone()),
        Err(Rejected::NotFound) => Err(unknown(state, authority).await?),
        Err(rejected) => Err(rejected.into()),
    }
}

async fn unknown(state: &AppState, authority: &AuthorityId) -> Result<AddError, Rejected> {
    let bundled = procedure::all().iter().map(|procedure| procedure.authority.clone());
    let known: BTreeSet<AuthorityId> = bundled.chain(authorities(state).await?).collect();
    let names: Vec<&str> = known.iter().map(AuthorityId::as_str).collect();
    Ok(AddError::Authority(authority.to_string(), names.join(", ")))
}

async fn free(state: &AppState, login: &str) -> Result<(), AddError> {
    let fits = (1..=LONGEST_LOGIN).contains(&login.chars().count());
    if !fits || login.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err(AddError::Login);
    }
    match find(&state.store, login).await? {
        Some(_) => Err(AddError::LoginTaken(login.to_owned())),
        None => Ok(()),
    }
}

async fn organisation(state: &AppState, authority: &AuthorityId) -> Result<(u64, Organisation), AddError> {
    let mut work = Work::begin(state, authority, Mode::Read).await?;
    let directory = work.directory().await?;
    Ok((directory.version.unsigned_abs(), directory.organisation.clone()))
}

async fn known(state: &AppState, authority: &AuthorityId, person: PersonId) -> Result<PersonId, AddError> {
    let (_, organisation) = organisation(state, authority).await?;
    organisation.people.get(&person).map(|person| person.id).ok_or(AddError::NoSuchPerson(person))
}

/// A new person at the top of the authority, which gets a top if it has none.
async fn administrator(state: &AppState, procedure: &Procedure, name: &str) -> Result<PersonId, AddError> {
    let authority = &procedure.authority;
    let (mut version, organisation) = organisation(state, authority).await?;
    let unit = match organisation.units.values().find(|unit| unit.parent.is_none()) {
        Some(top) => top.id.clone(),
        None => {
            let id = authority.as_str().into();
            let top = Unit { id, name: procedure.name.clone(), parent: None };
            change(state, authority, version, OrganisationCommand::AddUnit(top.clone())).await?;
            version += 1;
            top.id
        }
    };
    let id = PersonId(new_id()?);
    let person = Person { id, name: name.to_owned(), roles: vec![Role::Administrator], unit };
    change(state, authority, version, OrganisationCommand::AddPerson(person)).await?;
    Ok(id)
}

async fn change(
    state: &AppState,
    authority: &AuthorityId,
    expected_version: u64,
    command: OrganisationCommand,
) -> Result<(), AddError> {
    let sender = Sender::System { authority: authority.clone() };
    let request = CommandRequest { expected_version, command, written_at: None, standing_in: None };
    execute::<Organisations>(state, &sender, authority, CommandId(new_id()?), &request).await?;
    Ok(())
}

fn new_id() -> Result<uuid::Uuid, StoreError> {
    Ok(ids::new_id()?)
}
