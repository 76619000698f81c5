//! Idempotency: a command's id is claimed first and its outcome recorded last, in the command's own transaction,
//! and both are kept for ever. A refused command is never committed and so leaves its id free.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::error::StoreError;
use super::macros::{on_either, statements};
use super::tx::Tx;

statements! {
    /// On a taken id it inserts nothing instead of failing, which would abort PostgreSQL's transaction. The
    /// `not exists` is for SQLite, whose trigger against replacing comes before its `on conflict`.
    CLAIM_COMMAND = "insert into commands (authority_id, account_id, command_id, fingerprint, claimed_at) \
        select $1, $2, $3, $4, $5 where not exists (select 1 from commands \
        where authority_id = $1 and account_id = $2 and command_id = $3) on conflict do nothing";
    CLAIMED_COMMAND = "select c.fingerprint, o.outcome from commands c join command_outcomes o \
        on o.authority_id = c.authority_id and o.account_id = c.account_id and o.command_id = c.command_id \
        where c.authority_id = $1 and c.account_id = $2 and c.command_id = $3";
    RECORD_OUTCOME = "insert into command_outcomes (authority_id, account_id, command_id, outcome) \
        values ($1, $2, $3, $4)";
}

/// Whose command it is and which. `account` is who sent it; the server's own jobs use a name of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommandKey<'a> {
    pub account: &'a str,
    pub command_id: &'a str,
}

/// What claiming a command's id found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// It is yours: carry it out and record its outcome.
    New,
    /// It was carried out before: answer with this.
    Seen { outcome: String },
    /// The id was used for something else.
    ReusedForAnother,
}

#[derive(FromRow)]
struct Claimed {
    fingerprint: Vec<u8>,
    outcome: String,
}

impl Tx {
    /// Claims a command's id. `fingerprint` covers the stream and the command, not the version expected.
    pub async fn claim_command(
        &mut self,
        key: CommandKey<'_>,
        fingerprint: &[u8; 32],
        at: DateTime<Utc>,
    ) -> Result<Claim, StoreError> {
        let claimed = on_either!(self, conn => sqlx::query(CLAIM_COMMAND)
            .bind(&self.authority).bind(key.account).bind(key.command_id).bind(&fingerprint[..])
            .bind(at.timestamp_millis()).execute(conn).await?.rows_affected());
        if claimed == 1 {
            self.owes_outcome = true;
            return Ok(Claim::New);
        }
        let before: Claimed = on_either!(self, conn => sqlx::query_as(CLAIMED_COMMAND)
            .bind(&self.authority).bind(key.account).bind(key.command_id).fetch_one(conn).await?);
        if before.fingerprint == fingerprint {
            Ok(Claim::Seen { outcome: before.outcome })
        } else {
            Ok(Claim::ReusedForAnother)
        }
    }

    /// Keeps what the command made, as it is to be answered whenever it is sent again.
    pub async fn record_outcome(&mut self, key: CommandKey<'_>, outcome: &str) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(RECORD_OUTCOME)
            .bind(&self.authority).bind(key.account).bind(key.command_id).bind(outcome)
            .execute(conn).await.map(drop))?;
        self.owes_outcome = false;
        Ok(())
    }
}
