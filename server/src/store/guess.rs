//! Guesses at a password, counted by account and by network address, known or not.
//!
//! Count addresses in [`Scope::installation`](super::Scope::installation), so that going from authority to
//! authority gives no more guesses.

use chrono::{DateTime, TimeDelta, Utc};

use super::error::{StoreError, instant};
use super::macros::{on_either, statements};
use super::tx::Tx;
use crate::ids;

statements! {
    GUESSES = "select attempted_at from sign_in_attempts where authority_id = $1 and guess_key = $2 \
        and attempted_at > $3 order by attempted_at";
    ADD_GUESS = "insert into sign_in_attempts (authority_id, guess_key, attempted_at, attempt_id) \
        values ($1, $2, $3, $4)";
    FORGET_GUESSES = "delete from sign_in_attempts where authority_id = $1 and guess_key = $2";
    TAKE_BACK_GUESS = "delete from sign_in_attempts where authority_id = $1 and guess_key = $2 and attempt_id = \
        (select max(attempt_id) from sign_in_attempts where authority_id = $1 and guess_key = $2 \
        and attempted_at = $3)";
    REMOVE_OLD_GUESSES = "delete from sign_in_attempts where authority_id = $1 and attempted_at <= $2";
}

/// How many guesses are allowed in how long.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    pub guesses: usize,
    pub within: TimeDelta,
}

/// Whether one more guess may be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// It may, and is counted.
    Allowed,
    /// It may not before this instant, and is not counted: who keeps trying is not shut out for longer.
    TooMany { until: DateTime<Utc> },
}

impl Tx {
    /// Asks for one more guess. To be committed before the password is looked at.
    pub async fn guess(
        &mut self,
        key: &str,
        allowance: Allowance,
        at: DateTime<Utc>,
    ) -> Result<Guess, StoreError> {
        let since = (at - allowance.within).timestamp_millis();
        let made: Vec<i64> = on_either!(self, conn => sqlx::query_scalar(GUESSES)
            .bind(&self.authority).bind(key).bind(since).fetch_all(conn).await?);
        if let Some(over) = made.len().checked_sub(allowance.guesses) {
            let until = made.get(over).map_or(Ok(at), |oldest| instant(*oldest))? + allowance.within;
            return Ok(Guess::TooMany { until });
        }
        let attempt = ids::new_id()?.to_string();
        on_either!(self, conn => sqlx::query(ADD_GUESS)
            .bind(&self.authority).bind(key).bind(at.timestamp_millis()).bind(attempt)
            .execute(conn).await.map(drop))?;
        Ok(Guess::Allowed)
    }

    /// Starts anew for a key, after the right password.
    pub async fn forget_guesses(&mut self, key: &str) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(FORGET_GUESSES)
            .bind(&self.authority).bind(key).execute(conn).await.map(drop))?;
        Ok(())
    }

    /// Uncounts one guess of that instant: it was right.
    pub async fn take_back_guess(&mut self, key: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(TAKE_BACK_GUESS)
            .bind(&self.authority).bind(key).bind(at.timestamp_millis()).execute(conn).await.map(drop))?;
        Ok(())
    }

    /// Clears away guesses that no longer count.
    pub async fn remove_old_guesses(&mut self, until: DateTime<Utc>) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(REMOVE_OLD_GUESSES)
            .bind(&self.authority).bind(until.timestamp_millis()).execute(conn).await.map(drop))?;
        Ok(())
    }
}
