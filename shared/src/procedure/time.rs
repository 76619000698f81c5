use serde::{Deserialize, Serialize};

/// The time a stage has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "set_by")]
pub enum StageTime {
    /// Fixed by the procedure.
    Procedure { length: Length },
    /// Set by the chair each time; `offered` where they set none (KEN-24).
    Chair { offered: Length },
    /// The procedure gives it no time: nothing falls due, and the chair decides how long to wait (timescales: rule 13).
    Nobody,
}

impl StageTime {
    /// The fixed time, or the one offered; none where the stage has no time.
    #[must_use]
    pub fn length(self) -> Option<Length> {
        match self {
            Self::Procedure { length } | Self::Chair { offered: length } => Some(length),
            Self::Nobody => None,
        }
    }

    /// The working days it has; 0 where it is counted in another unit, or not at all.
    #[must_use]
    pub fn working_days(self) -> u32 {
        self.length().filter(|length| length.unit == Unit::WorkingDays).map_or(0, |length| length.count)
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
