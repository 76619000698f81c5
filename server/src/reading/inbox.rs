//! What a person was told, in the words of their authority.

use chrono::{DateTime, NaiveDate};
use serde::de::DeserializeOwned;
use shared::api::{Inbox, InboxEntry, InboxRead, RecordAt};
use shared::ids::{ChildId, PersonId, Reference};
use shared::notice::{ChildSubject, Notice, Purpose, RecordSubject, Subject};
use shared::people::PlanKind;
use shared::procedure::Procedure;
use shared::wording::{self, NoticeWords};

use crate::rejected::Rejected;
use crate::store::NoticeRow;
use crate::words::of_word;
use crate::work::Work;

/// Notices on a page.
const PAGE: u32 = 50;

/// A page of the person's inbox.
pub async fn page(work: &mut Work<'_>, person: PersonId, page: u32) -> Result<Inbox, Rejected> {
    let id = person.to_string();
    let procedure = work.adopted().await?.procedure.clone();
    let window = (i64::from(PAGE), i64::from(page) * i64::from(PAGE));
    let rows = work.tx.inbox_page(&id, work.today, window).await?;
    let found = rows.first().map_or(0, |row| count(row.found));
    let unread = count(work.tx.unread_notices(&id).await?);
    let entries = rows.into_iter().map(|row| entry(row, &procedure)).collect::<Result<_, _>>()?;
    Ok(Inbox { entries, unread, found, page, page_size: PAGE })
}

/// Marks the person's notices as read.
pub async fn mark(work: &mut Work<'_>, person: PersonId, read: &InboxRead) -> Result<(), Rejected> {
    let (person, now) = (person.to_string(), work.now);
    match read {
        InboxRead::All => work.tx.mark_all_read(&person, now).await?,
        InboxRead::Notice { id } => work.tx.mark_read(&person, &id.to_string(), now).await?,
    }
    Ok(())
}

/// As its receiver may see it: of what is no longer theirs to read, only that there was a message; of what is theirs from a day
/// to come, what they were told in advance and from when it opens (ALL-30, ALL-32). That it was raised in error is told to
/// whoever was told of it, and says nothing of what it was (ALL-35).
fn entry(row: NoticeRow, procedure: &Procedure) -> Result<InboxEntry, Rejected> {
    let Told { purpose, words, record, home, reach } = told(&row, procedure)?;
    let reference = row.reference.map(Reference);
    let readable = reach == Reach::Open;
    let NoticeWords { subject, sentence } = match reach {
        Reach::Open => words,
        Reach::From(day) => words.opening_on(day),
        Reach::Gone => wording::notice_out_of_reach(),
    };
    Ok(InboxEntry {
        id: row.notice_id.parse().map_err(Rejected::inconsistent)?,
        told_at: DateTime::from_timestamp_millis(row.told_at).unwrap_or_default(),
        read: row.is_read,
        asked: readable && purpose == Purpose::Asked,
        subject,
        sentence,
        reference: reference.filter(|_| readable && record.is_none()),
        record: record.filter(|_| readable),
        home: home.filter(|_| readable),
    })
}

/// How far what a notice is about is its receiver's to read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    Open,
    /// From that day on.
    From(NaiveDate),
    Gone,
}

/// A notice in words, with what it is about beside a matter.
struct Told {
    purpose: Purpose,
    words: NoticeWords,
    record: Option<RecordAt>,
    home: Option<ChildId>,
    reach: Reach,
}

fn told(row: &NoticeRow, procedure: &Procedure) -> Result<Told, Rejected> {
    let (record, home) = (None, None);
    let reach = if row.readable { Reach::Open } else { Reach::Gone };
    if let (Some(id), Some(kind)) = (&row.record_id, &row.record_kind) {
        let notice: Notice<RecordSubject> = notice(row)?;
        let reference = row.reference.clone().map(Reference).filter(|_| row.readable);
        let words = wording::record_notice(&notice, reference.as_ref(), procedure);
        let id = id.parse().map_err(Rejected::inconsistent)?;
        let record = Some(RecordAt { kind: of_word(kind)?, id });
        return Ok(Told { purpose: notice.purpose, words, record, home, reach });
    }
    if let Some(child) = &row.child_id {
        let notice: Notice<ChildSubject> = notice(row)?;
        let words = wording::child_notice(&notice, procedure);
        let home = Some(child.parse().map_err(Rejected::inconsistent)?);
        return Ok(Told { purpose: notice.purpose, words, record, home, reach });
    }
    let (notice, words) = of_matter(row, procedure)?;
    let reach = reach_of_matter(row, notice.subject)?;
    Ok(Told { purpose: notice.purpose, words, record, home, reach })
}

fn reach_of_matter(row: &NoticeRow, subject: Subject) -> Result<Reach, Rejected> {
    if row.readable || subject.is_of_error() {
        return Ok(Reach::Open);
    }
    let told_in_advance = matches!(subject, Subject::PostTaken { .. });
    match row.opens_on.as_deref().filter(|_| told_in_advance) {
        Some(day) => Ok(Reach::From(day.parse().map_err(Rejected::inconsistent)?)),
        None => Ok(Reach::Gone),
    }
}

fn of_matter(row: &NoticeRow, procedure: &Procedure) -> Result<(Notice, NoticeWords), Rejected> {
    let (reference, plan) = row
        .reference
        .as_ref()
        .zip(row.plan.as_ref())
        .ok_or_else(|| Rejected::inconsistent("told of a matter that is not there"))?;
    let (notice, plan): (Notice, PlanKind) = (notice(row)?, of_word(plan)?);
    let words = wording::notice(&notice, &Reference(reference.clone()), plan.chair(), procedure);
    Ok((notice, words))
}

fn notice<S: DeserializeOwned>(row: &NoticeRow) -> Result<Notice<S>, Rejected> {
    serde_json::from_str(&row.notice).map_err(Rejected::inconsistent)
}

fn count(rows: i64) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}
