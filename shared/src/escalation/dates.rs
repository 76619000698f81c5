//! Told dates that another calendar would put on another day (timescales: rule 10).

use super::{Escalation, Phase, StageStep, ToldDate};
use crate::calendar::Calendar;
use crate::procedure::{Length, Procedure, Unit};
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
    /// The time the chair has to judge the answer there, where the procedure times the chair.
    Review { stage: u8 },
    /// The limit on the whole.
    Total,
}

impl Escalation {
    /// The dates that would move if the matter went by another calendar: of the stage that waits for its answer or for the
    /// chair, and of the total.
    ///
    /// Stages that are past and matters that are closed never move, nor does a date that was agreed rather than counted, and
    /// nothing moves to a day before today.
    #[must_use]
    pub fn moved_by(
        &self,
        new: &Calendar,
        old: &Calendar,
        procedure: &Procedure,
        today: NaiveDate,
    ) -> Vec<MovedDate> {
        if self.phase == Phase::Closed {
            return Vec::new();
        }
        let now = self.current().and_then(|step| self.counted_now(step, procedure));
        let total = self.total.as_ref().map(|total| Counted::of(Dated::Total, total));
        let counted = now.into_iter().chain(total);
        counted.filter_map(|told| told.moved(new, old).filter(|moved| moved.new >= today)).collect()
    }

    /// What the matter waits for at its stage, as far as it is counted.
    fn counted_now(&self, step: &StageStep, procedure: &Procedure) -> Option<Counted> {
        let stage = step.sent.stage;
        match self.phase {
            Phase::AwaitingAnswer { .. } => {
                let clock = step.clock().filter(|clock| !step.is_agreed(clock))?;
                Some(Counted::of(Dated::Stage { stage }, clock))
            }
            Phase::Answered { .. } => {
                let answer = &step.answers.last()?.answer;
                let length = procedure.stage(stage)?.review_within?;
                Some(Counted { of: Dated::Review { stage }, from: answer.on, length, due: answer.review_by? })
            }
            _ => None,
        }
    }
}

/// A told date with what it was counted from.
struct Counted {
    of: Dated,
    from: NaiveDate,
    length: Length,
    due: NaiveDate,
}

impl Counted {
    fn of(of: Dated, told: &ToldDate) -> Self {
        Self { of, from: told.day_zero, length: told.length, due: told.due }
    }

    fn moved(&self, new: &Calendar, old: &Calendar) -> Option<MovedDate> {
        let Self { of, from, length, due } = *self;
        if length.unit != Unit::WorkingDays {
            return None;
        }
        let counted = |calendar: &Calendar| calendar.add_working_days(from, length.count).ok();
        let new = counted(new).filter(|new| counted(old) == Some(due) && *new != due)?;
        Some(MovedDate { of, old: due, new })
    }
}
