//! Lists of matters: the policy is applied first, then counts and pages are made of what it leaves.

use chrono::NaiveDate;
use shared::ids::PersonId;
use sqlx::FromRow;

use super::super::error::StoreError;
use super::super::fold::like;
use super::super::macros::{on_either, statements};
use super::super::tx::Tx;

/// The matters that person $2 may read on day $3, with what each is to them; $4 is the first day on which a total that
/// runs out is not yet running out. `$which` narrows the view `matter_readers`, which states the access policy, as `r`:
/// narrowed there, each of its parts finds its rows by an index.
macro_rules! readable_matters {
    ($which:literal) => {
        concat!(
            "with readable as (select r.escalation_id, max(case when r.whole then 1 else 0 end) = 1 as whole \
                from matter_readers r where r.authority_id = $1 and r.person_id = $2 \
                and (r.starts_on is null or r.starts_on <= $3) and (r.ends_on is null or r.ends_on >= $3) and ",
            $which,
            " group by r.escalation_id), \
            involved as (select i.escalation_id, max(case when i.acts_by is null then 0 else 1 end) = 1 as asked, \
                max(case when i.acts_by is null or i.kind <> 'signs' then 0 else 1 end) = 1 as signs \
                from involvements i where i.authority_id = $1 and i.person_id = $2 and i.kind <> 'told' \
                and (i.starts_on is null or i.starts_on <= $3) and (i.ends_on is null or i.ends_on >= $3) \
                group by i.escalation_id), \
            stood as (select e.*, c.name as child_name, c.name_key, c.case_number, c.case_number_key, r.whole, \
                coalesce(e.chair_id = $2, false) as chairs, \
                e.escalation_id in (select escalation_id from involved where asked) as asked, \
                e.escalation_id in (select escalation_id from involved where signs) as signs, \
                e.escalation_id in (select escalation_id from involved) \
                or coalesce(c.social_worker_id = $2, false) as involved, \
                e.waiting_on = 'actions' and coalesce(e.due_on < $3, false) as actions_overdue, \
                e.waiting_on = 'hold' and coalesce(e.due_on <= $3, false) as hold_over, \
                (coalesce(e.manager_after < $3, false) or e.nears_top) and coalesce(e.chair_id <> $2, false) and exists (select 1 \
                from holdings h cross join unit_line l cross join people p where h.authority_id = $1 \
                and h.person_id = $2 and h.line = 'chair' and h.starts_on <= $3 \
                and (h.ends_on is null or h.ends_on >= $3) and l.authority_id = $1 and l.ancestor_id = h.unit_id \
                and p.authority_id = $1 and p.unit_id = l.unit_id and p.person_id = e.chair_id) as for_their_manager \
                from readable r cross join escalations e cross join children c \
                where e.authority_id = $1 and e.escalation_id = r.escalation_id \
                and c.authority_id = $1 and c.child_id = e.child_id), \
            supervised as (select s.*, s.for_their_manager and coalesce(s.manager_after < $3, false) as for_manager, \
                s.for_their_manager and s.nears_top as near_top from stood s), \
            moved as (select s.*, s.asked or s.for_manager or s.chairs and (s.actions_overdue or s.hold_over \
                or s.waiting_on in ('chair_informal', 'chair_review', 'chair_lapse', 'chair_discussion', \
                'chair_extension', 'chair_last_step')) as mine from supervised s), \
            matters as (select m.*, m.asked and m.waiting_on = 'answer' as to_answer, \
                m.for_manager or m.chairs and (m.actions_overdue or m.hold_over \
                or m.waiting_on in ('chair_review', 'chair_discussion')) \
                or m.signs and m.waiting_on in ('sign_off', 'signature', 'hold', 'actions') as to_review, \
                m.waiting_on = 'chair_lapse' \
                or m.waiting_on in ('answer', 'chair_extension') and m.due_on < $3 as lapsed, \
                coalesce(m.total_runs_out_on < $4, false) as running_out, \
                not m.mine and (m.chairs or m.involved) as waiting_on_others from moved m) "
        )
    };
}

