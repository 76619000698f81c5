//! Acts on a child's record that are not an administrator's: of the chair, and of others around the child.
//!
//! They are decided from the same [`Context`] as a matter of the plan they concern, in the browser and on the server. To add
//! one: a variant here, its rules in a file beside this one, its event, its row in [`crate::access`].

use super::asks::{self, AskChair, ReplyToChild};
use super::grading::{self, CorrectGrade, DropGradedEscalation, GradeReview};
use super::network::{self, RecordNetwork};
use super::{Child, ChildEvent, PlacementAct, placement};
use crate::escalation::{Context, Violations};
use crate::people::PlanKind;
use serde::{Deserialize, Serialize};

/// What somebody around the child may ask of the child's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum ChildAct {
    /// Put on record how a review graded the sections of the plan (KEN-08).
    GradeReview(GradeReview),
    /// Put right a grade that was put on record wrongly (KEN-08).
    CorrectGrade(CorrectGrade),
    /// Not raise what a grade asks for, with the reason (KEN-08).
    DropGradedEscalation(DropGradedEscalation),
    /// The child, or an advocate for them, asks the chair for a challenge or an account (LAM-25).
    AskChair(AskChair),
    /// The chair replies to that.
    ReplyToChild(ReplyToChild),
    /// Who is around the child, how they are reached, who agrees to the process (KEN-20, KEN-23).
    RecordNetwork(RecordNetwork),
    /// About where the child lives (KEN-14, KEN-16).
    Placement(PlacementAct),
}

/// The names of the acts, for saying who may do what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChildActKind {
    GradeReview,
    CorrectGrade,
    DropGradedEscalation,
    AskChair,
    ReplyToChild,
    RecordNetwork,
    RecordPlacement,
    MovePlacementReview,
    RecordVisit,
    RecordServiceConcern,
    RequestScoping,
    RecordScoping,
}

impl ChildAct {
    /// Which act it is.
    #[must_use]
    pub fn kind(&self) -> ChildActKind {
        match self {
            Self::GradeReview(_) => ChildActKind::GradeReview,
            Self::CorrectGrade(_) => ChildActKind::CorrectGrade,
            Self::DropGradedEscalation(_) => ChildActKind::DropGradedEscalation,
            Self::AskChair(_) => ChildActKind::AskChair,
            Self::ReplyToChild(_) => ChildActKind::ReplyToChild,
            Self::RecordNetwork(_) => ChildActKind::RecordNetwork,
            Self::Placement(act) => act.kind(),
        }
    }

    /// The plan it concerns: whose chair may do it.
    #[must_use]
    pub fn plan(&self) -> PlanKind {
        match self {
            Self::GradeReview(review) => review.plan,
            Self::CorrectGrade(corrected) => corrected.plan,
            Self::DropGradedEscalation(dropped) => dropped.plan,
            Self::AskChair(asked) => asked.plan,
            Self::ReplyToChild(reply) => reply.plan,
            Self::RecordNetwork(network) => network.plan,
            Self::Placement(_) => PlanKind::LookedAfter,
        }
    }
}

impl ChildActKind {
    /// Every kind, in the order of the access table.
    pub const ALL: [Self; 12] = [
        Self::GradeReview,
        Self::CorrectGrade,
        Self::DropGradedEscalation,
        Self::AskChair,
        Self::ReplyToChild,
        Self::RecordNetwork,
        Self::RecordPlacement,
        Self::MovePlacementReview,
        Self::RecordVisit,
        Self::RecordServiceConcern,
        Self::RequestScoping,
        Self::RecordScoping,
    ];
}

/// What an act would do to a child's record.
///
/// # Errors
/// Every rule it would break, by field.
pub fn act(child: &Child, act: &ChildAct, context: &Context) -> Result<Vec<ChildEvent>, Violations> {
    match act {
        ChildAct::Placement(about) => placement::act(child, about, context),
        ChildAct::GradeReview(review) => grading::grade(child, review, context),
        ChildAct::CorrectGrade(corrected) => grading::correct(child, corrected, context),
        ChildAct::DropGradedEscalation(dropped) => grading::drop_draft(dropped, context),
        ChildAct::AskChair(asked) => asks::ask(child, asked, context),
        ChildAct::ReplyToChild(reply) => asks::reply(child, reply, context),
        ChildAct::RecordNetwork(network) => network::record(network, context),
    }
}
