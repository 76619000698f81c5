//! Telling of a record beside the matter: its readers, and bodies outside the council that have no account.

use shared::beside::{BesideEvent, Record};
use shared::escalation::Context;
use shared::ids::{RecordId, Reference};
use shared::notice::{outside_messages, record_notices};
use shared::wording::{self, NoticeWords};

use super::{Of, Source, mail, put};
use crate::rejected::Rejected;
use crate::store::{OutsideMail, Recorded};
use crate::streams::read_record;
use crate::work::Work;

/// Tells everybody who is to know what a command on a record did. Whoever may not read it is not told that it is there.
pub async fn of_record(
    work: &mut Work<'_>,
    id: RecordId,
    after: &Record,
    context: &Context,
    reference: Option<&Reference>,
    made: (&[Recorded], &[BesideEvent]),
) -> Result<(), Rejected> {
    let (recorded, events) = made;
    for (at, notice) in record_notices(events, after, context) {
        if read_record(work, notice.to, after).await?.is_none() {
            continue;
        }
        let mail = notice.by_email.then(|| {
            let words = wording::record_notice(&notice, reference, &context.procedure);
            mail(words, format!("/records/{}/{id}", after.kind().as_str()))
        });
        put(work, Of::Record(id), Source::at(recorded, at)?, &notice, mail).await?;
    }
    for (at, message) in outside_messages(events, context) {
        let Source { stream, version } = Source::at(recorded, at)?;
        let NoticeWords { subject, sentence } = wording::outside_message(&message, &context.procedure);
        let mail = OutsideMail {
            record_id: id.to_string(),
            post: message.post.to_string(),
            title: message.title,
            email: message.email,
            subject,
            sentence,
            stream_id: stream.to_owned(),
            version,
            written_at: work.now,
        };
        work.tx.tell_outside(&mail).await?;
    }
    Ok(())
}
