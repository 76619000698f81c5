//! How a matter stands: who moves, by when, and what of the total is used. Lists, sentences and trays are made from it.

use super::{Addressee, Escalation, InformalStep, Phase, SmartAction, StageStep, ToldDate};
use crate::calendar::{Calendar, OutsideCalendar, is_overdue, london_date};
use crate::ladder;
use crate::procedure::Procedure;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Who moves next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Waiting {
    /// The chair settles an informal concern or takes it further.
    ChairInformal,
    /// The addressees answer.
    Answer,
    /// The chair sends the letter to an outside addressee (ALL-37).
    ChairLetter,
    /// Others endorse the letter before it leaves.
    Endorsement,
    /// The chair judges an answer.
    ChairReview,
    /// Those who sign off in the chair's place judge, act on silence or close.
    SignOff,
    /// A closing waits for more signatures.
    Signature,
    /// The chair acts on silence.
    ChairLapse,
    /// The chair talks it over by the date set.
    ChairDiscussion,
    /// The chair decides on more time that an addressee asked for.
    ChairExtension,
    /// Nobody, until the date of the hold; then the chair checks.
    Hold,
    /// The owners do what was agreed.
    Actions,
    /// The chair takes the authority's last step.
    ChairLastStep,
    /// Nobody: it is closed.
    Nobody,
}

impl Waiting {
    /// Is it the chair who moves?
    #[must_use]
    pub fn for_chair(self) -> bool {
        !matches!(
            self,
            Self::Answer
                | Self::Endorsement
                | Self::SignOff
                | Self::Signature
                | Self::Hold
                | Self::Actions
                | Self::Nobody
        )
    }
}

impl Waiting {
    /// The same where others than the chair sign off: what the chair would judge is theirs.
    fn of_signer(self) -> Self {
        match self {
            Self::ChairReview | Self::ChairDiscussion | Self::ChairLapse | Self::ChairLastStep => {
                Self::SignOff
            }
            waiting => waiting,
        }
    }
}

impl Escalation {
    /// Is it open at the stage before the top of the ladder, so that there is still time to settle it first (HAF-08)?
    #[must_use]
    pub fn nears_top(&self, procedure: &Procedure) -> bool {
        let chair = self.opening.plan.chair();
        self.phase.stage().is_some_and(|stage| procedure.top_is_next(stage, chair))
    }
}

/// How a matter stands, apart from today's date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Standing {
    pub phase: Phase,
    pub waiting: Waiting,
    /// The date by which whoever moves is to move; none where nobody times them.
    pub due: Option<NaiveDate>,
    /// Those whose answer is awaited.
    pub awaited: Vec<Addressee>,
    /// When the answer under review came.
    pub answered_on: Option<NaiveDate>,
    /// The limit on the whole while the matter is formal and open.
    pub total: Option<ToldDate>,
}

impl Standing {
    /// Is it the chair who moves on that day? Also when an agreed action is overdue, and on the day that a hold ends.
    #[must_use]
    pub fn for_chair_on(&self, today: NaiveDate) -> bool {
        match self.waiting {
            Waiting::Actions => self.due.is_some_and(|due| is_overdue(due, today)),
            Waiting::Hold => self.due.is_some_and(|due| due <= today),
            waiting => waiting.for_chair(),
        }
    }
}

/// Days of the total used and left on a day (timescales: rules 5 and 12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TotalUse {
    pub used: u32,
    pub left: u32,
    pub of: u32,
    pub runs_out: NaiveDate,
}

impl ToldDate {
    /// Is it over at that moment: the hours gone, or the London day after the due date begun?
    #[must_use]
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        match self.until {
            Some(until) => now > until,
            None => is_overdue(self.due, london_date(now)),
        }
    }

    /// What of it is used on that day; `used` goes on counting past its end.
    ///
    /// # Errors
    /// When a date lies outside the calendar.
    pub fn on(&self, today: NaiveDate, calendar: &Calendar) -> Result<TotalUse, OutsideCalendar> {
        Ok(TotalUse {
            used: calendar.used(self.day_zero, today)?,
            left: calendar.left(today, self.due)?,
            of: self.length.count,
            runs_out: self.due,
        })
    }
}

