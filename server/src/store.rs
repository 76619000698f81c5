//! The store: the only part of the server that names sqlx.
//!
//! It knows streams, events and bodies as text, on SQLite or PostgreSQL by the same code; it does not know what
//! the events mean. All work is done in a [`Tx`] that [`Store::begin`] opens for one authority.
//!
//! - **A new statement**: name it in the `statements!` of the file that uses it, with `$1` parameters that both
//!   engines take, and run it with `on_either!`. The tests prepare and execute each on both engines.
//!   A parameter that is only compared with null needs its type: `cast($1 as text) is null`.
//! - **A new table**: a migration with the same number under `migrations/sqlite` and `migrations/postgres`; its
//!   key starts with `authority_id`, its foreign keys carry it, and on PostgreSQL it gets row-level security.
//! - **A new file of statements**: declare it here and add its `STATEMENTS` to [`statements`].

mod account;
mod append;
mod authority;
mod chain;
mod command;
mod db;
mod draft_key;
mod erasure;
mod error;
mod fold;
mod guess;
mod macros;
mod notice;
mod postgres;
mod read_side;
mod reference;
mod session;
mod sqlite;
mod stream;
mod tx;
mod verify;
mod versions;

pub use account::{Account, NewAccount};
pub use append::{Meta, NewEvent};
pub use authority::Authority;
pub use chain::HASH_ALG;
pub use command::{Claim, CommandKey};
pub use db::{Location, Mode, Store};
pub use erasure::EventKey;
pub use error::{AppendError, Conflict, StoreError};
pub use fold::fold;
pub use guess::{Allowance, Guess};
pub use notice::{Mail, NewNotice, NoticeRow, OutsideMail};
pub use read_side::{BesidePerson, BesideRecord, BesideRow};
pub use read_side::{
    ChildFound, InvolvementRow, Listed, MatterRecord, OtherMatterRow, RaisedFromGrade, RegisteredFound,
    TrayTally, Viewer,
};
pub use read_side::{ThemeTally, ToDoCount, ToDoOf, ToDoRow};
pub use session::{Alive, NewSession, Session};
pub use stream::Recorded;
pub use tx::{Scope, Tx};
pub use verify::{Fault, FaultKind};
pub use versions::Kept;

/// Every statement of the store by name, for the test that prepares and executes them all on both engines.
pub fn statements() -> impl Iterator<Item = (&'static str, &'static str)> {
    [
        authority::STATEMENTS,
        command::STATEMENTS,
        append::STATEMENTS,
        stream::STATEMENTS,
        draft_key::STATEMENTS,
        notice::STATEMENTS,
        erasure::STATEMENTS,
        reference::STATEMENTS,
        versions::STATEMENTS,
        account::STATEMENTS,
        session::STATEMENTS,
        guess::STATEMENTS,
        verify::STATEMENTS,
    ]
    .into_iter()
    .flatten()
    .chain(read_side::all_statements())
    .copied()
}
