mod alongside;
mod closing;
mod filing;
mod in_error;
mod informal;
mod meeting;
mod partner;
mod prompting;
mod raising;
mod redirecting;
mod referring;
mod replying;
mod signing;
mod time;

pub use alongside::*;
pub use closing::*;
pub use filing::*;
pub use in_error::*;
pub use informal::*;
pub use meeting::*;
pub use partner::*;
pub use prompting::*;
pub use raising::*;
pub use redirecting::*;
pub use referring::*;
pub use replying::*;
pub use signing::*;
pub use time::*;

use crate::people::PersonRef;
use crate::smart::SmartDraft;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a person, or the job that watches deadlines, may ask of a matter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum Command {
    /// Start informally (ALL-01).
    RaiseConcern(RaiseConcern),
    /// Put a talk on the record: informally, or about an answer.
    RecordDiscussion(RecordDiscussion),
    /// The informal concern is settled (ALL-02).
    ResolveInformally {
        outcome: String,
        #[serde(default)]
        rationale: String,
    },
    /// The informal time has run out (ALL-21). The job that watches deadlines gives it.
    RecordInformalTimeOver,
    /// It stays informal past its time, because; with a new date where one is wanted (ALL-21).
    KeepInformal { reason: String, by: Option<NaiveDate> },
    /// It goes on to the next informal step, where the procedure has several.
    GoOnInformally(GoOnInformally),
    /// Open the formal ladder, from a concern or directly (ALL-02, ALL-09).
    RaiseFormally(RaiseFormally),
    /// The addressee's written answer (ALL-05).
    Respond(Respond),
    /// The chair's verdict on an answer (ALL-06).
    Review(Review),
    /// An open stage goes to the line of the child's new team (ALL-29).
    Redirect(Redirect),
    /// To the next stage, or with the conditions of a higher start to one above it (ALL-07, ALL-22).
    PassOn(PassOn),
    /// The time has run out unanswered (ALL-08).
    RecordNoResponse { stage: u8 },
    /// Put a meeting on the record: who was there and what was decided (SLO-05, SLO-06, HAF-07).
    RecordMeeting(RecordMeeting),
    /// Pause a stage while its answer is awaited.
    PutOnHold(PutOnHold),
    /// End a hold: the matter returns to where it stood (LAM-07).
    LiftHold { reason: String },
    /// Ask for more time (KEN-07).
    RequestExtension(RequestExtension),
    /// Give more time or refuse it (KEN-07).
    DecideExtension(DecideExtension),
    /// Report that something was done against the child while this is open (LAM-11).
    ReportBreach { on: Option<NaiveDate>, breach: String },
    /// An action is done.
    CompleteAction { action: u32, how: String },
    /// An action is to be otherwise.
    ReviseAction { action: u32, revised: SmartDraft, reason: String },
    /// Out of the ladder, beside whatever goes on in it (ALL-15).
    Refer(Box<Refer>),
    /// What has become of a referral (ALL-27).
    RecordReferralCourse(RecordReferralCourse),
    /// A referral was considered, with the result (LAM-24, ALL-17).
    ConsiderReferral(ConsiderReferral),
    /// A talk with the Cafcass duty helpline (KEN-30).
    RecordHelplineTalk(RecordHelplineTalk),
    /// Put a note on the record.
    AddNote { text: String },
    /// Replace the text of a field, keeping the old one in sight (ALL-11).
    Correct { field: CorrectableField, text: String, reason: String },
    /// The letter to an outside addressee went (ALL-37).
    RecordLetter(RecordLetter),
    /// The letter to an outside addressee may leave.
    EndorseLetter(EndorseLetter),
    /// What the outside addressee answered (KEN-09).
    RecordPartnerAnswer(RecordPartnerAnswer),
    /// The addressee took it to another agency (LAM-14).
    TakeToPartner(TakeToPartner),
    /// Say what of the record is on the child's file (ALL-36).
    PutOnFile(PutOnFile),
    /// End it, saying how and why (ALL-17).
    Close(Close),
    /// Sign a closing that somebody else has signed, or say why not.
    SignOff(SignOff),
    /// What became of something the procedure prompts for (ALL-14).
    AnswerPrompt(AnswerPrompt),
    /// Told dates go by a newer calendar, the one of this version (timescales: rule 10).
    AcceptDates { calendar: String },
    /// The plan has another chair now (ALL-31). It follows from the child's record; nobody gives it.
    RecordChairChange { by: Option<PersonRef> },
    /// End it because it should not have been raised, or need not go on.
    Withdraw {
        reason: String,
        /// What came of considering a referral, where the procedure asks at each stage (LAM-24).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        considered: Option<ConsiderReferral>,
    },
    /// End it at once: it should never have been on this record (ALL-35).
    MarkRaisedInError(MarkRaisedInError),
}

