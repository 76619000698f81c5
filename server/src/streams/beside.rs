//! Records beside the matter: kinds of streams of one shape. Which a person may read, the record itself says.

use std::marker::PhantomData;

use shared::access::Act;
use shared::api::CommandRequest;
use shared::beside::{self, Begin, BesideCommand, BesideEvent, BesideKind, Record};
use shared::ids::{ChildId, EscalationId, PersonId, RecordId};
use shared::people::PlanKind;

use super::{Asked, Escalations, Loaded, MatterFacts, Stream, gather, load};
use crate::execute::Sender;
use crate::notify;
use crate::project;
use crate::reading;
use crate::rejected::Rejected;
use crate::store::Recorded;
use crate::work::Work;

/// One of the kinds, for its stream.
pub trait BesideStream: Send + Sync + 'static {
    const KIND: BesideKind;
    const ABOUT: &'static str;
}

/// The streams of one kind of record.
pub struct Records<K>(PhantomData<fn() -> K>);

macro_rules! kinds {
    ($($marker:ident, $streams:ident: $kind:ident, $about:literal;)+) => {$(
        #[doc = $about]
        pub struct $marker;

        impl BesideStream for $marker {
            const KIND: BesideKind = BesideKind::$kind;
            const ABOUT: &'static str = $about;
        }

        #[doc = $about]
        pub type $streams = Records<$marker>;
    )+};
}

kinds! {
    Supervision, Supervisions: Supervision, "A command on the supervision of a matter, by the chair's managers.";
    Advice, Advices: Advice, "A command on a chair's legal advice, by the chair, their managers and their lawyer.";
    Alert, Alerts: Alert, "A command on an alert to a worker's manager.";
    Concern, Concerns: Concern, "A command on a concern about a chair or the review.";
    GoodPractice, GoodPractices: GoodPractice, "Good practice put on record by a chair.";
    GraveEvent, GraveEvents: GraveEvent, "A command on a grave event that overrides the procedure.";
}

/// Whose record it is, from its beginning or from the command that would begin it.
struct Subject {
    child: ChildId,
    plan: PlanKind,
    matter: Option<EscalationId>,
}

impl Subject {
    fn of(begin: &Begin) -> Self {
        Self { child: begin.child, plan: begin.plan, matter: begin.matter }
    }

    fn of_record(Record { begun, .. }: &Record) -> Self {
        Self { child: begun.child, plan: begun.plan, matter: begun.matter }
    }
}

/// The facts for a person about a record that belongs to a matter or only to a child.
async fn about(
    work: &mut Work<'_>,
    person: PersonId,
    subject: &Subject,
) -> Result<Option<MatterFacts>, Rejected> {
    let Some(id) = subject.matter else {
        let asked = Asked::raising(work, person, subject.child, subject.plan).await?;
        return gather(work, asked).await;
    };
    let loaded = load::<Escalations>(&mut work.tx, &id).await?;
    let Some(matter) = &loaded.state else { return Ok(None) };
    gather(work, Asked::about(id, loaded.version, matter, person)).await
}

/// The facts for a person who may read the record; none for anybody else.
pub async fn read(
    work: &mut Work<'_>,
    person: PersonId,
    record: &Record,
) -> Result<Option<MatterFacts>, Rejected> {
    let Some(facts) = about(work, person, &Subject::of_record(record)).await? else { return Ok(None) };
    let readers = record.readers(&facts.context.procedure);
    if readers.admit(&facts.context, facts.child.restricted) {
        return Ok(Some(facts));
    }
    // Whoever reads the child's page in another way, by the other plan or a matter, reads what is open to its readers.
    let otherwise = readers.of_child
        && readers.never != Some(person)
        && reading::child::reads(work, person, record.begun.child).await?;
    Ok(otherwise.then_some(facts))
}

impl<K: BesideStream> Stream for Records<K> {
    const KIND: &'static str = K::KIND.as_str();
    const ABOUT: &'static str = K::ABOUT;
    const ID: &'static str = "The record's id, made by whoever begins it";

    type Id = RecordId;
    type Command = BesideCommand;
    type Event = BesideEvent;
    type State = Option<Record>;
    type Facts = MatterFacts;

    fn evolve(state: Option<Record>, event: &BesideEvent) -> Option<Record> {
        beside::evolve(state, event)
    }

    fn begins(command: &BesideCommand) -> bool {
        matches!(command, BesideCommand::Begin(begin) if begin.about.kind() == K::KIND)
    }

    async fn facts(
        work: &mut Work<'_>,
        sender: &Sender,
        _: &RecordId,
        state: &Option<Record>,
        request: &CommandRequest<BesideCommand>,
    ) -> Result<Option<MatterFacts>, Rejected> {
        let Some(person) = sender.person() else { return Ok(None) };
        match (state, &request.command) {
            (Some(record), _) => read(work, person, record).await,
            (None, BesideCommand::Begin(begin)) => {
                let facts = about(work, person, &Subject::of(begin)).await?;
                Ok(facts.filter(|facts| facts.may(Act::ReadChild)))
            }
            (None, _) => Ok(None),
        }
    }

    fn decide(
        state: &Option<Record>,
        command: &BesideCommand,
        facts: &MatterFacts,
    ) -> Result<Vec<BesideEvent>, Rejected> {
        Ok(beside::decide(state.as_ref(), command, &facts.context)?)
    }

    async fn project(
        work: &mut Work<'_>,
        id: &RecordId,
        after: &Loaded<Self>,
        _: &[BesideEvent],
    ) -> Result<(), Rejected> {
        match &after.state {
            Some(record) => project::record_changed(work, *id, record, after.version).await,
            None => Ok(()),
        }
    }

    async fn tell(
        work: &mut Work<'_>,
        id: &RecordId,
        facts: &MatterFacts,
        after: &Option<Record>,
        made: (&[Recorded], &[BesideEvent]),
    ) -> Result<(), Rejected> {
        let Some(record) = after else { return Ok(()) };
        let matter = match &record.begun.matter {
            Some(matter) => load::<Escalations>(&mut work.tx, matter).await?.state,
            None => None,
        };
        let reference = matter.map(|matter| matter.reference);
        notify::of_record(work, *id, record, &facts.context, reference.as_ref(), made).await
    }
}

/// A record as its stream has it: its version, how it stands, its events.
type Found = (i64, Option<Record>, Vec<Recorded>);

/// A record of a kind that is known only by its name.
pub async fn load_record(work: &mut Work<'_>, kind: BesideKind, id: &RecordId) -> Result<Found, Rejected> {
    async fn of<K: BesideStream>(work: &mut Work<'_>, id: &RecordId) -> Result<Found, Rejected> {
        let Loaded { version, state, recorded } = load::<Records<K>>(&mut work.tx, id).await?;
        Ok((version, state, recorded))
    }
    match kind {
        BesideKind::Supervision => of::<Supervision>(work, id).await,
        BesideKind::Advice => of::<Advice>(work, id).await,
        BesideKind::Alert => of::<Alert>(work, id).await,
        BesideKind::Concern => of::<Concern>(work, id).await,
        BesideKind::GoodPractice => of::<GoodPractice>(work, id).await,
        BesideKind::GraveEvent => of::<GraveEvent>(work, id).await,
    }
}
