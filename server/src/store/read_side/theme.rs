//! Matters counted by what they are about: the policy is applied first, then counts are made of what it leaves.

use sqlx::FromRow;

use super::super::error::StoreError;
use super::super::macros::{on_either, statements};
use super::super::tx::Tx;
use super::tray::Viewer;

statements! {
    THEMES = "with readable as (select distinct r.escalation_id from matter_readers r where r.authority_id = $1 \
        and r.person_id = $2 and r.whole and (r.starts_on is null or r.starts_on <= $3) \
        and (r.ends_on is null or r.ends_on >= $3)) \
        select e.theme, count(*) filter (where not e.formal and e.closed_on is null) as informal_open, \
        count(*) filter (where not e.formal and e.resolved) as informal_resolved, \
        count(*) filter (where not e.formal and e.not_proportionate) as informal_not_proportionate, \
        count(*) filter (where not e.formal and e.closed_on is not null and not e.resolved \
            and not e.not_proportionate) as informal_ended, \
        count(*) filter (where e.formal and e.closed_on is null) as formal_open, \
        count(*) filter (where e.formal and e.resolved) as formal_resolved, \
        count(*) filter (where e.formal and e.not_proportionate) as formal_not_proportionate, \
        count(*) filter (where e.formal and e.closed_on is not null and not e.resolved \
            and not e.not_proportionate) as formal_ended \
        from readable r cross join escalations e where e.authority_id = $1 and e.escalation_id = r.escalation_id \
        group by e.theme order by count(*) desc, e.theme";
}

/// The matters about one theme that somebody may read.
#[derive(Clone, Debug, FromRow)]
pub struct ThemeTally {
    pub theme: String,
    pub informal_open: i64,
    pub informal_resolved: i64,
    pub informal_not_proportionate: i64,
    pub informal_ended: i64,
    pub formal_open: i64,
    pub formal_resolved: i64,
    pub formal_not_proportionate: i64,
    pub formal_ended: i64,
}

impl Tx {
    /// The themes of all the matters that the viewer may read, those with the most first.
    pub async fn themes(&mut self, viewer: &Viewer) -> Result<Vec<ThemeTally>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(THEMES)
            .bind(&self.authority).bind(viewer.person.to_string()).bind(viewer.today.to_string())
            .fetch_all(conn).await?))
    }
}
