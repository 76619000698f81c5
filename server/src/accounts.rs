//! Accounts: telling from a login and password whose it is.
//!
//! A login is unique in the installation, so that signing in asks for no authority. Which one it belongs to is found
//! by asking each in its own scope, all of them every time: how long it takes tells nothing.

mod add;

pub use add::{AddError, add};

use chrono::{DateTime, TimeDelta, Utc};
use thiserror::Error;

use crate::client::ClientAddress;
use crate::ids;
use crate::passwords::HashError;
use crate::state::AppState;
use crate::store::{Account, Allowance, Guess, Mode, Scope, Store, StoreError, fold};

const WITHIN: TimeDelta = TimeDelta::minutes(5);
/// At one account from one address. Elsewhere its owner may still sign in, and here others may.
const AT_AN_ACCOUNT: Allowance = Allowance { guesses: 10, within: WITHIN };
/// From one address at whichever accounts: more than the slips of a whole office behind one address.
const FROM_AN_ADDRESS: Allowance = Allowance { guesses: 100, within: WITHIN };

/// Whoever has proved who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub authority: String,
    pub account_id: String,
}

/// What signing in came to.
#[derive(Debug, PartialEq, Eq)]
pub enum SignIn {
    Welcome(Member),
    /// Not this login with this password: unknown, wrong or disabled.
    Refused,
    TooMany {
        until: DateTime<Utc>,
    },
}

/// Signing in failed through no fault of the person's.
#[derive(Debug, Error)]
pub enum SignInError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Hash(#[from] HashError),
}

/// Who guessed from where.
struct Attempt {
    at: DateTime<Utc>,
    account_key: String,
    address_key: String,
}

/// Looks whether login and password belong together. Each try is counted before the password is looked at.
pub async fn sign_in(
    state: &AppState,
    login: &str,
    password: String,
    from: &ClientAddress,
) -> Result<SignIn, SignInError> {
    let attempt = Attempt::new(state.clock.now(), login, from);
    if let Guess::TooMany { until } = attempt.count(&state.store).await? {
        return Ok(SignIn::TooMany { until });
    }
    let found = find(&state.store, login).await?;
    let kept = found.as_ref().map(|(_, account)| account.password_hash.clone());
    let matches = state.hasher.matches(password, kept).await?;
    match found {
        Some((authority, account)) if matches && !account.disabled => {
            attempt.take_back(&state.store).await?;
            Ok(SignIn::Welcome(Member { authority, account_id: account.account_id }))
        }
        _ => Ok(SignIn::Refused),
    }
}

impl Attempt {
    /// The keys are digests: people type passwords into the wrong field.
    fn new(at: DateTime<Utc>, login: &str, ClientAddress(address): &ClientAddress) -> Self {
        let digest = |text: String| ids::hex(&ids::token_hash(&text));
        Self {
            at,
            account_key: digest(format!("{}\n{address}", fold(login))),
            address_key: digest(address.clone()),
        }
    }

    async fn count(&self, store: &Store) -> Result<Guess, StoreError> {
        let mut tx = store.begin(&Scope::installation(), Mode::Write).await?;
        tx.remove_old_guesses(self.at - WITHIN).await?;
        let mut allowed = tx.guess(&self.account_key, AT_AN_ACCOUNT, self.at).await?;
        if allowed == Guess::Allowed {
            allowed = tx.guess(&self.address_key, FROM_AN_ADDRESS, self.at).await?;
        }
        tx.commit().await?;
        Ok(allowed)
    }

    /// The right password was no guess.
    async fn take_back(&self, store: &Store) -> Result<(), StoreError> {
        let mut tx = store.begin(&Scope::installation(), Mode::Write).await?;
        tx.forget_guesses(&self.account_key).await?;
        tx.take_back_guess(&self.address_key, self.at).await?;
        tx.commit().await
    }
}

/// The account of a login with the authority it belongs to.
async fn find(store: &Store, login: &str) -> Result<Option<(String, Account)>, StoreError> {
    let mut found = None;
    for authority in store.begin(&Scope::installation(), Mode::Read).await?.authorities().await? {
        let mut tx = store.begin(&Scope::new(&*authority.authority_id), Mode::Read).await?;
        if let Some(account) = tx.account_by_login(login).await? {
            found = Some((authority.authority_id, account));
        }
    }
    Ok(found)
}
