mod answering;
mod chair;
mod closing;
mod dates;
mod filing;
mod informal;
mod meeting;
mod partner;
mod prompting;
mod raising;
mod redirected;
mod referring;
mod sending;
mod signing;
mod time;

pub use answering::*;
pub use chair::*;
pub use closing::*;
pub use dates::*;
pub use filing::*;
pub use informal::*;
pub use meeting::*;
pub use partner::*;
pub use prompting::*;
pub use raising::*;
pub use redirected::*;
pub use referring::*;
pub use sending::*;
pub use signing::*;
pub use time::*;

use super::CorrectableField;
use crate::people::PersonRef;
use crate::smart::SmartDraft;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What happened. Events are the record, the timeline, the audit trail and the source of every deadline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum Event {
    /// The chair's manager acted for an absent chair.
    ChairStoodIn { chair: PersonRef, by: PersonRef, reason: String },
    /// It began informally (ALL-01).
    ConcernRaised(Box<ConcernRaised>),
    /// A talk was put on the record.
    DiscussionRecorded(Discussion),
    /// The informal time ran out: the chair says what follows (ALL-21).
    InformalTimeOver(InformalTimeOver),
    /// It stays informal past its time (ALL-21).
    KeptInformal(KeptInformal),
    /// It went on to the next informal step.
    WentOnInformally(Box<WentOnInformally>),
    /// The formal ladder opened (ALL-02, ALL-09).
    FormallyRaised(Box<FormallyRaised>),
    /// An addressee answered (ALL-05).
    Responded(Answer),
    /// The answer was accepted; its actions are awaited.
    AnswerAgreed { stage: u8, on: NaiveDate, rationale: String },
    /// The answer is to be talked over until a date.
    DiscussionOpened { stage: u8, on: NaiveDate, until: NaiveDate, why: String },
    /// The answer does not resolve it (ALL-06).
    FoundNotResolved {
        stage: u8,
        on: NaiveDate,
        reason: String,
        /// Who is told that the last stage has not resolved it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        told: Vec<Addressee>,
    },
    /// It went to a higher stage (ALL-07, TOR-08).
    PassedOn(Box<PassedOn>),
    /// An open stage went to the line of the child's new team (ALL-29).
    Redirected(Redirected),
    /// A stage stayed silent past its time (ALL-08).
    NoResponseRecorded(NoResponse),
    /// A meeting took place (SLO-05, SLO-06, HAF-07).
    MeetingHeld(Box<Meeting>),
    /// It rests until a date (LAM-07).
    HeldUntil(Pause),
    /// The hold ended before the matter went on.
    HoldLifted(HoldLifted),
    /// An addressee asked for more time (KEN-07).
    ExtensionRequested(ExtensionRequest),
    /// The chair gave more time or refused it (KEN-07).
    ExtensionDecided(ExtensionDecision),
    /// Something was done against the child while the matter was open (LAM-11).
    BreachReported(Breach),
    /// An action was done.
    ActionCompleted { action: u32, on: NaiveDate, by: PersonRef, how: String },
    /// An action is to be otherwise.
    ActionRevised { action: u32, on: NaiveDate, revised: SmartDraft, reason: String },
    /// It was referred out of the ladder (ALL-15).
    Referred(Box<Referred>),
    /// A referral took a step (ALL-27).
    ReferralCourseRecorded(ReferralCourse),
    /// A referral was considered (LAM-24, ALL-17).
    ReferralConsidered(ReferralConsidered),
    /// There was a talk with the Cafcass duty helpline (KEN-30).
    HelplineTalked(HelplineTalk),
    /// A note was put on the record; with a title where the procedure names the note.
    NoteAdded {
        on: NaiveDate,
        by: PersonRef,
        text: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<String>,
    },
    /// A text was replaced; the old one stays in sight (ALL-11).
    Corrected {
        field: CorrectableField,
        old: String,
        new: String,
        reason: String,
        by: PersonRef,
        on: NaiveDate,
    },
    /// What became of something the procedure prompts for (ALL-14).
    PromptAnswered(PromptAnswered),
    /// The letter to an outside addressee went (ALL-37).
    LetterSent(LetterSent),
    /// The letter may leave, as far as that post goes.
    LetterEndorsed(LetterEndorsed),
    /// A closing was signed that others sign too.
    ClosingSigned(Box<ClosingSigned>),
    /// A closing that waited for more signatures was not signed: it goes on as before.
    ClosingNotSigned(ClosingNotSigned),
    /// The addressee took it to another agency (LAM-14).
    TakenToPartner(TakenToPartner),
    /// Parts of the record are on the child's file (ALL-36).
    PutOnFile(FiledCopy),
    /// Told dates went over to a newer calendar (timescales: rule 10).
    DatesAccepted(DatesAccepted),
    /// The plan has another chair, and with it the matter (ALL-31).
    ChairChanged(ChairChanged),
    /// It ended (ALL-17).
    Closed(Closing),
}
