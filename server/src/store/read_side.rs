//! Projections: what lists, trays and searches read, written in the transaction of the command that changes them.
//!
//! Everything here can be cleared and written again from the record. Days travel as `YYYY-MM-DD`.

mod beside;
mod child;
mod matter;
mod organisation;
mod siblings;
mod theme;
mod to_do;
mod tray;

pub(super) use beside::not_closed_to;
pub use beside::{BesidePerson, BesideRecord, BesideRow};
pub use child::{ChildFound, RegisteredFound};
pub use matter::{InvolvementRow, MatterRecord, OtherMatterRow, RaisedFromGrade};
pub use theme::ThemeTally;
pub use to_do::{ToDoCount, ToDoOf, ToDoRow};
pub use tray::{Listed, TrayTally, Viewer};

use super::error::StoreError;
use super::macros::{on_either, statements};
use super::tx::Tx;

statements! {
    CLEAR_BESIDE_PEOPLE = "delete from beside_people where authority_id = $1";
    CLEAR_BESIDE_RECORDS = "delete from beside_records where authority_id = $1";
    CLEAR_SIBLINGS = "delete from sibling_matters where authority_id = $1";
    CLEAR_TO_DO = "delete from to_do where authority_id = $1";
    CLEAR_INVOLVEMENTS = "delete from involvements where authority_id = $1";
    CLEAR_ESCALATIONS = "delete from escalations where authority_id = $1";
    CLEAR_ADVOCATES = "delete from child_advocates where authority_id = $1";
    CLEAR_CHAIRS = "delete from child_chairs where authority_id = $1";
    CLEAR_CHILDREN = "delete from children where authority_id = $1";
    CLEAR_HOLDINGS = "delete from holdings where authority_id = $1";
    CLEAR_PEOPLE = "delete from people where authority_id = $1";
    CLEAR_UNIT_LINE = "delete from unit_line where authority_id = $1";
    CLEAR_UNITS = "delete from units where authority_id = $1";
}

/// The statements of all projections.
pub(super) fn all_statements() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    [
        STATEMENTS,
        organisation::STATEMENTS,
        child::STATEMENTS,
        beside::STATEMENTS,
        matter::STATEMENTS,
        siblings::STATEMENTS,
        theme::STATEMENTS,
        to_do::STATEMENTS,
        tray::STATEMENTS,
    ]
    .into_iter()
    .flatten()
}

impl Tx {
    /// Empties the authority's projections, those first that refer to others.
    pub async fn clear_read_side(&mut self) -> Result<(), StoreError> {
        for &(_, statement) in STATEMENTS {
            on_either!(self, conn => sqlx::query(statement)
                .bind(&self.authority).execute(conn).await.map(drop))?;
        }
        Ok(())
    }
}
