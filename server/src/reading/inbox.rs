//! What a person was told, in the words of their authority.

use chrono::DateTime;
use shared::api::{Inbox, InboxEntry, InboxRead};
use shared::ids::{PersonId, Reference};
use shared::notice::{Notice, Purpose};
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

/// As its receiver may see it: of a matter that is no longer theirs to read, only that there was a message.
fn entry(row: NoticeRow, procedure: &Procedure) -> Result<InboxEntry, Rejected> {
    let notice: Notice = serde_json::from_str(&row.notice).map_err(Rejected::inconsistent)?;
    let plan: PlanKind = of_word(&row.plan)?;
    let reference = Reference(row.reference);
    let NoticeWords { subject, sentence } = match row.readable {
        true => wording::notice(&notice, &reference, plan.chair(), procedure),
        false => wording::notice_out_of_reach(),
    };
    Ok(InboxEntry {
        id: row.notice_id.parse().map_err(Rejected::inconsistent)?,
        told_at: DateTime::from_timestamp_millis(row.told_at).unwrap_or_default(),
        read: row.is_read,
        asked: row.readable && notice.purpose == Purpose::Asked,
        subject,
        sentence,
        reference: row.readable.then_some(reference),
    })
}

fn count(rows: i64) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}
