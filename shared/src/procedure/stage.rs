use crate::ids::PostId;
use crate::people::ChairKind;
use serde::{Deserialize, Serialize};

/// One rung of the formal ladder (ALL-03).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Stage {
    /// From 1, without gaps.
    pub number: u8,
    /// Who must answer, by post.
    pub addressees: Vec<PostId>,
    pub mode: Mode,
    /// Who receives a copy.
    pub copies: Vec<PostId>,
    /// Who is told that the matter has come here, without a copy of it.
    pub told: Vec<PostId>,
    pub time: StageTime,
    pub clock: Clock,
    pub silence: Silence,
    /// The chairs who may bring a matter here.
    pub chairs: Vec<ChairKind>,
    /// Grounds of which one is named when a matter is passed to this stage; empty where the procedure asks none (LAM-21).
    pub grounds: Vec<super::Ground>,
    /// Shown as rarely used (LAM-08).
    pub rare: bool,
    /// Anything else the source says about it, in our words.
    pub note: Option<String>,
}

/// How many of several addressees must answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// One answer is the stage's answer.
    Any,
    /// The last of them completes the answer.
    All,
}

/// What a stage's time is a time for (timescales: rule 9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// The written answer.
    Reply,
    /// The work itself as well as the answer.
    Completion,
}

/// What follows when nobody answers in time (ALL-08).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "then")]
pub enum Silence {
    /// The chair, and these posts with them, are asked to act.
    Ask { also: Vec<PostId> },
    /// The matter goes to the next stage by itself (TOR-08).
    PassOn,
}

/// The time a stage has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "set_by")]
pub enum StageTime {
    /// Fixed by the procedure.
    Procedure { length: Length },
    /// Set by the chair each time; `offered` where they set none (KEN-24).
    Chair { offered: Length },
}

impl StageTime {
    /// The fixed time, or the one offered.
    #[must_use]
    pub fn length(self) -> Length {
        match self {
            Self::Procedure { length } | Self::Chair { offered: length } => length,
        }
    }

    /// The working days it has; 0 where it is counted in another unit.
    #[must_use]
    pub fn working_days(self) -> u32 {
        let length = self.length();
        match length.unit {
            Unit::WorkingDays => length.count,
            Unit::CalendarDays | Unit::Weeks | Unit::Months => 0,
        }
    }
}

/// A number of units, counted from day 0, the day of sending (timescales: rule 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Length {
    pub count: u32,
    pub unit: Unit,
}

impl Length {
    /// `count` working days.
    #[must_use]
    pub fn working_days(count: u32) -> Self {
        Self { count, unit: Unit::WorkingDays }
    }
}

/// What a time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = TimeUnit))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    WorkingDays,
    CalendarDays,
    Weeks,
    Months,
}
