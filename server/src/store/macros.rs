//! One SQL text a statement, one body for both engines.

/// Names the statements of a file and lists them as `STATEMENTS` for the test that prepares them all.
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:expr;)+) => {
        $($(#[$doc])* const $name: &str = $sql;)+
        pub(super) const STATEMENTS: &[(&str, &str)] = &[$((stringify!($name), $name)),+];
    };
}

/// Runs one body on whichever engine the transaction is of, with `$conn` as its connection. A trait with an
/// implementation per engine would let the two drift apart; `sqlx::Any` lacks types that we need.
macro_rules! on_either {
    ($tx:expr, $conn:ident => $body:expr) => {
        match &mut $tx.conn {
            $crate::store::tx::Conn::Sqlite(transaction) => {
                let $conn = &mut **transaction;
                $body
            }
            $crate::store::tx::Conn::Postgres(transaction) => {
                let $conn = &mut **transaction;
                $body
            }
        }
    };
}

pub(super) use {on_either, statements};
