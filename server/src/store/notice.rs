//! What people were told: their inboxes, and the outbox from which e-mails go.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use super::error::StoreError;
use super::macros::{on_either, statements};
use super::read_side::not_closed_to;
use super::tx::Tx;

statements! {
    /// Told again of the same thing, nobody is told anything.
    ADD_NOTICE = "insert into notices (authority_id, notice_id, person_id, escalation_id, record_id, stream_id, version, \
        notice, told_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing";
    ADD_TO_OUTBOX = "insert into outbox (authority_id, notice_id, person_id, subject, sentence, link, written_at) \
        values ($1, $2, $3, $4, $5, $6, $7)";
    /// Own ones only, the newest first; each with whether the whole matter, the record beside one, or the child's record is
    /// theirs to read, and from when a matter will be. What is about no matter and no record beside one is about the child
    /// whose stream it is in.
    INBOX_PAGE = concat!("select n.notice_id, n.notice, n.told_at, n.read_at is not null as is_read, e.reference, e.plan, \
        n.record_id, b.kind as record_kind, c.child_id, count(*) over () as found, \
        case when c.child_id is not null then exists (select 1 from child_readers k where k.authority_id = $1 \
            and k.person_id = $2 and k.child_id = c.child_id \
            and (k.starts_on is null or k.starts_on <= $3) and (k.ends_on is null or k.ends_on >= $3)) \
        when n.record_id is null then exists (select 1 from matter_readers m where m.authority_id = $1 \
            and m.person_id = $2 and m.whole and m.escalation_id = n.escalation_id \
            and (m.starts_on is null or m.starts_on <= $3) and (m.ends_on is null or m.ends_on >= $3)) \
        else exists (select 1 from beside_readers p join beside_records r \
            on r.authority_id = $1 and r.record_id = p.record_id where p.authority_id = $1 and p.person_id = $2 \
            and p.record_id = n.record_id and (p.starts_on is null or p.starts_on <= $3) \
            and (p.ends_on is null or p.ends_on >= $3) and ", not_closed_to!(), ") end as readable, \
        (select min(m.starts_on) from matter_readers m where m.authority_id = $1 and m.person_id = $2 and m.whole \
            and m.escalation_id = n.escalation_id and m.starts_on > $3) as opens_on \
        from notices n left join beside_records b on b.authority_id = $1 and b.record_id = n.record_id \
            left join children c on c.authority_id = $1 and c.child_id = n.stream_id \
            and n.escalation_id is null and n.record_id is null \
            left join escalations e on e.authority_id = $1 \
            and e.escalation_id = coalesce(n.escalation_id, b.escalation_id) \
        where n.authority_id = $1 and n.person_id = $2 order by n.told_at desc, n.version desc, n.notice_id \
        limit $4 offset $5");
    /// What each person was told of a matter last.
    LAST_TOLD = "select n.notice from notices n where n.authority_id = $1 and n.escalation_id = $2 \
        and not exists (select 1 from notices l where l.authority_id = $1 and l.escalation_id = $2 \
            and l.person_id = n.person_id and (l.told_at > n.told_at \
            or l.told_at = n.told_at and l.notice_id > n.notice_id)) order by n.person_id";
    /// Written to once, however often it is asked.
    ADD_OUTSIDE_MAIL = "insert into outside_mail (authority_id, record_id, post, title, email, subject, sentence, \
        stream_id, version, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing";
    UNREAD_NOTICES = "select count(*) from notices where authority_id = $1 and person_id = $2 and read_at is null";
    MARK_READ = "update notices set read_at = $4 where authority_id = $1 and person_id = $2 and notice_id = $3 \
        and read_at is null";
    MARK_ALL_READ = "update notices set read_at = $3 where authority_id = $1 and person_id = $2 and read_at is null";
}

/// One person told of one thing about one matter, a record beside one, or a child's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNotice {
    pub id: String,
    pub person_id: String,
    pub escalation_id: Option<String>,
    pub record_id: Option<String>,
    /// The event it is told of.
    pub stream_id: String,
    pub version: i64,
    pub notice: String,
    pub told_at: DateTime<Utc>,
}

/// What is to go by e-mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    pub subject: String,
    pub sentence: String,
    pub link: String,
}

