//! What events are made of.

use crate::asked::Particulars;
use crate::child::GradedDraft;
use crate::escalation::{ActionAnswer, Consultation, Ending, Further, Opening, RevisedAction, Unfinished};
use crate::ids::{PostId, Reference, UnitId};
use crate::ladder::Timing;
use crate::organisation::How;
use crate::people::{ChairKind, PersonRef, PlanKind};
use crate::procedure::{Clock, GateKind, Length, Manner, Milestone, Mode};
use crate::smart::SmartDraft;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Facts of the child's record on the day, copied so that the record needs no directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Circumstances {
    pub team: UnitId,
    pub chair: PersonRef,
    pub chair_kind: ChairKind,
}

/// How a matter began informally (ALL-01).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConcernRaised {
    pub reference: Reference,
    pub opening: Opening,
    pub circumstances: Circumstances,
    pub actions: Vec<SmartDraft>,
    pub with: Vec<Addressee>,
    /// Those told of it beside them (LAM-04, TOR-16).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<Addressee>,
    pub manner: Manner,
    pub agreed: String,
    pub clock: ToldDate,
    /// The day it was raised, where its time counts from another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// What its times depend on beside the day of raising.
    #[serde(default, skip_serializing_if = "Timing::is_empty")]
    pub timing: Timing,
}

/// How a matter became formal (ALL-02, ALL-04).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormallyRaised {
    pub reference: Reference,
    pub opening: Opening,
    pub circumstances: Circumstances,
    pub actions: Vec<SmartDraft>,
    pub sent: Sent,
    /// The limit on the whole, where it applies (ALL-10).
    pub total: Option<ToldDate>,
    /// The versions it began under, where no clock names them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub versions: Option<Versions>,
    /// The graded section of a review that it was raised from (KEN-08, KEN-21).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub graded: Option<GradedDraft>,
}

impl FormallyRaised {
    /// The versions it began under.
    #[must_use]
    pub fn versions(&self) -> Option<Versions> {
        self.sent.clock.as_ref().map(ToldDate::versions).or_else(|| self.versions.clone())
    }
}

/// How a matter went up the ladder (ALL-07).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PassedOn {
    pub from: u8,
    pub by: PassedBy,
    pub sent: Sent,
    pub revised: Vec<RevisedAction>,
    /// The outcome wanted, where it is another from there on (ALL-07, LAM-06).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<RevisedOutcome>,
}

/// The outcome wanted for the child until a matter was passed on, and from then on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RevisedOutcome {
    pub was: String,
    pub now: String,
}

/// Whose act the passing on was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PassedBy {
    Chair,
    /// Silence, where the procedure passes on by itself (TOR-08).
    Itself,
}

/// A matter arriving at a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sent {
    pub stage: u8,
    pub reason: String,
    pub ground: Option<String>,
    pub consultations: Vec<Consultation>,
    pub outside_procedure: Option<String>,
    /// What was said to the procedure's own questions about going there.
    #[serde(default, skip_serializing_if = "Particulars::is_empty")]
    pub particulars: Particulars,
    pub addressees: Vec<Addressee>,
    pub mode: Mode,
    pub copies: Vec<Addressee>,
    pub told: Vec<Addressee>,
    /// None where the stage has no time.
    pub clock: Option<ToldDate>,
    pub clock_times: Clock,
    /// The child's team on that day: its line answers this stage, wherever the child moves (ALL-29).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<UnitId>,
    /// The day it came, where no clock began on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// What the procedure asks for before this stage and what had not taken place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<Unmet>,
    /// The agency it is about, where it goes to one (KEN-09, LAM-14).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<super::ToPartner>,
    /// What its time, and the times of the stages after it, depend on beside the day of sending.
    #[serde(default, skip_serializing_if = "Timing::is_empty")]
    pub timing: Timing,
    /// Whose signatures it needs here, where that is not simply the chair.
    #[serde(default, skip_serializing_if = "super::Signatories::is_empty")]
    pub signing: super::Signatories,
}

impl Sent {
    /// The last day for the answer; none where the stage has no time.
    #[must_use]
    pub fn due(&self) -> Option<NaiveDate> {
        self.clock.as_ref().map(|clock| clock.due)
    }

    /// The day it came to the stage.
    #[must_use]
    pub fn came_on(&self) -> NaiveDate {
        self.on.or(self.clock.as_ref().map(|clock| clock.day_zero)).unwrap_or_default()
    }

    /// Is its time up at that moment? Never where it has none.
    #[must_use]
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.clock.as_ref().is_some_and(|clock| clock.is_over(now))
    }
}

/// Something that a matter went to a stage without: warned of, or outside the procedure (HAF-12; IRO Handbook 6.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Unmet {
    pub kind: GateKind,
    pub what: String,
}

/// A post and the person who answered for it when the matter came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Addressee {
    pub post: PostId,
    pub title: String,
    pub person: PersonRef,
    pub how: How,
}

