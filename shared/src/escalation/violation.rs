use super::{CommandKind, Phase};
use crate::ids::{PostId, Reference};
use crate::people::PlanKind;
use crate::procedure::ReferredTo;
use crate::procedure::{GateKind, Manner};
use crate::smart::Lack;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A rule that a command would break, and the field it concerns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Violation {
    /// Where in the command: `opening.wrong`, `actions.0.by`; empty when it is about the whole.
    pub field: String,
    #[serde(flatten)]
    pub broken: Broken,
}

/// Every rule a command would break, reported at once; never empty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[error("{} rules would be broken", .0.len())]
pub struct Violations(pub Vec<Violation>);

/// The broken rule with what it needs to be said well.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Broken {
    /// This person may not do this here.
    NotYours { act: CommandKind },
    /// The matter does not stand where this can be done.
    NotNow { act: CommandKind, phase: Option<Phase> },
    /// The procedure of the authority has no such thing.
    NotInProcedure,
    /// It has been raised before, as far as this goes.
    AlreadyRaised,
    /// A manager acting for a chair says why.
    StandInReasonMissing,
    /// The field is needed and is empty.
    Missing,
    /// The text has more characters than are kept.
    TooLong { limit: u32 },
    /// Characters that cannot be kept, such as NUL.
    ControlCharacters,
    /// What has taken place has a date of today or before.
    DateInFuture { today: NaiveDate },
    /// What is to come has a date of today or after.
    DateInPast { today: NaiveDate },
    /// The calendar of working days does not reach there.
    DateOutsideCalendar { from: NaiveDate, to: NaiveDate },
    /// A deadline the chair sets is a working day.
    NotWorkingDay { nearest: NaiveDate },
    /// A later review has been graded already, or this very one (KEN-08).
    NotAfterLastReview { last: NaiveDate },
    /// The grade on record is that already (KEN-08).
    SameGrade,
    /// The procedure grades no such section of the plan.
    SectionUnknown,
    /// The procedure does not cover children on this plan (ALL-23).
    PlanNotCovered { plan: PlanKind },
    /// The child is not on this plan today.
    PlanNotInForce { plan: PlanKind },
    /// The command is about another child or plan than the facts it is decided on.
    ChildDiffers,
    /// The procedure has no such category or example.
    CategoryUnknown,
    /// The source marks the example for the other plan (ALL-19).
    CategoryNotForPlan { plan: PlanKind },
    /// The procedure does not ask this here.
    NotAskedHere,
    /// The question has no such option here, or takes another kind of reply.
    OptionUnknown,
    /// Whoever answers at the stage cannot decide it: it starts with the one who can (KEN-05).
    StartsWhereDecided,
    /// It was not raised for awareness (KEN-10).
    NotForAwareness,
    /// A listed ground opens the formal process at once (TOR-03).
    OpensFormally,
    /// No action is asked for, or none is left to be done.
    NoActions,
    /// A part of a SMART action is missing (ALL-04).
    ActionLacks { lack: Lack },
    /// The matter has no action of this number.
    ActionUnknown { action: u32 },
    /// The action is done.
    ActionDone { action: u32 },
    /// An answer says something about every action still to be done.
    ActionUnanswered { action: u32 },
    /// A close says what becomes of every action that is not done (ALL-17).
    ActionUnaccounted { action: u32 },
    /// Only the chair, the addressee and its owner say that an action is done.
    NotOwner { action: u32 },
    /// A concern is taken to somebody (ALL-01).
    NobodyToTalkTo,
    /// The procedure does not name this post for concerns (ALL-01).
    PostNotInformal { post: PostId },
    /// The procedure names other ways to speak informally (ALL-01).
    MannerNotNamed { named: Vec<Manner> },
    /// The procedure's limit on informal time (TOR-02).
    InformalTooLong { latest: NaiveDate },
    /// The ladder has no such stage.
    StageUnknown { stage: u8, last: u8 },
    /// The procedure lists no such start or jump; an IRO may go there with a reason (IRO Handbook 6.2).
    StartNotListed { stage: u8, may_override: bool },
    /// The stage is not open to this plan's chair (LAM-08).
    StageNotForChair { stage: u8 },
    /// A matter only climbs.
    StageNotAbove { stage: u8, current: u8 },
    /// The ladder ends here for this chair.
    NoStageAbove { stage: u8 },
    /// The way to this stage needs its reason (ALL-07, ALL-09).
    ReasonMissing { stage: u8 },
    /// The entry rule asks for a talk with the holder of this post (ALL-09).
    ConsultationMissing { post: PostId, title: String },
    /// What comes before the stage has not taken place (SLO-04, SLO-05); an IRO may go on with a reason.
    GateUnmet {
        kind: GateKind,
        stage: u8,
        /// Who was not there, by title.
        lacks: Vec<String>,
        may_override: bool,
    },
    /// A meeting for this purpose has no place here, or not now.
    MeetingNotNow,
    /// Before that day nothing had come of the stage that a meeting could be about (SLO-05, SLO-06).
    NothingToMeetAbout { since: NaiveDate },
    /// A meeting is of somebody.
    NobodyPresent,
    /// The meeting of the last step sets the next ones (SLO-06).
    NextStepsMissing,
    /// The stage asks which ground takes the matter there (LAM-21).
    GroundMissing { stage: u8 },
    /// The stage has no such ground for this plan.
    GroundUnknown,
    /// Neither the post nor any above it is held.
    NobodyHolds { post: PostId, title: String },
    /// The post has changed hands since the page was opened.
    AddresseeChanged { post: PostId, title: String, now: String },
    /// The person was not shown who would be asked.
    AddresseeNotShown { post: PostId, title: String },
    /// A matter is not sent to its own chair (ALL-18).
    AddresseeIsChair { post: PostId, title: String },
    /// Nobody judges or answers in a matter about their own practice (ALL-18).
    OwnPractice,
    /// The procedure sets this stage's time, not the chair (KEN-24).
    DaysNotYours { stage: u8 },
    /// More days, or fewer, than a chair may give.
    DaysOutOfRange { least: u32, most: u32 },
    /// The matter has not come to this stage, or waits there no longer.
    StageNotReached { stage: u8 },
    /// A panel answers where so many of its people sat.
    TooFewSat { quorum: u32 },
    /// The procedure names who brings a matter to this stage; an IRO may go there with a reason.
    RaisedBy { stage: u8, by: Vec<String>, may_override: bool },
    /// Others sign off here than this person.
    SignedOffBy { by: Vec<String> },
    /// The closing is signed, and waits for these.
    SignatureAwaited { by: Vec<String> },
    /// The letter leaves once these have endorsed it.
    NotEndorsed { by: Vec<String> },
    /// The stage's answer, or this addressee's, has been given.
    AlreadyAnswered { title: String },
    /// The informal time is not over (ALL-21).
    InformalTimeRuns { due: NaiveDate },
    /// The stage's time is not over.
    NotYetLapsed { due: NaiveDate },
    /// The hours given are not over.
    HoursNotOver { until: DateTime<Utc> },
    /// The stage has no time that could run out (timescales: rule 13).
    StageHasNoTime { stage: u8 },
    /// Another calendar has been adopted since the dates were shown.
    CalendarChanged,
    /// The newer calendar moves no date of this matter.
    NoDateMoves,
    /// The procedure has no informal step: what is raised is formal.
    NoInformalStep,
    /// The procedure has no such ending (KEN-28).
    NotProportionateNotAllowed,
    /// The last step is a meeting that has not taken place with everybody it names (SLO-06).
    LastStepMissing {
        /// Who was not there, by title; none where there was no meeting.
        lacks: Vec<String>,
    },
    /// An answer of resources is no ground of closing: what has changed for the child is (ALL-13).
    NothingChanged,
    /// No answer of this stage is put on hold.
    HoldNotHere,
    /// A satisfactory answer of this stage is put on hold until its date (LAM-07).
    AgreedIsHeld { stage: u8 },
    /// It is on hold, and is looked at again on that day (LAM-07).
    OnHold { until: NaiveDate },
    /// More time is time after the day by which it was due (KEN-07).
    NotLater { due: NaiveDate },
    /// More time has been asked for and not been decided on.
    ExtensionAsked,
    /// Nobody has asked for more time.
    ExtensionNotAsked,
    /// The last stage open to the chair, and the last step, come first (ALL-17).
    LadderNotExhausted { last: u8 },
    /// Nobody has recorded where the child lives (KEN-14).
    NoPlacement,
    /// A meeting about the provider has been asked for and is still to be held (KEN-16).
    ScopingAsked { on: NaiveDate },
    /// A matter whose stages are exhausted is to be named (KEN-16).
    StagesNotExhausted,
    /// The visit found nothing that falls short.
    NoShortcomings,
    /// The procedure names no such agency (KEN-09).
    PartnerUnknown,
    /// From this stage a matter does not go to another agency.
    PartnerNotReached { stages: Vec<u8> },
    /// What answers a letter, or sends it, is not earlier than what it follows.
    BeforeItWent { earliest: NaiveDate },
    /// The record has no event of this number.
    EventUnknown { version: u64 },
    /// The event is on the child's file (ALL-36).
    AlreadyOnFile { version: u64 },
    /// The chair of this plan cannot refer there (ALL-15).
    ReferralNotYours { to: ReferredTo },
    /// A referral outside the procedure's gates says why (IRO Handbook 6.2).
    ReferralGatesUnmet { gates: Vec<String> },
    /// The procedure has no such gate on a referral.
    GateUnknown,
    /// The matter has no such referral.
    ReferralUnknown,
    /// The referral does not stand where it could take this step, or has taken its last.
    ReferralStepNotNow,
    /// A referral takes its course after it was made.
    BeforeReferral { made: NaiveDate },
    /// The procedure's last step asks whether to refer, and the record does not say (ALL-17).
    ReferralNotConsidered,
    /// The procedure names no helpline (KEN-30).
    NoHelpline,
    /// The record has no such text.
    NothingToCorrect,
    /// The new text or action is the old one.
    SameText,
    /// This person has no part in the record, or not this one.
    NotForYou,
    /// The record has ended, or nothing waits there for this.
    NothingWaits,
    /// The procedure's list has no such choice.
    NotInList,
    /// A step on the way to legal advice comes after this one (KEN-18).
    StepNotYet { before: String },
    /// Only who answers for these posts puts the step on record (KEN-18).
    StepSigned { by: Vec<String> },
    /// One worker's conduct or practice becomes an alert to their manager (SLO-09).
    ConductIsNoMatter,
    /// Nobody else answers for a post above this one.
    NobodyAbove { post: PostId, title: String },
    /// The child is with no other team, or the same people would answer there.
    NothingToRedirect,
    /// The procedure does not prompt for this here.
    PromptUnknown,
    /// The procedure takes no reason in its place (ALL-14).
    PromptNotExcusable,
    /// Of what has ended only the wrong child's record is still marked as raised in error (ALL-35).
    OnlyWrongChild,
    /// Another matter of this category, open or recent, has not been looked at (ALL-34).
    NotWeighed { reference: Reference },
    /// It is raised with a matter of another child that the actor may raise as well (ALL-33).
    NotASibling,
}

/// Collects violations so that all are reported at once.
#[derive(Debug, Default)]
pub(crate) struct Checks(Vec<Violation>);

impl Checks {
    pub(crate) fn broken(&mut self, field: impl Into<String>, broken: Broken) {
        self.0.push(Violation { field: field.into(), broken });
    }

    /// Notes the violation unless the condition holds.
    pub(crate) fn require(&mut self, holds: bool, field: impl Into<String>, broken: impl FnOnce() -> Broken) {
        if !holds {
            self.broken(field, broken());
        }
    }

    /// The value, if it could be worked out and nothing was broken.
    pub(crate) fn finish<T>(self, value: Option<T>) -> Result<T, Violations> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(Violations(self.0)),
        }
    }
}