/// A row of a list.
macro_rules! rows {
    () => {
        "select escalation_id, reference, child_id, child_name, case_number, plan, waiting_on, due_on, answered_on, \
            closed_on, summary, whole, withheld, mine, for_manager, count(*) over () as found from matters "
    };
}

/// The rows that hold what is searched for, $5. What is withheld as raised on the wrong child's record is found by its
/// reference alone, not as that child's.
macro_rules! found {
    () => {
        "where ((whole or not withheld) and (name_key like $5 escape '\\' or case_number_key like $5 escape '\\') \
            or reference_key like $5 escape '\\') "
    };
}

statements! {
    TRAY_TALLY = concat!(readable_matters!("r.closed_on is null"), "select count(*) filter (where mine) as mine, \
        count(*) filter (where to_answer) as to_answer, count(*) filter (where to_review) as to_review, \
        count(*) filter (where lapsed) as lapsed, count(*) filter (where running_out) as running_out, \
        count(*) filter (where near_top) as near_top, \
        count(*) filter (where waiting_on_others) as waiting_on_others, count(*) as open, \
        (select count(distinct r.escalation_id) from matter_readers r where r.authority_id = $1 \
        and r.person_id = $2 and r.closed_on is not null and (r.starts_on is null or r.starts_on <= $3) \
        and (r.ends_on is null or r.ends_on >= $3)) as closed from matters");
    OPEN_PAGE = concat!(readable_matters!("r.closed_on is null"), rows!(), found!(),
        "and case $8 when 'mine' then mine when 'to_answer' then to_answer when 'to_review' then to_review \
        when 'lapsed' then lapsed when 'running_out' then running_out when 'near_top' then near_top \
        when 'waiting_on_others' then waiting_on_others else true end \
        order by coalesce(due_on, answered_on, raised_on), reference limit $6 offset $7");
    CLOSED_PAGE = concat!(readable_matters!("r.closed_on is not null"), rows!(), found!(),
        "order by closed_on desc, reference limit $6 offset $7");
    MATTERS_ON_CHILDS_PAGE = concat!(readable_matters!("r.child_id = $5"), rows!(),
        "order by closed_on is not null, raised_on desc, reference");
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
    pub near_top: i64,
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
    /// It was raised on the wrong child's record, and its content is withheld.
    pub withheld: bool,
    pub mine: bool,
    /// An answer has waited for its chair longer than the stage was long, and the viewer is the chair's manager.
    pub for_manager: bool,
    pub found: i64,
}

impl Tx {
    pub async fn tray_tally(&mut self, viewer: &Viewer) -> Result<TrayTally, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(TRAY_TALLY)
            .bind(&self.authority).bind(viewer.person.to_string()).bind(viewer.today.to_string())
            .bind(viewer.runs_out_before.to_string()).fetch_one(conn).await?))
    }

    /// A page of the open matters behind a filter of the tray, by part of a reference, name or case number; by the
    /// day they are due.
    pub async fn open_page(
        &mut self,
        viewer: &Viewer,
        filter: &str,
        search: &str,
        (limit, offset): (i64, i64),
    ) -> Result<Vec<Listed>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(OPEN_PAGE)
            .bind(&self.authority).bind(viewer.person.to_string()).bind(viewer.today.to_string())
            .bind(viewer.runs_out_before.to_string()).bind(like(search)).bind(limit).bind(offset).bind(filter)
            .fetch_all(conn).await?))
    }

    /// A page of the closed matters, those first that closed last.
    pub async fn closed_page(
        &mut self,
        viewer: &Viewer,
        search: &str,
        (limit, offset): (i64, i64),
    ) -> Result<Vec<Listed>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(CLOSED_PAGE)
            .bind(&self.authority).bind(viewer.person.to_string()).bind(viewer.today.to_string())
            .bind(viewer.runs_out_before.to_string()).bind(like(search)).bind(limit).bind(offset)
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
