//! Matters, one row each, and those who have to do with them.

use chrono::NaiveDate;
use sqlx::FromRow;

use super::super::error::StoreError;
use super::super::fold::fold;
use super::super::macros::{on_either, statements};
use super::super::tx::Tx;
use super::tray::Viewer;

statements! {
    PUT_MATTER = "insert into escalations (authority_id, escalation_id, version, reference, reference_key, child_id, \
        unit_id, plan, chair_id, phase, waiting_on, raised_on, due_on, total_runs_out_on, answered_on, closed_on, \
        restricted, summary, manager_after, theme, formal, resolved, nears_top, withheld, graded, not_proportionate) values ($1, $2, $3, \
        $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26) \
        on conflict (authority_id, escalation_id) do update set version = excluded.version, \
        unit_id = excluded.unit_id, plan = excluded.plan, chair_id = excluded.chair_id, phase = excluded.phase, \
        waiting_on = excluded.waiting_on, raised_on = excluded.raised_on, due_on = excluded.due_on, \
        total_runs_out_on = excluded.total_runs_out_on, answered_on = excluded.answered_on, \
        closed_on = excluded.closed_on, restricted = excluded.restricted, summary = excluded.summary, \
        manager_after = excluded.manager_after, theme = excluded.theme, formal = excluded.formal, \
        resolved = excluded.resolved, nears_top = excluded.nears_top, withheld = excluded.withheld, \
        graded = excluded.graded, not_proportionate = excluded.not_proportionate";
    FORGET_INVOLVEMENTS = "delete from involvements where authority_id = $1 and escalation_id = $2";
    PUT_INVOLVEMENT = "insert into involvements (authority_id, escalation_id, number, person_id, kind, starts_on, \
        ends_on, acts_by) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    MATTER_BY_REFERENCE = "select escalation_id from escalations where authority_id = $1 and reference_key = $2";
    MATTERS_OF_CHILD = "select escalation_id from escalations where authority_id = $1 and child_id = $2 \
        order by raised_on, escalation_id";
    RAISED_FROM_GRADES = "select graded as draft, reference from escalations \
        where authority_id = $1 and child_id = $2 and graded is not null order by graded, escalation_id";
    OPEN_MATTERS = "select escalation_id from escalations where authority_id = $1 and closed_on is null \
        order by escalation_id";
    /// Stages and informal times whose last day has come.
    MATTERS_DUE = "select escalation_id from escalations where authority_id = $1 and closed_on is null \
        and phase in ('informal', 'awaiting_answer') and due_on <= $2 order by due_on, escalation_id";
    OTHER_MATTERS = "with readable as (select distinct r.escalation_id from matter_readers r \
        where r.authority_id = $1 and r.child_id = $2 and r.escalation_id <> $3 and r.person_id = $4 and r.whole \
        and (r.starts_on is null or r.starts_on <= $5) and (r.ends_on is null or r.ends_on >= $5)) \
        select e.escalation_id, e.reference, e.theme, e.closed_on, e.summary \
        from readable r cross join escalations e where e.authority_id = $1 and e.escalation_id = r.escalation_id \
        order by e.raised_on, e.escalation_id";
}

/// What lists filter and sort a matter by; `summary` is the rest of its row as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatterRecord {
    pub id: String,
    pub version: i64,
    pub reference: String,
    pub child_id: String,
    pub unit_id: String,
    pub plan: String,
    pub chair_id: Option<String>,
    pub phase: String,
    pub waiting_on: String,
    pub raised_on: NaiveDate,
    pub due_on: Option<NaiveDate>,
    pub total_runs_out_on: Option<NaiveDate>,
    pub answered_on: Option<NaiveDate>,
    pub closed_on: Option<NaiveDate>,
    pub restricted: bool,
    pub summary: String,
    /// From when the chair's manager has it in their tray too.
    pub manager_after: Option<NaiveDate>,
    /// The heading of the annex it is about.
    pub theme: String,
    pub formal: bool,
    /// It ended with what was wrong put right.
    pub resolved: bool,
    /// It ended unresolved, as going on was no longer proportionate.
    pub not_proportionate: bool,
    /// The next stage is the top of the ladder.
    pub nears_top: bool,
    /// It was raised on the wrong child's record.
    pub withheld: bool,
    /// The number of the child's draft that it carries out.
    pub graded: Option<u32>,
}

