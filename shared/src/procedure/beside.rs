use super::Length;
use crate::ids::PostId;
use serde::{Deserialize, Serialize};

/// What the procedure keeps beside its ladder, each as a record of its own; none where it knows no such thing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Beside {
    pub supervision: Option<Supervision>,
    pub conduct: Option<Conduct>,
    pub reverse: Option<Reverse>,
    pub good_practice: Option<GoodPractice>,
    pub overriding: Option<Overriding>,
}

/// How the chair's managers supervise an escalation (HAF-06).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Supervision {
    /// Who supervises, and puts it on record.
    pub by: Vec<PostId>,
    /// The senior managers who may read it, beside the reviewing service.
    pub readers: Vec<PostId>,
    /// What is recorded.
    pub topics: Vec<Topic>,
}

/// One of several things to choose from, in our words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Topic {
    pub id: String,
    pub text: String,
}

/// What becomes of a concern about one worker's conduct or practice: it goes to their manager, not up the ladder (SLO-09).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Conduct {
    pub note: String,
}

/// The process the other way round: a concern about a chair or the review (LAM-13, SLO-10).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reverse {
    /// Whose concern it may be.
    pub from: Vec<Source>,
    /// Where it goes in writing once a talk with the chair has not settled it, in order.
    pub steps: Vec<ReverseStep>,
    /// Who follows it and its outcome.
    pub tracked_by: Vec<PostId>,
    /// The way that children and parents have instead.
    pub complaints: Option<String>,
    pub note: String,
}

/// Whose concern about a chair it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The council's own service (LAM-13).
    Service,
    /// An agency at a conference or review (SLO-10).
    Agency,
}

/// One post that a concern about a chair goes to in writing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReverseStep {
    pub post: PostId,
    /// What the post does with it, in our words.
    pub what: String,
    /// The time for its answer, where the procedure or our reading gives one.
    pub time: Option<Length>,
}

/// How good practice is recorded (LAM-15, HAF-10).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GoodPractice {
    /// Who receives a copy.
    pub copies: Vec<PostId>,
    pub note: String,
}

/// Events so grave that they override the procedure (LAM-09).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Overriding {
    /// "Something else" is added to them by itself.
    pub events: Vec<Topic>,
    /// Who is told at once by whoever first knows.
    pub posts: Vec<PostId>,
    pub note: String,
}
