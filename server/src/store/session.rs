//! Sessions, kept by the server under the hash of a token that only the person's cookie holds.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::error::{StoreError, instant};
use super::macros::{on_either, statements};
use super::tx::Tx;

statements! {
    OPEN_SESSION = "insert into sessions (authority_id, token_hash, session_id, account_id, user_agent, \
        created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $5, $6, $6, $7)";
    SESSION = "select s.session_id, s.account_id, a.person_id, s.user_agent, s.created_at, s.last_seen_at, \
        s.expires_at from sessions s join accounts a \
        on a.authority_id = s.authority_id and a.account_id = s.account_id \
        where s.authority_id = $1 and s.token_hash = $2 and s.expires_at > $3 and s.last_seen_at > $4 \
        and a.disabled_at is null";
    SESSIONS_OF = "select s.session_id, s.account_id, a.person_id, s.user_agent, s.created_at, s.last_seen_at, \
        s.expires_at from sessions s join accounts a \
        on a.authority_id = s.authority_id and a.account_id = s.account_id \
        where s.authority_id = $1 and s.account_id = $2 and s.expires_at > $3 and s.last_seen_at > $4 \
        order by s.last_seen_at desc, s.session_id";
    SEE_SESSION = "update sessions set last_seen_at = $3 where authority_id = $1 and session_id = $2";
    END_SESSION = "delete from sessions where authority_id = $1 and account_id = $2 and session_id = $3";
    END_ALL_SESSIONS = "delete from sessions where authority_id = $1 and account_id = $2";
    REMOVE_ENDED = "delete from sessions where authority_id = $1 and (expires_at <= $2 or last_seen_at <= $3)";
}

/// A session to be opened at sign-in.
#[derive(Clone)]
pub struct NewSession {
    pub token_hash: [u8; 32],
    pub session_id: String,
    pub account_id: String,
    pub user_agent: String,
    /// When it ends however much it is used.
    pub expires_at: DateTime<Utc>,
}

/// Which sessions are alive: those that expire after `now` and were last seen after `idle_since`.
#[derive(Clone, Copy, Debug)]
pub struct Alive {
    pub now: DateTime<Utc>,
    pub idle_since: DateTime<Utc>,
}

/// A session that is alive, of an account that is not disabled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub session_id: String,
    pub account_id: String,
    pub person_id: String,
    pub user_agent: String,
    pub created_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

#[derive(FromRow)]
struct SessionRow {
    session_id: String,
    account_id: String,
    person_id: String,
    user_agent: String,
    created_at: i64,
    last_seen_at: i64,
    expires_at: i64,
}

impl Tx {
    pub async fn open_session(&mut self, new: &NewSession, at: DateTime<Utc>) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(OPEN_SESSION)
            .bind(&self.authority).bind(&new.token_hash[..]).bind(&new.session_id).bind(&new.account_id)
            .bind(&new.user_agent).bind(at.timestamp_millis()).bind(new.expires_at.timestamp_millis())
            .execute(conn).await.map(drop))?;
        Ok(())
    }

    /// The session of a token, if it is alive.
    pub async fn session(
        &mut self,
        token_hash: &[u8; 32],
        alive: Alive,
    ) -> Result<Option<Session>, StoreError> {
        let row: Option<SessionRow> = on_either!(self, conn => sqlx::query_as(SESSION)
            .bind(&self.authority).bind(&token_hash[..]).bind(alive.now.timestamp_millis())
            .bind(alive.idle_since.timestamp_millis()).fetch_optional(conn).await?);
        row.map(Session::try_from).transpose()
    }

    /// The sessions of an account that are alive, the latest used first.
    pub async fn sessions_of(&mut self, account_id: &str, alive: Alive) -> Result<Vec<Session>, StoreError> {
        let rows: Vec<SessionRow> = on_either!(self, conn => sqlx::query_as(SESSIONS_OF)
            .bind(&self.authority).bind(account_id).bind(alive.now.timestamp_millis())
            .bind(alive.idle_since.timestamp_millis()).fetch_all(conn).await?);
        rows.into_iter().map(Session::try_from).collect()
    }

    /// Notes that the session is in use.
    pub async fn see_session(&mut self, session_id: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(SEE_SESSION)
            .bind(&self.authority).bind(session_id).bind(at.timestamp_millis()).execute(conn).await.map(drop))?;
        Ok(())
    }

    /// Ends one of the account's own sessions; another's is left alone.
    pub async fn end_session(&mut self, account_id: &str, session_id: &str) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(END_SESSION)
            .bind(&self.authority).bind(account_id).bind(session_id).execute(conn).await.map(drop))?;
        Ok(())
    }

    pub async fn end_all_sessions(&mut self, account_id: &str) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(END_ALL_SESSIONS)
            .bind(&self.authority).bind(account_id).execute(conn).await.map(drop))?;
        Ok(())
    }

    /// Clears away what is no longer alive.
    pub async fn remove_ended_sessions(&mut self, alive: Alive) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(REMOVE_ENDED)
            .bind(&self.authority).bind(alive.now.timestamp_millis()).bind(alive.idle_since.timestamp_millis())
            .execute(conn).await.map(drop))?;
        Ok(())
    }
}

impl TryFrom<SessionRow> for Session {
    type Error = StoreError;

    fn try_from(row: SessionRow) -> Result<Self, StoreError> {
        Ok(Self {
            session_id: row.session_id,
            account_id: row.account_id,
            person_id: row.person_id,
            user_agent: row.user_agent,
            created_at: instant(row.created_at)?,
            last_seen_at: instant(row.last_seen_at)?,
            expires_at: instant(row.expires_at)?,
        })
    }
}