/// What somebody has to do with a matter, in the days given or always.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct InvolvementRow {
    pub person_id: String,
    pub kind: &'static str,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// The day by which they are to act; none where nothing is asked of them.
    pub acts_by: Option<NaiveDate>,
}

/// Another matter of a child.
#[derive(Clone, Debug, FromRow)]
pub struct OtherMatterRow {
    pub escalation_id: String,
    pub reference: String,
    pub theme: String,
    pub closed_on: Option<String>,
    pub summary: String,
}

/// A matter that was raised from a draft that a grade asked for.
#[derive(Clone, Debug, FromRow)]
pub struct RaisedFromGrade {
    /// The draft's number on the child's record.
    pub draft: i64,
    pub reference: String,
}

fn text(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

impl Tx {
    /// Writes a matter's rows, in place of those it had.
    pub async fn put_matter<'a>(
        &mut self,
        matter: &MatterRecord,
        involvements: impl IntoIterator<Item = &'a InvolvementRow>,
    ) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(PUT_MATTER)
            .bind(&self.authority).bind(&matter.id).bind(matter.version).bind(&matter.reference)
            .bind(fold(&matter.reference)).bind(&matter.child_id).bind(&matter.unit_id).bind(&matter.plan)
            .bind(&matter.chair_id).bind(&matter.phase).bind(&matter.waiting_on)
            .bind(matter.raised_on.to_string()).bind(text(matter.due_on)).bind(text(matter.total_runs_out_on))
            .bind(text(matter.answered_on)).bind(text(matter.closed_on)).bind(matter.restricted)
            .bind(&matter.summary).bind(text(matter.manager_after)).bind(&matter.theme).bind(matter.formal)
            .bind(matter.resolved).bind(matter.nears_top).bind(matter.withheld).bind(matter.graded.map(i64::from))
            .bind(matter.not_proportionate)
            .execute(conn).await.map(drop))?;
        on_either!(self, conn => sqlx::query(FORGET_INVOLVEMENTS)
            .bind(&self.authority).bind(&matter.id).execute(conn).await.map(drop))?;
        for (number, row) in (1_i64..).zip(involvements) {
            on_either!(self, conn => sqlx::query(PUT_INVOLVEMENT)
                .bind(&self.authority).bind(&matter.id).bind(number).bind(&row.person_id).bind(row.kind)
                .bind(text(row.starts_on)).bind(text(row.ends_on)).bind(text(row.acts_by))
                .execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    /// The matter that people call so, however they write it.
    pub async fn matter_by_reference(&mut self, reference: &str) -> Result<Option<String>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(MATTER_BY_REFERENCE)
            .bind(&self.authority).bind(fold(reference)).fetch_optional(conn).await?))
    }

    /// All matters of a child, whoever may read them.
    pub async fn matters_of_child(&mut self, child: &str) -> Result<Vec<String>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(MATTERS_OF_CHILD)
            .bind(&self.authority).bind(child).fetch_all(conn).await?))
    }

    /// The child's matters that were raised from a grade.
    pub async fn raised_from_grades(&mut self, child: &str) -> Result<Vec<RaisedFromGrade>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(RAISED_FROM_GRADES)
            .bind(&self.authority).bind(child).fetch_all(conn).await?))
    }

    pub async fn open_matters(&mut self) -> Result<Vec<String>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(OPEN_MATTERS)
            .bind(&self.authority).fetch_all(conn).await?))
    }

    /// Matters that wait for an answer that was due before `today`.
    pub async fn matters_due_by(&mut self, today: NaiveDate) -> Result<Vec<String>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(MATTERS_DUE)
            .bind(&self.authority).bind(today.to_string()).fetch_all(conn).await?))
    }

    /// The child's matters beside one, as far as the viewer may read them.
    pub async fn other_matters(
        &mut self,
        viewer: &Viewer,
        child: &str,
        beside: &str,
    ) -> Result<Vec<OtherMatterRow>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(OTHER_MATTERS)
            .bind(&self.authority).bind(child).bind(beside).bind(viewer.person.to_string())
            .bind(viewer.today.to_string()).fetch_all(conn).await?))
    }
}
