use super::{CommandKind, Phase};
use crate::ids::PostId;
use crate::people::PlanKind;
use crate::smart::Lack;
use chrono::NaiveDate;
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
    NotYours {
        act: CommandKind,
    },
    /// The matter does not stand where this can be done.
    NotNow {
        act: CommandKind,
        phase: Option<Phase>,
    },
    AlreadyRaised,
    /// The manager acting for a chair says why (security: chair's manager).
    StandInReasonMissing,
    Missing,
    TooLong {
        limit: u32,
    },
    /// Characters that cannot be kept, such as NUL.
    ControlCharacters,
    DateInFuture {
        today: NaiveDate,
    },
    DateInPast {
        today: NaiveDate,
    },
    DateOutsideCalendar {
        from: NaiveDate,
        to: NaiveDate,
    },
    /// A date the product sets as a deadline must be a working day.
    NotWorkingDay {
        nearest: NaiveDate,
    },
    /// ALL-23.
    PlanNotCovered {
        plan: PlanKind,
    },
    PlanNotInForce {
        plan: PlanKind,
    },
    /// The command is about another child or plan than the facts it is decided on.
    ChildDiffers,
    CategoryUnknown,
    /// ALL-19.
    CategoryNotForPlan {
        plan: PlanKind,
    },
    NoActions,
    ActionLacks {
        lack: Lack,
    },
    ActionUnknown {
        action: u32,
    },
    ActionDone {
        action: u32,
    },
    ActionUnanswered {
        action: u32,
    },
    ActionUnaccounted {
        action: u32,
    },
    NotOwner {
        action: u32,
    },
    /// ALL-01: the procedure names whom a concern is taken to.
    NobodyToTalkTo,
    PostNotInformal {
        post: PostId,
    },
    /// TOR-02.
    InformalTooLong {
        latest: NaiveDate,
    },
    StageUnknown {
        stage: u8,
        last: u8,
    },
    /// The procedure lists no such start or jump; an IRO may go there with a reason.
    StartNotListed {
        stage: u8,
        may_override: bool,
    },
    StageNotForChair {
        stage: u8,
    },
    StageNotAbove {
        stage: u8,
        current: u8,
    },
    NoStageAbove {
        stage: u8,
    },
    ReasonMissing {
        stage: u8,
    },
    ConsultationMissing {
        post: PostId,
        title: String,
    },
    GroundMissing {
        stage: u8,
    },
    GroundUnknown,
    /// Neither the post nor any above it is held.
    NobodyHolds {
        post: PostId,
        title: String,
    },
    /// The post has changed hands since the page was opened.
    AddresseeChanged {
        post: PostId,
        title: String,
        now: String,
    },
    AddresseeNotShown {
        post: PostId,
        title: String,
    },
    /// ALL-18.
    AddresseeIsChair {
        post: PostId,
        title: String,
    },
    /// ALL-18.
    OwnPractice,
    DaysNotYours {
        stage: u8,
    },
    DaysOutOfRange {
        most: u32,
    },
    StageNotReached {
        stage: u8,
    },
    AlreadyAnswered {
        title: String,
    },
    NotYetLapsed {
        due: NaiveDate,
    },
    /// KEN-28.
    NotProportionateNotAllowed,
    /// ALL-17: the last stage and the last step come first.
    LadderNotExhausted {
        last: u8,
    },
    NothingToCorrect,
    SameText,
}

/// Collects violations so that all are reported at once.
#[derive(Debug, Default)]
pub(super) struct Checks(Vec<Violation>);

impl Checks {
    pub(super) fn broken(&mut self, field: impl Into<String>, broken: Broken) {
        self.0.push(Violation { field: field.into(), broken });
    }

    /// Notes the violation unless the condition holds.
    pub(super) fn require(&mut self, holds: bool, field: impl Into<String>, broken: impl FnOnce() -> Broken) {
        if !holds {
            self.broken(field, broken());
        }
    }

    /// The value, if it could be worked out and nothing was broken.
    pub(super) fn finish<T>(self, value: Option<T>) -> Result<T, Violations> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(Violations(self.0)),
        }
    }
}
