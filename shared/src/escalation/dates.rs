//! Told dates that another calendar would put on another day (timescales: rule 10).

use super::{Escalation, Phase, ToldDate};
use crate::calendar::Calendar;
use crate::procedure::Unit;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A told date that moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MovedDate {
    pub of: Dated,
    pub old: NaiveDate,
    pub new: NaiveDate,
}

/// What a told date is the end of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "dated")]
pub enum Dated {
    /// The time of the stage where the matter waits.
    Stage { stage: u8 },
    /// The limit on the whole.
    Total,
}

impl Escalation {
    /// The dates that would move if the matter went by another calendar: of the stage that waits, and of the total.
    ///
    /// Stages that are past and matters that are closed never move, nor does a date that was agreed rather than counted, and
    /// nothing moves to a day before today.
    #[must_use]
    pub fn moved_by(&self, new: &Calendar, old: &Calendar, today: NaiveDate) -> Vec<MovedDate> {
        if self.phase == Phase::Closed {
            return Vec::new();
        }
        let waits = matches!(self.phase, Phase::AwaitingAnswer { .. });
        let step = self.current().filter(|_| waits);
        let stage =
            step.and_then(|step| Some((Dated::Stage { stage: step.sent.stage }, step.sent.clock.as_ref()?)));
        let total = self.total.as_ref().map(|total| (Dated::Total, total));
        let told = stage.into_iter().chain(total);
        told.filter_map(|(of, told)| moved(of, told, new, old).filter(|moved| moved.new >= today)).collect()
    }
}

fn moved(of: Dated, told: &ToldDate, new: &Calendar, old: &Calendar) -> Option<MovedDate> {
    if told.length.unit != Unit::WorkingDays {
        return None;
    }
    let counted = |calendar: &Calendar| calendar.add_working_days(told.day_zero, told.length.count).ok();
    if counted(old) != Some(told.due) {
        return None;
    }
    let new = counted(new).filter(|new| *new != told.due)?;
    Some(MovedDate { of, old: told.due, new })
}