impl Escalation {
    /// Who moves next, by when.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let step = self.current();
        let answer = step.and_then(|step| step.answers.iter().rev().find(|given| given.answer.completes));
        let (waiting, due) = match self.phase {
            Phase::Informal => (Waiting::ChairInformal, self.informal.as_ref().and_then(InformalStep::due)),
            phase if self.to_sign.is_some() && phase != Phase::Closed => (Waiting::Signature, None),
            Phase::AwaitingAnswer { .. } if self.letter_to_send() => (self.letter_waits(), None),
            Phase::AwaitingAnswer { .. } => (self.awaiting(), step.and_then(StageStep::due)),
            Phase::Answered { .. } => (Waiting::ChairReview, answer.and_then(|given| given.answer.review_by)),
            Phase::Lapsed { .. } => (Waiting::ChairLapse, step.and_then(StageStep::due)),
            Phase::InDiscussion { until, .. } => (Waiting::ChairDiscussion, Some(until)),
            Phase::OnHold { until, .. } => (Waiting::Hold, Some(until)),
            Phase::LastStep { .. } if self.next_steps().next().is_some() => {
                (Waiting::Actions, self.next_steps().filter_map(|action| action.draft.by).min())
            }
            Phase::ActionsOutstanding { .. } => (Waiting::Actions, self.next_action_due()),
            Phase::LastStep { .. } => (Waiting::ChairLastStep, None),
            Phase::Closed => (Waiting::Nobody, None),
        };
        let waiting = if self.chair_signs_off() { waiting } else { waiting.of_signer() };
        let awaits = matches!(self.phase, Phase::AwaitingAnswer { .. });
        Standing {
            phase: self.phase,
            waiting,
            due,
            awaited: step.filter(|_| awaits).map(|step| step.silent().cloned().collect()).unwrap_or_default(),
            answered_on: answer.map(|given| given.answer.on),
            total: self.total.clone().filter(|_| self.phase != Phase::Closed),
        }
    }

    /// Is an answer awaited that nothing times, so that the chair decides when to go on?
    #[must_use]
    pub fn waits_without_end(&self) -> bool {
        let untimed = self.current().is_some_and(|step| step.clock().is_none());
        untimed && !self.letter_to_send() && matches!(self.phase, Phase::AwaitingAnswer { .. })
    }

    /// The last day on which an answer waits for the chair alone; after it the chair's manager sees it too.
    ///
    /// Where nobody times the chair it is the stage's own length again, counted from the answer. None while no answer waits,
    /// or where the stage had no time.
    #[must_use]
    pub fn manager_after(&self, calendar: &Calendar) -> Option<NaiveDate> {
        let standing = self.standing();
        let answered = standing.answered_on.filter(|_| standing.waiting == Waiting::ChairReview)?;
        let length = || self.current()?.sent.clock.as_ref().map(|clock| clock.length);
        standing.due.or_else(|| ladder::due(calendar, answered, length()?).ok())
    }

    /// For whom a letter waits that has not gone.
    fn letter_waits(&self) -> Waiting {
        let endorsed = self.current().is_none_or(|step| step.unendorsed().next().is_none());
        if endorsed { Waiting::ChairLetter } else { Waiting::Endorsement }
    }

    /// For whom a stage waits whose answer has not come.
    fn awaiting(&self) -> Waiting {
        match self.current().and_then(StageStep::more_time_asked) {
            Some(_) => Waiting::ChairExtension,
            None => Waiting::Answer,
        }
    }

    /// What the meeting of the last step set and what is not done yet (SLO-06).
    pub fn next_steps(&self) -> impl Iterator<Item = &SmartAction> {
        self.outstanding().filter(|action| action.next_step)
    }

    /// The first date by which an action still to be done is due.
    #[must_use]
    pub fn next_action_due(&self) -> Option<NaiveDate> {
        self.outstanding().filter_map(|action| action.draft.by).min()
    }
}