impl Addressee {
    /// The people asked by name: of a panel all who sit on it, of a unit nobody.
    pub fn people(&self) -> impl Iterator<Item = &PersonRef> {
        let (first, with) = match &self.how {
            How::OnDuty => (None, &[][..]),
            How::Panel { with, .. } => (Some(&self.person), with.as_slice()),
            _ => (Some(&self.person), &[][..]),
        };
        first.into_iter().chain(with)
    }

    /// Does one person answer for the post, so that anybody else who does answers in their place?
    #[must_use]
    pub fn is_one_person(&self) -> bool {
        !matches!(self.how, How::OnDuty | How::Panel { .. })
    }
}

impl Answer {
    /// Those who answered: who wrote it, and who sat.
    pub fn people(&self) -> impl Iterator<Item = &PersonRef> {
        std::iter::once(&self.by).chain(self.sat.iter().map(|seat| &seat.person))
    }
}

/// A date that was told to people, with everything it was worked out from: a fact (timescales: rule 10).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ToldDate {
    pub day_zero: NaiveDate,
    pub length: Length,
    pub due: NaiveDate,
    /// The moment it ends, where it is counted in hours; otherwise the end of the due date in London.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<DateTime<Utc>>,
    pub procedure_version: String,
    pub calendar_version: String,
    /// What day 0 is, where it is not the day of sending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted_from: Option<Milestone>,
}

impl ToldDate {
    /// The versions it was told by.
    #[must_use]
    pub fn versions(&self) -> Versions {
        Versions { procedure: self.procedure_version.clone(), calendar: self.calendar_version.clone() }
    }
}

/// The versions of procedure and calendar that a matter began under.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Versions {
    pub procedure: String,
    pub calendar: String,
}

/// A talk on the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Discussion {
    pub on: NaiveDate,
    pub manner: Manner,
    pub with: String,
    pub agreed: String,
    /// The stage it was about; none while informal.
    pub stage: Option<u8>,
}

/// A written answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Answer {
    pub stage: u8,
    /// The addressee answered for, and who wrote it if a deputy did.
    pub post: PostId,
    pub title: String,
    pub by: PersonRef,
    /// For whom, where somebody else than the addressee of the record answered (ALL-32).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_place_of: Option<PersonRef>,
    /// Who drafted it, where the sender says that another did (ALL-32).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drafted_by: Option<String>,
    /// Those who sat, where a panel answered as one body.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sat: Vec<Addressee>,
    pub text: String,
    pub actions: Vec<ActionAnswer>,
    /// What was said to the procedure's own questions.
    #[serde(default, skip_serializing_if = "Particulars::is_empty")]
    pub particulars: Particulars,
    /// The day the server had it.
    pub on: NaiveDate,
    /// The day it was written, where that is another: written in time, received late.
    pub written_on: Option<NaiveDate>,
    pub days_late: u32,
    /// By when the chair judges it, where the procedure times the chair.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<NaiveDate>,
    /// The stage has now been answered: by any, or by the last of all.
    pub completes: bool,
}

/// The answer to one action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answered {
    /// It is done.
    Done,
    /// It will be, by this date.
    WillDo { by: Option<NaiveDate> },
    /// It cannot be done, because.
    Cannot {
        because: String,
        /// What is short, where that is the reason.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        obstacle: Option<Obstacle>,
    },
}

/// What keeps a service from doing what a child needs; no ground to leave it at that (ALL-13).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    Resources,
    Staffing,
    /// The delay of another agency.
    OtherAgency,
}

impl Obstacle {
    /// Every obstacle, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Resources, Self::Staffing, Self::OtherAgency];
}

/// Silence on the record (ALL-08).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoResponse {
    pub stage: u8,
    pub due: NaiveDate,
    /// The day it was noticed.
    pub on: NaiveDate,
    /// Those who did not answer.
    pub silent: Vec<Addressee>,
    /// By the procedure their silence counts as agreement to what was asked for.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub agreed: bool,
    /// Those who are asked with the chair what follows (KEN-26, TOR-18).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<Addressee>,
}

/// How a matter ended (ALL-17).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Closing {
    pub how: Ending,
    pub on: NaiveDate,
    pub outcome: String,
    pub rationale: String,
    /// The stage reached; none where it stayed informal.
    pub stage: Option<u8>,
    /// Working days from day 0 of the concern or of the first formal stage.
    pub days_taken: u32,
    pub unfinished: Vec<Unfinished>,
    /// Those whom the procedure has told of every end (TOR-11, LAM-15).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<Addressee>,
    #[serde(default, skip_serializing_if = "Further::is_empty")]
    pub further: Further,
    /// Those who signed it, where the procedure asks for signatures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signed: Vec<super::Signature>,
}

/// Why a plan's end ends a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlanEnd {
    LeftCare,
    MovedAuthority,
    TurnedEighteen,
    Died,
    PlanCeased,
}

impl PlanEnd {
    /// Can a plan of this kind end so?
    #[must_use]
    pub fn is_of(self, plan: PlanKind) -> bool {
        match self {
            Self::LeftCare => plan == PlanKind::LookedAfter,
            Self::PlanCeased => plan == PlanKind::ChildProtection,
            Self::MovedAuthority | Self::TurnedEighteen | Self::Died => true,
        }
    }
}
