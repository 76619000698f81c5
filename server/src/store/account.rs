//! Accounts: who may sign in, and as which person. An account belongs to one authority.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::error::StoreError;
use super::fold::fold;
use super::macros::{on_either, statements};
use super::tx::Tx;

statements! {
    ADD_ACCOUNT = "insert into accounts (authority_id, account_id, person_id, login, login_key, password_hash, \
        created_at) values ($1, $2, $3, $4, $5, $6, $7)";
    ACCOUNT_BY_LOGIN = "select account_id, person_id, login, password_hash, disabled_at is not null as disabled \
        from accounts where authority_id = $1 and login_key = $2";
    ACCOUNTS = "select account_id, person_id, login, password_hash, disabled_at is not null as disabled \
        from accounts where authority_id = $1 order by login_key";
    PEOPLE_WITH_ACCOUNT = "select distinct person_id from accounts \
        where authority_id = $1 and disabled_at is null order by person_id";
    SET_PASSWORD = "update accounts set password_hash = $3 where authority_id = $1 and account_id = $2";
    DISABLE_ACCOUNT = "update accounts set disabled_at = $3 \
        where authority_id = $1 and account_id = $2 and disabled_at is null";
    ENABLE_ACCOUNT = "update accounts set disabled_at = null where authority_id = $1 and account_id = $2";
}

/// An account to be added. Logins differ by more than case and accents.
#[derive(Clone)]
pub struct NewAccount {
    pub account_id: String,
    pub person_id: String,
    pub login: String,
    pub password_hash: String,
}

/// An account as sign-in needs it.
#[derive(Clone, FromRow)]
pub struct Account {
    pub account_id: String,
    pub person_id: String,
    pub login: String,
    pub password_hash: String,
    pub disabled: bool,
}

impl Tx {
    pub async fn add_account(&mut self, new: &NewAccount, at: DateTime<Utc>) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(ADD_ACCOUNT)
            .bind(&self.authority).bind(&new.account_id).bind(&new.person_id).bind(&new.login)
            .bind(fold(&new.login)).bind(&new.password_hash).bind(at.timestamp_millis())
            .execute(conn).await.map(drop))?;
        Ok(())
    }

    /// The account of that login, however it is written; disabled ones too, for they take the same time.
    pub async fn account_by_login(&mut self, login: &str) -> Result<Option<Account>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(ACCOUNT_BY_LOGIN)
            .bind(&self.authority).bind(fold(login)).fetch_optional(conn).await?))
    }

    pub async fn accounts(&mut self) -> Result<Vec<Account>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(ACCOUNTS).bind(&self.authority).fetch_all(conn).await?))
    }

    /// The people who can sign in.
    pub async fn people_with_account(&mut self) -> Result<Vec<String>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(PEOPLE_WITH_ACCOUNT)
            .bind(&self.authority).fetch_all(conn).await?))
    }

    /// Sets a new password and signs the account out everywhere.
    pub async fn set_password(&mut self, account_id: &str, password_hash: &str) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(SET_PASSWORD)
            .bind(&self.authority).bind(account_id).bind(password_hash).execute(conn).await.map(drop))?;
        self.end_all_sessions(account_id).await
    }

    /// Closes the account and signs it out everywhere, at once.
    pub async fn disable_account(&mut self, account_id: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(DISABLE_ACCOUNT)
            .bind(&self.authority).bind(account_id).bind(at.timestamp_millis()).execute(conn).await.map(drop))?;
        self.end_all_sessions(account_id).await
    }

    pub async fn enable_account(&mut self, account_id: &str) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(ENABLE_ACCOUNT)
            .bind(&self.authority).bind(account_id).execute(conn).await.map(drop))?;
        Ok(())
    }
}
