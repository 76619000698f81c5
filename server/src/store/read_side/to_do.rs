//! What somebody may do beside the ladder and without a date.

use chrono::NaiveDate;
use sqlx::FromRow;

use super::super::error::StoreError;
use super::super::macros::{on_either, statements};
use super::super::tx::Tx;
use super::tray::Viewer;

/// What waits for person $2 on day $3.
macro_rules! waiting {
    () => {
        " from to_do t cross join children c where t.authority_id = $1 and t.person_id = $2 \
        and (t.starts_on is null or t.starts_on <= $3) and (t.ends_on is null or t.ends_on >= $3) \
        and c.authority_id = t.authority_id and c.child_id = t.child_id "
    };
}

statements! {
    FORGET_TO_DO = "delete from to_do where authority_id = $1 and stream_id = $2";
    PUT_TO_DO = "insert into to_do (authority_id, stream_id, number, child_id, reference, kind, person_id, starts_on, \
        ends_on, detail) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// What a grade asks for comes first: it is listed by itself.
    TO_DO_OF = concat!("select t.kind, t.child_id, c.name as child_name, c.case_number, t.reference, t.detail, \
        count(*) as things", waiting!(), "group by t.kind, t.child_id, c.name, c.name_key, c.case_number, t.reference, \
        t.detail order by case t.kind when 'graded' then 0 else 1 end, c.name_key, t.child_id, t.reference, t.kind, \
        min(t.number) limit $4");
    COUNT_TO_DO = concat!("select count(*) from (select distinct t.kind, t.child_id, t.reference, t.detail",
        waiting!(), ") as things");
}

/// One thing for one person, in the days given or always.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToDoRow {
    pub kind: String,
    pub person_id: String,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// What it says beside its kind, as JSON. Things that differ in it are not counted together.
    pub detail: Option<String>,
}

/// Whose things: a matter's with its reference, or a child's.
#[derive(Clone, Copy, Debug)]
pub struct ToDoOf<'a> {
    pub stream: &'a str,
    pub child: &'a str,
    pub reference: Option<&'a str>,
}

/// Things of one kind about one child or matter, counted.
#[derive(Clone, Debug, FromRow)]
pub struct ToDoCount {
    pub kind: String,
    pub child_id: String,
    pub child_name: String,
    pub case_number: String,
    pub reference: Option<String>,
    pub detail: Option<String>,
    pub things: i64,
}

impl Tx {
    /// Things that one person is told of at once: a manager may be prompted about every matter of a service. The next
    /// come up as these are done.
    pub const MOST_TO_DO: u32 = 50;

    /// Writes the things of a stream, in place of those it had.
    pub async fn put_to_do(&mut self, of: ToDoOf<'_>, rows: &[ToDoRow]) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(FORGET_TO_DO)
            .bind(&self.authority).bind(of.stream).execute(conn).await.map(drop))?;
        for (number, row) in (1_i64..).zip(rows) {
            on_either!(self, conn => sqlx::query(PUT_TO_DO)
                .bind(&self.authority).bind(of.stream).bind(number).bind(of.child).bind(of.reference)
                .bind(&row.kind).bind(&row.person_id).bind(row.starts_on.map(|day| day.to_string()))
                .bind(row.ends_on.map(|day| day.to_string())).bind(&row.detail).execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    /// What that person may do today, as far as they are told of it at once.
    pub async fn to_do_of(&mut self, viewer: &Viewer) -> Result<Vec<ToDoCount>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(TO_DO_OF)
            .bind(&self.authority).bind(viewer.person.to_string()).bind(viewer.today.to_string())
            .bind(i64::from(Self::MOST_TO_DO)).fetch_all(conn).await?))
    }

    /// How many things that is in all.
    pub async fn count_to_do(&mut self, viewer: &Viewer) -> Result<i64, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(COUNT_TO_DO)
            .bind(&self.authority).bind(viewer.person.to_string()).bind(viewer.today.to_string())
            .fetch_one(conn).await?))
    }
}
