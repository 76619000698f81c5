//! A transaction for one authority. Dropped without [`Tx::commit`], it leaves no trace.

use sqlx::{Postgres, Sqlite, Transaction};

use super::error::StoreError;

/// The authority on whose behalf the store is asked. Nothing of another authority is seen or touched.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Scope {
    pub authority: String,
}

impl Scope {
    pub fn new(authority: impl Into<String>) -> Self {
        Self { authority: authority.into() }
    }

    /// For what belongs to no authority: sign-in attempts counted by network address. It holds no record.
    pub fn installation() -> Self {
        Self::new("")
    }
}

/// An open transaction; [`Store::begin`](super::Store::begin) opens it.
pub struct Tx {
    pub(super) conn: Conn,
    pub(super) authority: String,
    pub(super) owes_outcome: bool,
}

pub(super) enum Conn {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    pub(super) fn new(conn: Conn, scope: &Scope) -> Self {
        Self { conn, authority: scope.authority.clone(), owes_outcome: false }
    }

    /// Stores what was done, all of it. A claimed command without an outcome is refused: repeating it could
    /// not be answered.
    pub async fn commit(self) -> Result<(), StoreError> {
        if self.owes_outcome {
            return Err(StoreError::OutcomeMissing);
        }
        match self.conn {
            Conn::Sqlite(transaction) => transaction.commit().await?,
            Conn::Postgres(transaction) => transaction.commit().await?,
        }
        Ok(())
    }
}
