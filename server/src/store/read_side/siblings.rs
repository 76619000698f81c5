//! Which matters were raised together for brothers and sisters.

use super::super::error::StoreError;
use super::super::macros::{on_either, statements};
use super::super::tx::Tx;

statements! {
    PUT_SIBLING = "insert into sibling_matters (authority_id, escalation_id, group_id) values ($1, $2, $3) \
        on conflict (authority_id, escalation_id) do update set group_id = excluded.group_id";
    GROUP_OF = "select group_id from sibling_matters where authority_id = $1 and escalation_id = $2";
    SIBLINGS_OF = "select s.escalation_id from sibling_matters o cross join sibling_matters s \
        where o.authority_id = $1 and o.escalation_id = $2 and s.authority_id = $1 and s.group_id = o.group_id \
        and s.escalation_id <> $2 order by s.escalation_id";
}

impl Tx {
    pub async fn put_sibling(&mut self, group: &str, matter: &str) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(PUT_SIBLING)
            .bind(&self.authority).bind(matter).bind(group).execute(conn).await.map(drop))?;
        Ok(())
    }

    /// The group that the matter was raised in, if it was in one.
    pub async fn group_of(&mut self, matter: &str) -> Result<Option<String>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(GROUP_OF)
            .bind(&self.authority).bind(matter).fetch_optional(conn).await?))
    }

    /// The other matters of its group, whoever may read them.
    pub async fn siblings_of(&mut self, matter: &str) -> Result<Vec<String>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(SIBLINGS_OF)
            .bind(&self.authority).bind(matter).fetch_all(conn).await?))
    }
}
