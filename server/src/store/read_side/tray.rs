//! Lists of matters: the policy is applied first, then counts and pages are made of what it leaves.

use chrono::NaiveDate;
use shared::ids::PersonId;
use sqlx::FromRow;

use super::super::error::StoreError;
use super::super::fold::like;
use super::super::macros::{on_either, statements};
use super::super::tx::Tx;

/// The matters that person $2 may read on day $3, with what each is to them; $4 is the first day on which a total that
/// runs out is not yet running out.
macro_rules! readable_matters {
    () => {
        "with readable as (select r.escalation_id, max(case when r.whole then 1 else 0 end) = 1 as whole \
            from matter_readers r where r.authority_id = $1 and r.person_id = $2 \
            and (r.starts_on is null or r.starts_on <= $3) and (r.ends_on is null or r.ends_on >= $3) \
            group by r.escalation_id), \
        involved as (select i.escalation_id, max(case when i.acts_by is null then 0 else 1 end) = 1 as asked \
            from involvements i where i.authority_id = $1 and i.person_id = $2 \
            and (i.starts_on is null or i.starts_on <= $3) and (i.ends_on is null or i.ends_on >= $3) \
            group by i.escalation_id), \
        stood as (select e.*, c.name as child_name, c.name_key, c.case_number, c.case_number_key, r.whole, \
            e.closed_on is null as is_open, \
            coalesce(e.chair_id = $2, false) as chairs, \
            coalesce(i.asked, false) as asked, \
            i.escalation_id is not null or coalesce(c.social_worker_id = $2, false) as involved \
            from readable r \
            join escalations e on e.authority_id = $1 and e.escalation_id = r.escalation_id \
            join children c on c.authority_id = e.authority_id and c.child_id = e.child_id \
            left join involved i on i.escalation_id = e.escalation_id), \
        moved as (select s.*, \
            s.waiting_on = 'actions' and coalesce(s.due_on < $3, false) as actions_overdue from stood s), \
        weighed as (select m.*, \
            m.asked or m.chairs and (m.actions_overdue or m.waiting_on in ('chair_informal', 'chair_review', \
            'chair_lapse', 'chair_discussion', 'chair_last_step')) as mine from moved m), \
        matters as (select m.*, \
            m.asked and m.waiting_on = 'answer' as to_answer, \
            m.chairs and (m.actions_overdue or m.waiting_on in ('chair_review', 'chair_discussion')) as to_review, \
            m.waiting_on = 'chair_lapse' or m.waiting_on = 'answer' and m.due_on < $3 as lapsed, \
            m.is_open and coalesce(m.total_runs_out_on < $4, false) as running_out, \
            m.is_open and not m.mine and (m.chairs or m.involved) as waiting_on_others from weighed m) "
    };
}

statements! {
    TRAY_TALLY = concat!(readable_matters!(), "select count(*) filter (where mine) as mine, \
        count(*) filter (where to_answer) as to_answer, count(*) filter (where to_review) as to_review, \
        count(*) filter (where lapsed) as lapsed, count(*) filter (where running_out) as running_out, \
        count(*) filter (where waiting_on_others) as waiting_on_others, \
        count(*) filter (where is_open) as open, count(*) filter (where not is_open) as closed from matters");
    TRAY_PAGE = concat!(readable_matters!(), "select escalation_id, reference, child_id, child_name, case_number, \
        plan, waiting_on, due_on, answered_on, closed_on, summary, whole, mine, count(*) over () as found \
        from matters where case $5 when 'mine' then mine when 'to_answer' then to_answer \
        when 'to_review' then to_review when 'lapsed' then lapsed when 'running_out' then running_out \
        when 'waiting_on_others' then waiting_on_others when 'closed' then not is_open else is_open end \
        and (name_key like $6 escape '\\' or case_number_key like $6 escape '\\' or reference_key like $6 escape '\\') \
        order by coalesce(closed_on, '') desc, coalesce(due_on, answered_on, raised_on), reference \
        limit $7 offset $8");
    MATTERS_ON_CHILDS_PAGE = concat!(readable_matters!(), "select escalation_id, reference, child_id, child_name, \
        case_number, plan, waiting_on, due_on, answered_on, closed_on, summary, whole, mine, \
        count(*) over () as found from matters where child_id = $5 \
        order by closed_on is not null, raised_on desc, reference");
}

/// For whom a list is made, and on which day.
#[derive(Clone, Copy, Debug)]
pub struct Viewer {
    pub person: PersonId,
    pub today: NaiveDate,
    /// A total that runs out before this day is running out.
    pub runs_out_before: NaiveDate,
}

/// How many matters stand behind each filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub struct TrayTally {
    pub mine: i64,
    pub to_answer: i64,
    pub to_review: i64,
    pub lapsed: i64,
    pub running_out: i64,
    pub waiting_on_others: i64,
    pub open: i64,
    pub closed: i64,
}

/// A matter in a list. `whole` where the viewer may read all of it, not only how it stands; `found` is how many the
/// list has in all.
#[derive(Clone, Debug, FromRow)]
pub struct Listed {
    pub escalation_id: String,
    pub reference: String,
    pub child_id: String,
    pub child_name: String,
    pub case_number: String,
    pub plan: String,
    pub waiting_on: String,
    pub due_on: Option<String>,
    pub answered_on: Option<String>,
    pub closed_on: Option<String>,
    pub summary: String,
    pub whole: bool,
    pub mine: bool,
    pub found: i64,
}

impl Tx {
    pub async fn tray_tally(&mut self, viewer: &Viewer) -> Result<TrayTally, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(TRAY_TALLY)
            .bind(&self.authority).bind(viewer.person.to_string()).bind(viewer.today.to_string())
            .bind(viewer.runs_out_before.to_string()).fetch_one(conn).await?))
    }

    /// A page of the matters behind a filter of the tray, by part of a reference, name or case number; open ones by
    /// the day they are due, closed ones latest first.
    pub async fn tray_page(
        &mut self,
        viewer: &Viewer,
        filter: &str,
        search: &str,
        (limit, offset): (i64, i64),
    ) -> Result<Vec<Listed>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(TRAY_PAGE)
            .bind(&self.authority).bind(viewer.person.to_string()).bind(viewer.today.to_string())
            .bind(viewer.runs_out_before.to_string()).bind(filter).bind(like(search)).bind(limit).bind(offset)
            .fetch_all(conn).await?))
    }

    /// The child's matters that the viewer may read, open ones first.
    pub async fn matters_on_childs_page(
        &mut self,
        viewer: &Viewer,
        child: &str,
    ) -> Result<Vec<Listed>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(MATTERS_ON_CHILDS_PAGE)
            .bind(&self.authority).bind(viewer.person.to_string()).bind(viewer.today.to_string())
            .bind(viewer.runs_out_before.to_string()).bind(child).fetch_all(conn).await?))
    }
}
