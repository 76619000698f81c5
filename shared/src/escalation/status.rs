//! The view made for an advocate, and through them a child: how it stands and what happens next, without anyone's name or words.

use super::{Ending, Escalation, InformalStep, Phase, StageStep};
use crate::ids::{EscalationId, Reference};
use crate::people::PlanKind;
use crate::procedure::Procedure;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How a matter stands, for somebody who may not read it.
///
/// It holds no name, no text anyone wrote and no event: what is not here cannot leak.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Status {
    pub id: EscalationId,
    pub reference: Reference,
    pub plan: PlanKind,
    pub phase: Phase,
    pub raised_on: NaiveDate,
    /// The whole way, from informal to the last stage open to this chair, with *you are here*.
    pub steps: Vec<Step>,
    /// What happens next is due by this date.
    pub next_by: Option<NaiveDate>,
    pub total_runs_out: Option<NaiveDate>,
    pub ended: Option<Ended>,
}

/// One step of the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Step {
    /// The stage's number; none for the informal step.
    pub stage: Option<u8>,
    /// Who has to answer, by post.
    pub posts: Vec<String>,
    pub state: StepState,
    pub due: Option<NaiveDate>,
    pub answered_on: Option<NaiveDate>,
}

/// What has become of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// The matter began above it, jumped over it or ended before it.
    PassedOver,
    Done,
    /// Nobody answered in time.
    Silent,
    Here,
    ToCome,
}

/// How and when it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Ended {
    pub how: Ending,
    pub on: NaiveDate,
}

impl Escalation {
    /// The view for an advocate.
    #[must_use]
    pub fn status(&self, id: EscalationId, procedure: &Procedure) -> Status {
        let informal = Step {
            stage: None,
            posts: procedure.informal.with.iter().map(|post| procedure.title(post).to_owned()).collect(),
            state: self.informal_state(),
            due: self.informal.as_ref().map(|step| step.clock.due),
            answered_on: None,
        };
        let formal = procedure.stages_for(self.opening.plan.chair()).map(|stage| Step {
            stage: Some(stage.number),
            posts: stage.addressees.iter().map(|post| procedure.title(post).to_owned()).collect(),
            state: self.stage_state(stage.number),
            due: self.step(stage.number).and_then(StageStep::due),
            answered_on: self.answered_on(stage.number),
        });
        let standing = self.standing();
        Status {
            id,
            reference: self.reference.clone(),
            plan: self.opening.plan,
            phase: self.phase,
            raised_on: self.raised_on(),
            steps: procedure.informal.exists().then_some(informal).into_iter().chain(formal).collect(),
            next_by: standing.due,
            total_runs_out: standing.total.map(|total| total.due),
            ended: self.closing.as_ref().map(|closing| Ended { how: closing.how, on: closing.on }),
        }
    }

    /// The day it was first raised, informally or formally.
    #[must_use]
    pub fn raised_on(&self) -> NaiveDate {
        let informal = self.informal.as_ref().map(InformalStep::began);
        let formal = self.stages.first().map(|step| step.sent.came_on());
        informal.or(formal).unwrap_or_default()
    }

    fn informal_state(&self) -> StepState {
        match (&self.informal, self.phase) {
            (None, _) => StepState::PassedOver,
            (Some(_), Phase::Informal) => StepState::Here,
            (Some(_), _) => StepState::Done,
        }
    }

    fn stage_state(&self, stage: u8) -> StepState {
        let reached = self.current().map_or(0, |step| step.sent.stage);
        let here = self.phase.stage() == Some(stage);
        match self.step(stage) {
            Some(_) if here => StepState::Here,
            Some(step) if step.no_response.is_some() && !step.answered() => StepState::Silent,
            Some(_) => StepState::Done,
            None if stage < reached => StepState::PassedOver,
            None if self.phase == Phase::Closed => StepState::PassedOver,
            None => StepState::ToCome,
        }
    }

    fn answered_on(&self, stage: u8) -> Option<NaiveDate> {
        let step = self.step(stage)?;
        step.answers.iter().find(|given| given.answer.completes).map(|given| given.answer.on)
    }
}