/// A message to a body outside the council, which has no account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideMail {
    pub record_id: String,
    pub post: String,
    pub title: String,
    pub email: Option<String>,
    pub subject: String,
    pub sentence: String,
    /// The event it is told of.
    pub stream_id: String,
    pub version: i64,
    pub written_at: DateTime<Utc>,
}

/// A notice in an inbox.
#[derive(Clone, Debug, FromRow)]
pub struct NoticeRow {
    pub notice_id: String,
    pub notice: String,
    pub told_at: i64,
    pub is_read: bool,
    pub reference: Option<String>,
    pub plan: Option<String>,
    /// The record beside a matter that it is about.
    pub record_id: Option<String>,
    pub record_kind: Option<String>,
    /// The child whose record it is about.
    pub child_id: Option<String>,
    pub readable: bool,
    /// The first day to come from which the whole matter is theirs to read.
    pub opens_on: Option<String>,
    pub found: i64,
}

impl Tx {
    /// Puts a notice in its receiver's inbox and, where it goes by e-mail too, in the outbox. Once for ever.
    pub async fn tell(&mut self, notice: &NewNotice, mail: Option<&Mail>) -> Result<(), StoreError> {
        let told_at = notice.told_at.timestamp_millis();
        let added = on_either!(self, conn => sqlx::query(ADD_NOTICE)
            .bind(&self.authority).bind(&notice.id).bind(&notice.person_id).bind(&notice.escalation_id)
            .bind(&notice.record_id).bind(&notice.stream_id).bind(notice.version).bind(&notice.notice).bind(told_at)
            .execute(conn).await?.rows_affected());
        if let Some(mail) = mail.filter(|_| added > 0) {
            on_either!(self, conn => sqlx::query(ADD_TO_OUTBOX)
                .bind(&self.authority).bind(&notice.id).bind(&notice.person_id).bind(&mail.subject)
                .bind(&mail.sentence).bind(&mail.link).bind(told_at).execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    /// Puts a message to another body in the outbox. Once for ever.
    pub async fn tell_outside(&mut self, mail: &OutsideMail) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(ADD_OUTSIDE_MAIL)
            .bind(&self.authority).bind(&mail.record_id).bind(&mail.post).bind(&mail.title).bind(&mail.email)
            .bind(&mail.subject).bind(&mail.sentence).bind(&mail.stream_id).bind(mail.version)
            .bind(mail.written_at.timestamp_millis()).execute(conn).await.map(drop))?;
        Ok(())
    }

    /// A page of the person's inbox.
    pub async fn inbox_page(
        &mut self,
        person_id: &str,
        today: NaiveDate,
        (limit, offset): (i64, i64),
    ) -> Result<Vec<NoticeRow>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_as(INBOX_PAGE)
            .bind(&self.authority).bind(person_id).bind(today.to_string()).bind(limit).bind(offset)
            .fetch_all(conn).await?))
    }

    /// What each person was told last of that matter.
    pub async fn last_told(&mut self, escalation_id: &str) -> Result<Vec<String>, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(LAST_TOLD)
            .bind(&self.authority).bind(escalation_id).fetch_all(conn).await?))
    }

    /// How many of their notices the person has not read.
    pub async fn unread_notices(&mut self, person_id: &str) -> Result<i64, StoreError> {
        Ok(on_either!(self, conn => sqlx::query_scalar(UNREAD_NOTICES)
            .bind(&self.authority).bind(person_id).fetch_one(conn).await?))
    }

    /// The person has read that notice of theirs; of another's nothing changes.
    pub async fn mark_read(
        &mut self,
        person_id: &str,
        notice_id: &str,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(MARK_READ)
            .bind(&self.authority).bind(person_id).bind(notice_id).bind(at.timestamp_millis())
            .execute(conn).await.map(drop))?;
        Ok(())
    }

    /// The person has read all their notices.
    pub async fn mark_all_read(&mut self, person_id: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
        on_either!(self, conn => sqlx::query(MARK_ALL_READ)
            .bind(&self.authority).bind(person_id).bind(at.timestamp_millis()).execute(conn).await.map(drop))?;
        Ok(())
    }
}
