//! Records beside the matter, one row each, and those who have to do with them.

use chrono::NaiveDate;
use sqlx::FromRow;

use super::super::error::StoreError;
use super::super::macros::{on_either, statements};
use super::super::tx::Tx;
use super::tray::Viewer;

/// The most records that a list shows; what is open comes first.
const MOST_LISTED: i64 = 200;

/// What a record `r` says of person $2 on day $3, beside who its readers are: it is not about them, and advice is not of a
/// matter that they answer or answered.
macro_rules! not_closed_to {
    () => {
        "(r.about_id is null or r.about_id <> $2) \
            and (r.kind <> 'advice' or not exists (select 1 from involvements i where i.authority_id = $1 \
                and i.person_id = $2 and i.escalation_id = r.escalation_id \
                and i.kind in ('addressee', 'former_addressee', 'answers') \
                and (i.starts_on is null or i.starts_on <= $3) and (i.ends_on is null or i.ends_on >= $3)))"
    };
}
pub(crate) use not_closed_to;

/// The records that person $2 may read on day $3, narrowed by `$which`.
macro_rules! readable_records {
    ($which:literal) => {
        concat!(
            "with readable as (select distinct b.record_id from beside_readers b where b.authority_id = $1 \
                and b.person_id = $2 and (b.starts_on is null or b.starts_on <= $3) \
                and (b.ends_on is null or b.ends_on >= $3)) \
            select r.kind, r.record_id, r.child_id, c.name as child_name, c.case_number, r.plan, r.escalation_id, \
                e.reference, r.begun_on, r.over_since, r.due_on, r.summary, \
                exists (select 1 from beside_people p where p.authority_id = $1 and p.record_id = r.record_id \
                    and p.person_id = $2 and p.acts and (p.starts_on is null or p.starts_on <= $3) \
                    and (p.ends_on is null or p.ends_on >= $3)) as mine \
            from readable b cross join beside_records r cross join children c left join escalations e \
                on e.authority_id = $1 and e.escalation_id = r.escalation_id \
            where r.authority_id = $1 and r.record_id = b.record_id and ",
            not_closed_to!(),
            " and c.authority_id = $1 and c.child_id = r.child_id and ",
            $which,
            " order by r.over_since is not null, r.begun_on desc, r.record_id limit $5"
        )
    };
}

statements! {
    PUT_RECORD = "insert into beside_records (authority_id, record_id, kind, version, child_id, plan, escalation_id, \
        begun_on, over_since, due_on, open_to, about_id, summary) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
        on conflict (authority_id, record_id) do update set version = excluded.version, \
        over_since = excluded.over_since, due_on = excluded.due_on, summary = excluded.summary";
    FORGET_BESIDE_PEOPLE = "delete from beside_people where authority_id = $1 and record_id = $2";
    PUT_BESIDE_PERSON = "insert into beside_people (authority_id, record_id, number, person_id, starts_on, ends_on, acts) \
        values ($1, $2, $3, $4, $5, $6, $7)";
    RECORDS_OF_CHILD = readable_records!("r.child_id = $4");
    ALL_RECORDS = readable_records!("$4 = ''");
    RECORD_IDS = "select kind, record_id from beside_records where authority_id = $1 \
        and (child_id = $2 or $2 = '') order by record_id";
    IS_SUPERVISED = "select exists (select 1 from beside_records \
        where authority_id = $1 and escalation_id = $2 and kind = 'supervision')";
    HAS_GRAVE_EVENT = "select exists (select 1 from beside_records \
        where authority_id = $1 and child_id = $2 and kind = 'grave_event' and over_since is null)";
}

/// What lists filter and sort a record by; `summary` is how it stands, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BesideRecord {
    pub id: String,
    pub kind: &'static str,
    pub version: i64,
    pub child_id: String,
    pub plan: String,
    pub escalation_id: Option<String>,
    pub begun_on: NaiveDate,
    pub over_since: Option<NaiveDate>,
    pub due_on: Option<NaiveDate>,
    /// To whom it is open beside the people named.
    pub open_to: &'static str,
    /// Whom it is about, who never reads it.
    pub about_id: Option<String>,
    pub summary: String,
}

/// Somebody who has to do with a record, in the days given or always.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BesidePerson {
    pub person_id: String,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// Something there waits for them.
    pub acts: bool,
}

/// A record in a list.
#[derive(Clone, Debug, FromRow)]
pub struct BesideRow {
    pub kind: String,
    pub record_id: String,
    pub child_id: String,
    pub child_name: String,
    pub case_number: String,
    pub plan: String,
    pub reference: Option<String>,
    pub begun_on: String,
    pub over_since: Option<String>,
    pub due_on: Option<String>,
    pub summary: String,
    pub mine: bool,
}

fn text(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

impl Tx {
    /// Writes a record's rows, in place of those it had.
    pub async fn put_record<'a>(
        &mut self,
        record: &BesideRecord,
        people: impl IntoIterator<Item = &'a BesidePerson>,
    ) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(PUT_RECORD)
            .bind(&self.authority).bind(&record.id).bind(record.kind).bind(record.version)
            .bind(&record.child_id).bind(&record.plan).bind(&record.escalation_id)
            .bind(record.begun_on.to_string()).bind(text(record.over_since)).bind(text(record.due_on))
            .bind(record.open_to).bind(&record.about_id).bind(&record.summary)
            .execute(conn).await.map(drop))?;
        on_either!(self, conn => sqlx::query(FORGET_BESIDE_PEOPLE)
            .bind(&self.authority).bind(&record.id).execute(conn).await.map(drop))?;
        for (number, row) in (1_i64..).zip(people) {
            on_either!(self, conn => sqlx::query(PUT_BESIDE_PERSON)
                .bind(&self.authority).bind(&record.id).bind(number).bind(&row.person_id)
                .bind(text(row.starts_on)).bind(text(row.ends_on)).bind(row.acts)
                .execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    /// The records that the viewer may read, of one child or of all; what is open first, then the newest.
    pub async fn readable_records(
        &mut self,
        viewer: &Viewer,
        child: Option<&str>,
    ) -> Result<Vec<BesideRow>, StoreError> {
        let statement = if child.is_some() { RECORDS_OF_CHILD } else { ALL_RECORDS };
        Ok(on_either!(self, conn => sqlx::query_as(statement)
            .bind(&self.authority).bind(viewer.person.to_string()).bind(viewer.today.to_string())
            .bind(child.unwrap_or_default()).bind(MOST_LISTED).fetch_all(conn).await?))
    }

    /// The kinds and ids of all records, or of a child's, whoever may read them.
    pub async fn record_ids(&mut self, child: Option<&str>) -> Result<Vec<(String, String)>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(RECORD_IDS)
            .bind(&self.authority).bind(child.unwrap_or_default()).fetch_all(conn).await?))
    }

    /// Is supervision of that matter on record?
    pub async fn is_supervised(&mut self, matter: &str) -> Result<bool, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(IS_SUPERVISED)
            .bind(&self.authority).bind(matter).fetch_one(conn).await?))
    }

    /// Is a grave event about that child on record, and not over?
    pub async fn has_grave_event(&mut self, child: &str) -> Result<bool, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(HAS_GRAVE_EVENT)
            .bind(&self.authority).bind(child).fetch_one(conn).await?))
    }
}
