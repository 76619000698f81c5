//! Children with the people of their record, and the search among those one may read.

use chrono::NaiveDate;
use shared::child::Child;
use sqlx::FromRow;

use super::super::error::StoreError;
use super::super::fold::{fold, like};
use super::super::macros::{on_either, statements};
use super::super::tx::Tx;
use super::tray::Viewer;
use crate::words::word;

statements! {
    PUT_CHILD = "insert into children (authority_id, child_id, version, name, name_key, case_number, \
        case_number_key, plans, unit_id, social_worker_id, restricted, chair_comes_on) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
        on conflict (authority_id, child_id) do update set version = excluded.version, name = excluded.name, \
        name_key = excluded.name_key, case_number = excluded.case_number, \
        case_number_key = excluded.case_number_key, plans = excluded.plans, unit_id = excluded.unit_id, \
        social_worker_id = excluded.social_worker_id, restricted = excluded.restricted, \
        chair_comes_on = excluded.chair_comes_on";
    /// Those of whom somebody is to chair a plan by that day and does not yet.
    CHAIRS_DUE = "select child_id from children where authority_id = $1 and chair_comes_on <= $2 order by child_id";
    FORGET_CHAIRS = "delete from child_chairs where authority_id = $1 and child_id = $2";
    PUT_CHAIR = "insert into child_chairs (authority_id, child_id, plan, person_id) values ($1, $2, $3, $4)";
    FORGET_ADVOCATES = "delete from child_advocates where authority_id = $1 and child_id = $2";
    PUT_ADVOCATE = "insert into child_advocates (authority_id, child_id, appointment, person_id, starts_on, ends_on) \
        values ($1, $2, $3, $4, $5, $6)";
    CASE_NUMBER_IS_TAKEN = "select exists (select 1 from children \
        where authority_id = $1 and case_number_key = $2 and child_id <> $3)";
    CHAIRED_BY = "select distinct child_id from child_chairs where authority_id = $1 and person_id = $2 order by child_id";
    /// A restricted record is found by its case number alone: a search by name must not tell that it is there.
    FIND_REGISTERED = "select child_id, case when restricted then null else name end as name, case_number, plans, unit_id \
        from children where authority_id = $1 and (case_number_key like $2 escape '\\' \
        or (not restricted and name_key like $2 escape '\\')) order by case_number_key, child_id limit $3";
    FIND_CHILDREN = "with mine as (select r.child_id, 1 as reads from child_readers r where r.authority_id = $1 \
        and r.person_id = $2 and (r.starts_on is null or r.starts_on <= $3) \
        and (r.ends_on is null or r.ends_on >= $3) \
        union all select a.child_id, 0 as reads from child_advocates a where a.authority_id = $1 \
        and a.person_id = $2 and a.starts_on <= $3 and (a.ends_on is null or a.ends_on >= $3)), \
        listed as (select m.child_id, max(m.reads) as reads from mine m group by m.child_id), \
        open_of as (select r.child_id, count(distinct r.escalation_id) as matters from matter_readers r \
        where r.authority_id = $1 and r.person_id = $2 and r.closed_on is null \
        and (r.starts_on is null or r.starts_on <= $3) and (r.ends_on is null or r.ends_on >= $3) \
        group by r.child_id) \
        select c.child_id, c.name, c.case_number, c.plans, r.reads = 1 as readable, \
        coalesce((select o.matters from open_of o where o.child_id = c.child_id), 0) as open_matters \
        from listed r cross join children c where c.authority_id = $1 and c.child_id = r.child_id \
        and (c.name_key like $4 escape '\\' or c.case_number_key like $4 escape '\\') \
        order by c.name_key, c.child_id limit $5";
}

/// A child found; `plans` is JSON.
#[derive(Clone, Debug, FromRow)]
pub struct ChildFound {
    pub child_id: String,
    pub name: String,
    pub case_number: String,
    pub plans: String,
    /// Not only spoken for, as an advocate does.
    pub readable: bool,
    pub open_matters: i64,
}

