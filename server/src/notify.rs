//! Telling people: what the domain says of who is told becomes rows of inbox and outbox, in the transaction of the
//! command that made the event. Writing projections again tells nobody anything.

mod child;
mod record;

pub use child::of_child;
pub use record::of_record;

use chrono::NaiveDate;
use serde::Serialize;
use shared::access::Act;
use shared::escalation::{Context, Escalation, Event, InError};
use shared::ids::{ChildId, EscalationId, NoticeId, RecordId};
use shared::notice::{Handover, Notice, Subject, notices};
use shared::procedure::Procedure;
use shared::wording::{self, NoticeWords};
use uuid::Uuid;

use crate::rejected::Rejected;
use crate::store::{Mail, NewNotice, Recorded};
use crate::streams::{Asked, Children, Escalations, gather, load};
use crate::words::word;
use crate::work::Work;

/// The matter that people are told of, and the words of its procedure.
#[derive(Clone, Copy)]
pub struct About<'a> {
    pub id: EscalationId,
    pub matter: &'a Escalation,
    pub procedure: &'a Procedure,
}

/// The event that something is told of.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    pub stream: &'a str,
    pub version: i64,
}

/// Tells everybody who is to know what a command on a matter did.
pub async fn of_command(
    work: &mut Work<'_>,
    id: EscalationId,
    after: &Escalation,
    context: &Context,
    made: (&[Recorded], &[Event]),
) -> Result<(), Rejected> {
    let (recorded, events) = made;
    let about = About { id, matter: after, procedure: &context.procedure };
    for (at, notice) in notices(events, after, context) {
        tell(work, about, Source::at(recorded, at)?, &notice).await?;
    }
    let ended = events.iter().zip(recorded).find(|(event, _)| matches!(event, Event::Closed(_)));
    match ended.zip(after.raised_in_error()) {
        Some(((_, made), error)) => take_back(work, about, made, error, context).await,
        None => Ok(()),
    }
}

/// Tells everybody who was told anything of it, and has not been told by now, that it was raised in error (ALL-35).
async fn take_back(
    work: &mut Work<'_>,
    about: About<'_>,
    made: &Recorded,
    error: InError,
    context: &Context,
) -> Result<(), Rejected> {
    let source = Source { stream: &made.stream_id, version: made.version };
    for told in work.tx.last_told(&about.id.to_string()).await? {
        let told: Notice = serde_json::from_str(&told).map_err(Rejected::inconsistent)?;
        if told.to != context.actor.person.id {
            tell(work, about, source, &told.taken_back(error, about.procedure)).await?;
        }
    }
    Ok(())
}

impl<'a> Source<'a> {
    /// The recorded event in that place of what a command made.
    fn at(recorded: &'a [Recorded], at: usize) -> Result<Self, Rejected> {
        let event = recorded.get(at);
        let event = event.ok_or_else(|| Rejected::inconsistent("told of an event that is not recorded"))?;
        Ok(Self { stream: &event.stream_id, version: event.version })
    }
}

/// Tells those who take over open stages, and those who had them, of a post that changes hands (ALL-30).
pub async fn of_handover(
    work: &mut Work<'_>,
    made: &Recorded,
    handover: Handover<'_>,
) -> Result<(), Rejected> {
    let adopted = work.adopted().await?;
    let source = Source { stream: &made.stream_id, version: made.version };
    for id in work.tx.open_matters().await? {
        let id: EscalationId = id.parse().map_err(Rejected::inconsistent)?;
        let Some(matter) = load::<Escalations>(&mut work.tx, &id).await?.state else { continue };
        let Some(child) = load::<Children>(&mut work.tx, &matter.opening.child).await?.state else {
            continue;
        };
        let procedure = adopted.of_matter(&matter)?.procedure;
        let about = About { id, matter: &matter, procedure: &procedure };
        for notice in handover.notices(&matter, &child, &procedure) {
            tell(work, about, source, &notice).await?;
        }
    }
    Ok(())
}

/// Tells one person one thing about a matter, once for ever.
pub async fn tell(
    work: &mut Work<'_>,
    about: About<'_>,
    source: Source<'_>,
    notice: &Notice,
) -> Result<(), Rejected> {
    let (matter, reference) = (about.matter, &about.matter.reference);
    let words = wording::notice(notice, reference, matter.circumstances.chair_kind, about.procedure);
    let mail = match opens_on(work, about, notice).await? {
        _ if !notice.by_email => None,
        // Until then the inbox says from when, and has the way to it afterwards.
        Some(day) => Some(mail(words.opening_on(day), "/inbox".to_owned())),
        None => Some(mail(words, format!("/escalations/{reference}"))),
    };
    put(work, Of::Matter(about.id), source, notice, mail).await
}

/// The day from which the matter opens to somebody who takes a post over later and may not read it yet (ALL-30, ALL-32).
async fn opens_on(
    work: &mut Work<'_>,
    about: About<'_>,
    notice: &Notice,
) -> Result<Option<NaiveDate>, Rejected> {
    let Subject::PostTaken { on } = notice.subject else { return Ok(None) };
    if on <= work.today {
        return Ok(None);
    }
    // What they may do does not hang on how often the matter was written to.
    let facts = gather(work, Asked::about(about.id, 0, about.matter, notice.to)).await?;
    Ok((!facts.is_some_and(|facts| facts.may(Act::Read))).then_some(on))
}

/// Which stream's readers a notice is for.
#[derive(Clone, Copy)]
enum Of {
    Matter(EscalationId),
    Record(RecordId),
    /// The child's record itself: known by the stream of the event.
    Child(ChildId),
}

/// Writes a notice into its receiver's inbox and, where there is a mail, into the outbox.
async fn put<S: Serialize>(
    work: &mut Work<'_>,
    of: Of,
    source: Source<'_>,
    notice: &Notice<S>,
    mail: Option<Mail>,
) -> Result<(), Rejected> {
    let (id, escalation_id, record_id) = match of {
        Of::Matter(id) => (id.0, Some(id.to_string()), None),
        Of::Record(id) => (id.0, None, Some(id.to_string())),
        Of::Child(id) => (id.0, None, None),
    };
    let new = NewNotice {
        id: notice_id(id, source, notice).to_string(),
        person_id: notice.to.to_string(),
        escalation_id,
        record_id,
        stream_id: source.stream.to_owned(),
        version: source.version,
        notice: serde_json::to_string(notice).map_err(Rejected::inconsistent)?,
        told_at: work.now,
    };
    Ok(work.tx.tell(&new, mail.as_ref()).await?)
}

/// The same for the same thing told to the same person.
fn notice_id<S: Serialize>(about: Uuid, source: Source<'_>, notice: &Notice<S>) -> NoticeId {
    let (Source { stream, version }, subject) = (source, word(&notice.subject));
    let name = format!("notice:{stream}:{version}:{subject}:{}", notice.to);
    NoticeId(Uuid::new_v5(&about, name.as_bytes()))
}

fn mail(words: NoticeWords, link: String) -> Mail {
    Mail { subject: words.subject, sentence: words.sentence, link }
}
