use super::PriorityTime;
use serde::{Deserialize, Serialize};

/// The most working days a chair may give where the procedure sets no limit.
const MOST_DAYS: u32 = 60;

/// The time a stage has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "set_by")]
pub enum StageTime {
    /// Fixed by the procedure.
    Procedure { length: Length },
    /// Set by the chair each time, within limits where there are any; `offered` where they set none (KEN-24). All in working days.
    Chair {
        offered: Length,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        least: Option<Length>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        most: Option<Length>,
    },
    /// One for each priority (timescales: rule 13).
    Priority { times: Vec<PriorityTime> },
    /// The procedure gives it no time: nothing falls due, and the chair decides how long to wait (timescales: rule 13).
    Nobody,
}

impl StageTime {
    /// The fixed time, or the one offered; none where the stage has no time, or none that is known without a priority.
    #[must_use]
    pub fn length(&self) -> Option<Length> {
        self.at(None)
    }

    /// The same at that priority.
    #[must_use]
    pub fn at(&self, priority: Option<&str>) -> Option<Length> {
        match self {
            Self::Procedure { length } | Self::Chair { offered: length, .. } => Some(*length),
            Self::Priority { times } => {
                times.iter().find(|time| Some(time.priority.as_str()) == priority).map(|time| time.time)
            }
            Self::Nobody => None,
        }
    }

    /// The least and the most working days a chair may give; none where the time is not theirs to set.
    #[must_use]
    pub fn chairs_days(&self) -> Option<(u32, u32)> {
        let count = |limit: &Option<Length>| limit.map(|limit| limit.count);
        match self {
            Self::Chair { least, most, .. } => {
                Some((count(least).unwrap_or(1), count(most).unwrap_or(MOST_DAYS)))
            }
            _ => None,
        }
    }

    /// The most working days it may have without a chair's saying so; 0 where it is counted in another unit, or not at all.
    #[must_use]
    pub fn working_days(&self) -> u32 {
        let days = |length: Length| if length.unit == Unit::WorkingDays { length.count } else { 0 };
        match self {
            Self::Priority { times } => times.iter().map(|time| days(time.time)).max().unwrap_or_default(),
            _ => self.length().map_or(0, days),
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
    /// No time to wait: it is due by the end of day 0 itself.
    pub const IMMEDIATELY: Self = Self { count: 0, unit: Unit::CalendarDays };

    /// `count` working days.
    #[must_use]
    pub fn working_days(count: u32) -> Self {
        Self { count, unit: Unit::WorkingDays }
    }
}

/// What a time is counted in. Only working days skip weekends, bank holidays and closures (timescales: rule 13).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = TimeUnit))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// From the moment of sending, to the minute.
    Hours,
    WorkingDays,
    CalendarDays,
    Weeks,
    Months,
}
