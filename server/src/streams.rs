//! The kinds of streams. All are written by one route and one [`execute`](crate::execute::execute); a group of siblings comes
//! with the raising of its matters.
//!
//! To add a kind: its command, event, decide and evolve in `shared`, an implementation of [`Stream`] in a file of
//! its own here, and its line among the routes of [`handlers`](crate::handlers).

mod authority;
mod beside;
mod child;
mod escalation;
mod organisation;
mod siblings;

pub use authority::Authorities;
pub use beside::{
    Advices, Alerts, Concerns, GoodPractices, GraveEvents, Supervisions, load_record, read as read_record,
};
pub use child::Children;
pub use escalation::{Asked, Escalations, MatterFacts, gather};
pub use organisation::{Organisations, may_administer, works_here};
pub use siblings::Siblings;

use std::fmt::Display;
use std::str::FromStr;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use shared::api::{self, CommandRequest};
use shared::ids::{PersonId, Reference};
use shared::organisation::Organisation;
use utoipa::ToSchema;

use crate::execute::Sender;
use crate::rejected::Rejected;
use crate::store::{NewEvent, Recorded, Tx};
use crate::work::Work;

/// One kind of stream: what may be asked of it, what happens in it, and what follows.
pub trait Stream: Send + Sync + 'static {
    /// Its name in addresses and in the record.
    const KIND: &'static str;
    /// What its commands do, as the API's description says it.
    const ABOUT: &'static str;
    /// Whose the id in its addresses is, as the API's description says it.
    const ID: &'static str;
    /// The number of the shape in which its events are written now. A shape once written must always load.
    const SCHEMA: i64 = 1;
    /// Whoever begins a stream makes up its id. A taken one then tells them no more than any conflict.
    const ID_IS_MADE_UP: bool = true;

    type Id: Display + FromStr + Clone + Send + Sync + 'static;
    type Command: Serialize + DeserializeOwned + ToSchema + Send + Sync + 'static;
    type Event: Serialize + DeserializeOwned + ToSchema + Clone + Send + Sync + 'static;
    type State: Default + Send + Sync;
    /// What a decision depends on beside the state.
    type Facts: Send + Sync;

    fn evolve(state: Self::State, event: &Self::Event) -> Self::State;

    /// May the command be the first of a stream?
    fn begins(command: &Self::Command) -> bool;

    /// Gathers the facts inside the transaction; none where the stream is not for the sender to see.
    fn facts(
        work: &mut Work<'_>,
        sender: &Sender,
        id: &Self::Id,
        state: &Self::State,
        request: &CommandRequest<Self::Command>,
    ) -> impl Future<Output = Result<Option<Self::Facts>, Rejected>> + Send;

    fn decide(
        state: &Self::State,
        command: &Self::Command,
        facts: &Self::Facts,
    ) -> Result<Vec<Self::Event>, Rejected>;

    /// Writes what lists read, from the state after these events.
    fn project(
        work: &mut Work<'_>,
        id: &Self::Id,
        after: &Loaded<Self>,
        events: &[Self::Event],
    ) -> impl Future<Output = Result<(), Rejected>> + Send;

    /// What is written with a command in streams of their own.
    fn beside(
        _work: &mut Work<'_>,
        _sender: &Sender,
        _id: &Self::Id,
        _command_id: &str,
        _command: &Self::Command,
    ) -> impl Future<Output = Result<(), Rejected>> + Send {
        async { Ok(()) }
    }

    /// Tells those who are to know of what a command did, from the state after it.
    fn tell(
        _work: &mut Work<'_>,
        _id: &Self::Id,
        _facts: &Self::Facts,
        _after: &Self::State,
        _made: (&[Recorded], &[Self::Event]),
    ) -> impl Future<Output = Result<(), Rejected>> + Send {
        async { Ok(()) }
    }

    /// What somebody who came too late has missed, if it is theirs to read.
    fn missed(_facts: &Self::Facts, _unseen: Vec<api::Recorded<Self::Event>>) -> Option<Missed> {
        None
    }

    /// For whom the sender acted, where the events say so.
    fn acting_for(_events: &[Self::Event]) -> Option<PersonId> {
        None
    }

    /// Is what the stream says no longer for those who wrote it to have again?
    fn is_withheld(_state: &Self::State) -> bool {
        false
    }

    /// What people call it.
    fn reference(_state: &Self::State) -> Option<Reference> {
        None
    }
}

/// Events of a matter that its reader has not seen.
pub type Missed = Vec<api::Recorded<shared::escalation::Event>>;

/// A stream as it stands.
pub struct Loaded<S: Stream + ?Sized> {
    /// 0 for one that does not exist.
    pub version: i64,
    pub state: S::State,
    pub recorded: Vec<Recorded>,
}

impl<S: Stream> Loaded<S> {
    /// The stream after more events.
    pub fn and(self, recorded: Vec<Recorded>, events: &[S::Event]) -> Self {
        let version = recorded.last().map_or(self.version, |last| last.version);
        let state = events.iter().fold(self.state, S::evolve);
        let recorded = self.recorded.into_iter().chain(recorded).collect();
        Self { version, state, recorded }
    }
}

/// Reads a stream and folds it. What was lawfully erased has no effect any more.
pub async fn load<S: Stream>(tx: &mut Tx, id: &S::Id) -> Result<Loaded<S>, Rejected> {
    let recorded = tx.load_stream(S::KIND, &id.to_string()).await?;
    let mut state = S::State::default();
    for event in &recorded {
        if let Some(event) = parse::<S>(event)? {
            state = S::evolve(state, &event);
        }
    }
    let version = recorded.last().map_or(0, |last| last.version);
    Ok(Loaded { version, state, recorded })
}

/// The recorded events as they travel, each with the name of who did it.
pub fn told<S: Stream>(
    recorded: &[Recorded],
    organisation: &Organisation,
) -> Result<Vec<api::Recorded<S::Event>>, Rejected> {
    let mut events = Vec::with_capacity(recorded.len());
    for entry in recorded {
        if let Some(event) = parse::<S>(entry)? {
            let actor = entry.actor.parse().ok().and_then(|person| organisation.named(person));
            let written_at = (entry.written_at < entry.recorded_at).then_some(entry.written_at);
            let (version, recorded_at) = (entry.version.unsigned_abs(), entry.recorded_at);
            events.push(api::Recorded { version, recorded_at, written_at, actor, event });
        }
    }
    Ok(events)
}

fn parse<S: Stream>(recorded: &Recorded) -> Result<Option<S::Event>, Rejected> {
    let Some(body) = &recorded.body else { return Ok(None) };
    let unreadable = |error| {
        let Recorded { stream_id, version, .. } = recorded;
        Rejected::inconsistent(format!("version {version} of {} {stream_id}: {error}", S::KIND))
    };
    serde_json::from_str(body).map(Some).map_err(unreadable)
}

/// The event as it is recorded. Its body is the very text that is committed to.
pub fn written<S: Stream>(event: &S::Event) -> Result<NewEvent, Rejected> {
    #[derive(Deserialize)]
    struct Tagged {
        r#type: String,
    }
    let body = serde_json::to_string(event).map_err(Rejected::inconsistent)?;
    let tagged: Tagged = serde_json::from_str(&body).map_err(Rejected::inconsistent)?;
    Ok(NewEvent { event_type: tagged.r#type, schema: S::SCHEMA, body })
}