/// A child on record as an administrator finds them; `plans` is JSON.
#[derive(Clone, Debug, FromRow)]
pub struct RegisteredFound {
    pub child_id: String,
    /// None of a restricted record.
    pub name: Option<String>,
    pub case_number: String,
    pub plans: String,
    pub unit_id: String,
}

impl Tx {
    /// Writes the child's rows as the record has them at `version`; `plans` is JSON.
    pub async fn put_child(&mut self, child: &Child, version: i64, plans: &str) -> Result<(), StoreError> {
        let id = child.id.to_string();
        on_either!(self, conn => sqlx::query(PUT_CHILD)
            .bind(&self.authority).bind(&id).bind(version).bind(&child.name).bind(fold(&child.name))
            .bind(&child.case_number).bind(fold(&child.case_number)).bind(plans).bind(child.team.as_str())
            .bind(child.social_worker.map(|person| person.to_string())).bind(child.restricted)
            .bind(child.coming_chairs.iter().map(|coming| coming.from).min().map(|day| day.to_string()))
            .execute(conn).await.map(drop))?;
        self.put_chairs(&id, child).await?;
        self.put_advocates(&id, child).await
    }

    async fn put_chairs(&mut self, id: &str, child: &Child) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(FORGET_CHAIRS)
            .bind(&self.authority).bind(id).execute(conn).await.map(drop))?;
        for chairing in &child.chairs {
            on_either!(self, conn => sqlx::query(PUT_CHAIR)
                .bind(&self.authority).bind(id).bind(word(&chairing.plan)).bind(chairing.person.to_string())
                .execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    async fn put_advocates(&mut self, id: &str, child: &Child) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(FORGET_ADVOCATES)
            .bind(&self.authority).bind(id).execute(conn).await.map(drop))?;
        for (number, appointment) in (1_i64..).zip(&child.advocates) {
            on_either!(self, conn => sqlx::query(PUT_ADVOCATE)
                .bind(&self.authority).bind(id).bind(number).bind(appointment.person.to_string())
                .bind(appointment.from.to_string()).bind(appointment.to.map(|day| day.to_string()))
                .execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    /// Children of whom somebody is to chair a plan by that day and does not yet.
    pub async fn chairs_due(&mut self, today: NaiveDate) -> Result<Vec<String>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(CHAIRS_DUE)
            .bind(&self.authority).bind(today.to_string()).fetch_all(conn).await?))
    }

    /// Whether another child of the authority has that case number, however it is written.
    pub async fn case_number_is_taken(&mut self, number: &str, child: &str) -> Result<bool, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(CASE_NUMBER_IS_TAKEN)
            .bind(&self.authority).bind(fold(number)).bind(child).fetch_one(conn).await?))
    }

    /// The children of whom that person chairs a plan.
    pub async fn children_chaired_by(&mut self, person: &str) -> Result<Vec<String>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(CHAIRED_BY)
            .bind(&self.authority).bind(person).fetch_all(conn).await?))
    }

    /// Children whom the viewer may read or speaks for, by part of a name or case number, in order of name.
    pub async fn find_children(
        &mut self,
        viewer: &Viewer,
        text: &str,
        limit: i64,
    ) -> Result<Vec<ChildFound>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(FIND_CHILDREN)
            .bind(&self.authority).bind(viewer.person.to_string()).bind(viewer.today.to_string())
            .bind(like(text)).bind(limit).fetch_all(conn).await?))
    }

    /// Every child of the authority, by part of a name or case number, in order of case number. For administrators.
    pub async fn find_registered(
        &mut self,
        text: &str,
        limit: i64,
    ) -> Result<Vec<RegisteredFound>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(FIND_REGISTERED)
            .bind(&self.authority).bind(like(text)).bind(limit).fetch_all(conn).await?))
    }
}