/// The names of the commands, for saying what may be done now and why the rest may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CommandKind {
    RaiseConcern,
    RecordDiscussion,
    ResolveInformally,
    RecordInformalTimeOver,
    KeepInformal,
    GoOnInformally,
    RaiseFormally,
    Respond,
    Review,
    PassOn,
    Redirect,
    RecordNoResponse,
    RecordMeeting,
    PutOnHold,
    LiftHold,
    RequestExtension,
    DecideExtension,
    ReportBreach,
    CompleteAction,
    ReviseAction,
    Refer,
    RecordReferralCourse,
    ConsiderReferral,
    RecordHelplineTalk,
    AddNote,
    Correct,
    RecordLetter,
    EndorseLetter,
    RecordPartnerAnswer,
    TakeToPartner,
    PutOnFile,
    Close,
    SignOff,
    AnswerPrompt,
    AcceptDates,
    RecordChairChange,
    Withdraw,
    MarkRaisedInError,
}

impl Command {
    /// Which command it is.
    #[must_use]
    pub fn kind(&self) -> CommandKind {
        match self {
            Self::RaiseConcern(_) => CommandKind::RaiseConcern,
            Self::RecordDiscussion(_) => CommandKind::RecordDiscussion,
            Self::ResolveInformally { .. } => CommandKind::ResolveInformally,
            Self::RecordInformalTimeOver => CommandKind::RecordInformalTimeOver,
            Self::KeepInformal { .. } => CommandKind::KeepInformal,
            Self::GoOnInformally(_) => CommandKind::GoOnInformally,
            Self::RaiseFormally(_) => CommandKind::RaiseFormally,
            Self::Respond(_) => CommandKind::Respond,
            Self::Review(_) => CommandKind::Review,
            Self::Redirect(_) => CommandKind::Redirect,
            Self::PassOn(_) => CommandKind::PassOn,
            Self::RecordNoResponse { .. } => CommandKind::RecordNoResponse,
            Self::RecordMeeting(_) => CommandKind::RecordMeeting,
            Self::PutOnHold(_) => CommandKind::PutOnHold,
            Self::LiftHold { .. } => CommandKind::LiftHold,
            Self::RequestExtension(_) => CommandKind::RequestExtension,
            Self::DecideExtension(_) => CommandKind::DecideExtension,
            Self::ReportBreach { .. } => CommandKind::ReportBreach,
            Self::CompleteAction { .. } => CommandKind::CompleteAction,
            Self::ReviseAction { .. } => CommandKind::ReviseAction,
            Self::Refer(_) => CommandKind::Refer,
            Self::RecordReferralCourse(_) => CommandKind::RecordReferralCourse,
            Self::ConsiderReferral(_) => CommandKind::ConsiderReferral,
            Self::RecordHelplineTalk(_) => CommandKind::RecordHelplineTalk,
            Self::AddNote { .. } => CommandKind::AddNote,
            Self::Correct { .. } => CommandKind::Correct,
            Self::RecordLetter(_) => CommandKind::RecordLetter,
            Self::EndorseLetter(_) => CommandKind::EndorseLetter,
            Self::RecordPartnerAnswer(_) => CommandKind::RecordPartnerAnswer,
            Self::TakeToPartner(_) => CommandKind::TakeToPartner,
            Self::PutOnFile(_) => CommandKind::PutOnFile,
            Self::Close(_) => CommandKind::Close,
            Self::SignOff(_) => CommandKind::SignOff,
            Self::AnswerPrompt(_) => CommandKind::AnswerPrompt,
            Self::AcceptDates { .. } => CommandKind::AcceptDates,
            Self::RecordChairChange { .. } => CommandKind::RecordChairChange,
            Self::Withdraw { .. } => CommandKind::Withdraw,
            Self::MarkRaisedInError(_) => CommandKind::MarkRaisedInError,
        }
    }

    /// Where it would send the matter, if anywhere.
    #[must_use]
    pub fn target(&self) -> Option<&Target> {
        match self {
            Self::RaiseFormally(raise) => Some(&raise.target),
            Self::PassOn(pass_on) => Some(&pass_on.target),
            Self::Review(Review::NotResolved { target, .. }) => Some(target),
            _ => None,
        }
    }
}

impl CommandKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 38] = [
        Self::RaiseConcern,
        Self::RaiseFormally,
        Self::Respond,
        Self::Review,
        Self::SignOff,
        Self::EndorseLetter,
        Self::RecordLetter,
        Self::RecordPartnerAnswer,
        Self::TakeToPartner,
        Self::RecordDiscussion,
        Self::ResolveInformally,
        Self::RecordInformalTimeOver,
        Self::KeepInformal,
        Self::GoOnInformally,
        Self::PassOn,
        Self::Redirect,
        Self::RecordNoResponse,
        Self::RecordMeeting,
        Self::RequestExtension,
        Self::DecideExtension,
        Self::PutOnHold,
        Self::LiftHold,
        Self::ReportBreach,
        Self::CompleteAction,
        Self::ReviseAction,
        Self::Refer,
        Self::RecordReferralCourse,
        Self::ConsiderReferral,
        Self::RecordHelplineTalk,
        Self::AddNote,
        Self::Correct,
        Self::AnswerPrompt,
        Self::PutOnFile,
        Self::Close,
        Self::AcceptDates,
        Self::RecordChairChange,
        Self::Withdraw,
        Self::MarkRaisedInError,
    ];
}
