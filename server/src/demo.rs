//! The demonstration (`--demo`): every authority with its people, children and matters, all of them made up.
//!
//! What is stored was done by commands like any other, on a clock that went through the past weeks. It is the same
//! each time but for its dates, which are counted back from the day it is made.
//!
//! - **A new concern**: an entry in `demo/scenarios.json`.
//! - **Another story**: a line in [`plot`].

mod acts;
mod cast;
mod children;
mod names;
mod play;
mod plot;
mod schedule;
mod stage;
mod texts;

pub use cast::{Cast, Member, all as casts};

use shared::calendar::OutsideCalendar;
use thiserror::Error;
use uuid::Uuid;

use crate::passwords::HashError;
use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::{Mode, NewAccount, Scope, Store, StoreError};
use crate::streams::{Organisations, Stream};

/// Everybody's password. It opens nothing but made-up data on the machine itself.
pub const PASSWORD: &str = "correct horse battery";

/// What ids are derived from, so that they are the same each time.
const NAMESPACE: Uuid = Uuid::from_u128(0x6d1e_6f1c_93a4_4f0e_9d0b_1f4b_7f0a_5c21);

/// The demonstration cannot be made, or may not be opened.
#[derive(Debug, Error)]
pub enum DemoError {
    #[error(
        "this database holds other data than the demonstration's, or its making was interrupted: give --demo a directory of its own with --data"
    )]
    OtherData,
    #[error(
        "this database holds the demonstration, whose password everybody knows: start with --demo, or with a database \
         of your own"
    )]
    Demonstration,
    #[error("making the demonstration in this database was interrupted: remove the database and start again")]
    Unfinished,
    #[error("{authority}: {what} was refused: {why}")]
    Refused { authority: String, what: String, why: String },
    #[error(transparent)]
    OutsideCalendar(#[from] OutsideCalendar),
    #[error(transparent)]
    Rejected(#[from] Rejected),
    #[error(transparent)]
    Hash(#[from] HashError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a database holds, as far as the demonstration cares.
enum Holds {
    Nothing,
    Demonstration,
    /// It was stopped while it was being made.
    PartOfIt,
    OtherData,
}

/// Makes the demonstration in an empty database; leaves its own earlier data as they are; refuses any other.
pub async fn prepare(state: &AppState) -> Result<(), DemoError> {
    match holds(&state.store).await? {
        Holds::Demonstration => Ok(()),
        Holds::PartOfIt => Err(DemoError::Unfinished),
        Holds::OtherData => Err(DemoError::OtherData),
        Holds::Nothing => make(state).await,
    }
}

/// Refuses to serve the demonstration as if its accounts were people's.
pub async fn refuse_its_data(store: &Store) -> Result<(), DemoError> {
    match holds(store).await? {
        Holds::Demonstration | Holds::PartOfIt => Err(DemoError::Demonstration),
        Holds::Nothing | Holds::OtherData => Ok(()),
    }
}

async fn make(state: &AppState) -> Result<(), DemoError> {
    tracing::info!("making the demonstration's data");
    play::play(state).await?;
    add_accounts(state).await?;
    tracing::info!("the demonstration is ready; every password is `{PASSWORD}`");
    Ok(())
}

/// Everybody's account. The last of them marks the demonstration as complete.
async fn add_accounts(state: &AppState) -> Result<(), DemoError> {
    let password_hash = state.hasher.hash(PASSWORD.to_owned()).await?;
    for cast in casts() {
        let mut tx = state.store.begin(&Scope::new(cast.procedure.authority.as_str()), Mode::Write).await?;
        for member in &cast.members {
            let account = NewAccount {
                account_id: member.account().to_string(),
                person_id: member.person.id.to_string(),
                login: member.login.clone(),
                password_hash: password_hash.clone(),
            };
            tx.add_account(&account, state.clock.now()).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// An account's id tells: nobody else's is derived from our namespace. Authorities that nobody has touched are nothing.
async fn holds(store: &Store) -> Result<Holds, StoreError> {
    let (mut ours, mut touched) = (0, false);
    for authority in store.begin(&Scope::installation(), Mode::Read).await?.authorities().await? {
        let mut tx = store.begin(&Scope::new(&*authority.authority_id), Mode::Read).await?;
        let accounts = tx.accounts().await?;
        touched |= !accounts.is_empty() || !tx.stream_ids(Organisations::KIND).await?.is_empty();
        let cast = casts().iter().find(|cast| cast.procedure.authority.as_str() == authority.authority_id);
        let last = cast.and_then(|cast| cast.members.last()).map(|member| member.account().to_string());
        ours += usize::from(accounts.iter().any(|account| Some(&account.account_id) == last.as_ref()));
    }
    Ok(match ours {
        0 if touched => Holds::OtherData,
        0 => Holds::Nothing,
        some if some < casts().len() => Holds::PartOfIt,
        _ => Holds::Demonstration,
    })
}

/// The id of something of the demonstration, from what it is.
fn stable_id(what: &[&str]) -> Uuid {
    Uuid::new_v5(&NAMESPACE, what.join("/").as_bytes())
}
