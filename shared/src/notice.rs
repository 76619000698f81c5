//! Who is told of what happens to a matter: by post, resolved to people and deputies on the day.
//!
//! [`notices`] answers for one command's events at once. Whoever did it is not told of it; nobody is told of one event twice; a
//! post that nobody answers for, nor any above it, is named to the chair. What differs between authorities is in the procedure:
//! the stages' `copies` and `told`, `told_on_raising`, `told_on_closing`, the informal `told`, the posts asked with the chair on
//! silence or at the last step, and which notices go by e-mail too.
//!
//! **A new event** says who is told of it in [`event`](self) (the compiler asks for the arm in `notice/event.rs`): it returns a
//! [`Subject`], whose words are in `wording/notice.rs`, after naming its people with `to.chair`, `to.people` (addressees of the
//! record), `to.posts` (posts of the procedure) or `to.at_work` (the chair and whoever has the matter now). An event of which
//! nobody is told returns `None`. The server writes what comes out to inbox and outbox; there is nothing to add there.
//!
//! A record beside the matter has its own: [`record_notices`], to nobody but its readers, and [`outside_messages`]; so has the
//! child's record: [`child_notices`].

mod audience;
mod child;
mod event;
mod handover;
mod outside;
mod record;
mod referring;
mod signing;

pub use child::{ChildSubject, ChildTold, child_notices};
pub use handover::Handover;
pub use outside::{OutsideMessage, outside_messages};
pub use record::{RecordSubject, RecordTold, record_notices};

use crate::escalation::{Context, Ending, Escalation, Event, InError, PassedBy, ReferralStep};
use crate::ids::{PersonId, PostId};
use crate::organisation::How;
use crate::procedure::{Procedure, ReferredTo};
use audience::Audience;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One person told of one event.
///
/// It holds no name and nothing anyone wrote: its words may leave the council's walls in an e-mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice<S = Subject> {
    pub to: PersonId,
    pub receiver: Receiver,
    pub purpose: Purpose,
    pub subject: S,
    /// Does it go by e-mail too?
    pub by_email: bool,
    /// Posts that nobody answers for, nor any above them, and that this was for.
    pub unheld: Vec<String>,
}

impl Notice {
    /// Told to the same person in the same capacity: that what they were told of was raised in error (ALL-35).
    #[must_use]
    pub fn taken_back(self, error: InError, procedure: &Procedure) -> Self {
        Self {
            purpose: Purpose::Told,
            subject: Subject::Closed { how: Ending::RaisedInError { error } },
            by_email: procedure.emailed.contains(&Purpose::Told),
            unheld: Vec::new(),
            ..self
        }
    }
}

impl Subject {
    /// Does it say that the matter was raised in error (ALL-35)?
    #[must_use]
    pub fn is_of_error(self) -> bool {
        matches!(self, Self::Closed { how: Ending::RaisedInError { .. } })
    }
}

/// What a notice is to its receiver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Something is for them to do.
    Asked,
    /// They are to have a copy of the matter.
    Copied,
    Told,
}

/// As whom somebody is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "as")]
pub enum Receiver {
    /// Chairs the plan the matter is about.
    Chair,
    /// Answers for a post, in that capacity; of a vacant one, the next above does.
    Post { post: PostId, title: String, how: How },
    /// Owns an action by name.
    Owner,
    /// Began the record beside the matter.
    Author,
    /// Advises the chair (ALL-16).
    Lawyer,
    /// Keeps what is withheld (ALL-35).
    InformationOfficer,
}

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "subject")]
pub enum Subject {
    /// The chair's manager acted for the chair.
    StoodIn,
    /// An informal concern was raised, to be settled by that day (LAM-04, TOR-16).
    ConcernRaised {
        by: NaiveDate,
    },
    /// The informal time has run out: raise it formally, or record why not (ALL-21).
    InformalTimeOver,
    KeptInformal,
    /// It was raised formally at that stage.
    Raised {
        stage: u8,
        /// None where the stage has no time.
        due: Option<NaiveDate>,
    },
    /// It went up the ladder, with the reason on the record (ALL-07).
    PassedOn {
        from: u8,
        stage: u8,
        due: Option<NaiveDate>,
        by: PassedBy,
    },
    /// The open stage went to the line of the child's new team, to the same day (ALL-29).
    Redirected {
        stage: u8,
        due: Option<NaiveDate>,
    },
    /// The stage was answered, or one of several answers came (ALL-05).
    Answered {
        stage: u8,
        completes: bool,
    },
    AnswerAgreed {
        stage: u8,
    },
    ToDiscuss {
        stage: u8,
        until: NaiveDate,
    },
    /// Not resolved at the last stage.
    NotResolved {
        stage: u8,
    },
    /// Nobody answered in time (ALL-08).
    NoResponse {
        stage: u8,
    },
    Discussed,
    /// A meeting was put on the record.
    Met,
    /// It rests until that day (LAM-07).
    OnHold {
        stage: u8,
        until: NaiveDate,
    },
    HoldLifted {
        stage: u8,
    },
    /// An addressee asks for more time (KEN-07).
    MoreTimeAsked {
        stage: u8,
    },
    /// The chair decided on more time: the day now due, or none where it was refused (KEN-07).
    MoreTimeDecided {
        stage: u8,
        due: Option<NaiveDate>,
    },
    /// Its addressee took it to the agency that has to answer for it (LAM-14).
    TakenToPartner {
        stage: u8,
    },
    /// Something was done against the child (LAM-11).
    Breach,
    ActionDone,
    /// The last of the agreed actions was done: the chair checks.
    ActionsDone,
    ActionChanged,
    /// The plan has another chair, and with it the matter (ALL-31).
    ChairChanged,
    /// Told dates went over to a newer calendar (timescales: rule 10).
    DatesMoved,
    /// It was referred out of the ladder (ALL-15).
    Referred {
        to: ReferredTo,
    },
    /// A referral took a step (ALL-27).
    ReferralMoved {
        to: ReferredTo,
        step: ReferralStep,
    },
    NoteAdded,
    Corrected,
    /// A closing waits for its reader's signature, or for somebody else's.
    ToSign {
        stage: u8,
    },
    /// A closing was not signed: it goes on.
    NotSigned {
        stage: u8,
    },
    LetterEndorsed {
        stage: u8,
    },
    Closed {
        how: Ending,
    },
    /// Its reader answers for the post from that day on (ALL-30).
    PostTaken {
        on: NaiveDate,
    },
    /// Somebody else does, or nobody (ALL-30).
    PostLeft {
        on: NaiveDate,
    },
}

/// Everybody who is told of what one command did, each once an event; with each notice the event's place in the list.
///
/// `after` is the matter as all the events leave it, so that a step on the way, such as silence that passes a matter on, is
/// told with what it led to.
#[must_use]
pub fn notices(events: &[Event], after: &Escalation, context: &Context) -> Vec<(usize, Notice)> {
    let of = |(at, event): (usize, &Event)| {
        let mut to = Audience::new(after, context);
        let subject = event::tell(event, &mut to);
        let told = subject.map(|subject| to.notices(subject)).unwrap_or_default();
        told.into_iter().map(move |notice| (at, notice))
    };
    events.iter().enumerate().flat_map(of).collect()
}
