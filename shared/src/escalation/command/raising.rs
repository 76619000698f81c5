//! What is said when a matter is raised, and where it is sent.

use super::{Alongside, ConsiderReferral};
use crate::asked::Particulars;
use crate::ids::{ChildId, EscalationId, PersonId, PostId};
use crate::ladder::Timing;
use crate::people::PlanKind;
use crate::procedure::{CategoryId, Manner};
use crate::smart::SmartDraft;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is wrong and what is wanted: the record every matter opens with (ALL-04).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Opening {
    pub child: ChildId,
    pub plan: PlanKind,
    pub category: Category,
    pub wrong: String,
    /// What it does to the child.
    pub impact: String,
    /// The outcome wanted for the child.
    pub outcome: String,
    /// What the child wants, where it is raised against that (ALL-12).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against_wishes: Option<AgainstWishes>,
    /// What the procedure's own questions about a matter ask.
    #[serde(default, skip_serializing_if = "Particulars::is_empty")]
    pub particulars: Particulars,
    /// Is it about one worker's conduct or practice, where the procedure asks (SLO-09)?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub about_conduct: bool,
    /// What it has to do with the child's other matters of this category (ALL-34).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alongside: Vec<Alongside>,
}

/// The chair decides, also against the child's wishes; the record keeps both (ALL-12).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgainstWishes {
    /// What the child wants and feels.
    pub wishes: String,
    /// Why it is raised all the same.
    pub reason: String,
}

/// A heading of the annex, one of its examples or *something else* with text (ALL-19, ALL-26).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Category {
    pub group: CategoryId,
    pub example: CategoryId,
    /// What it is, where the example is *something else*.
    pub other: Option<String>,
}

/// An informal start (ALL-01).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RaiseConcern {
    pub opening: Opening,
    pub actions: Vec<SmartDraft>,
    /// Whom it was or will be raised with: posts, and the people the chair was shown for them.
    pub with: Vec<Shown>,
    pub manner: Option<Manner>,
    /// What was said and agreed at the first talk, if it has taken place.
    pub agreed: String,
    /// The day of that talk; none where it has not taken place, or where nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub talked_on: Option<NaiveDate>,
    /// When the chair wants it settled.
    pub by: Option<NaiveDate>,
    /// What its times depend on beside the day of raising.
    #[serde(default, skip_serializing_if = "Timing::is_empty")]
    pub timing: Timing,
    /// The matter of a brother or sister it is raised with (ALL-33): no part of this child's record, but of their group's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sibling_of: Option<EscalationId>,
}

/// A post and the person shown for it: if the post has changed hands since, the command is refused, never sent elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Shown {
    pub post: PostId,
    pub person: PersonId,
}

/// A talk that took place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordDiscussion {
    pub on: Option<NaiveDate>,
    pub manner: Option<Manner>,
    /// Those of the stage with whom it was, as they were shown: only such a talk is the one about an answer (SLO-04).
    #[serde(default)]
    pub addressees: Vec<Shown>,
    /// With whom else, in words: posts or names.
    pub with: String,
    /// What was said and agreed.
    pub agreed: String,
}

/// A formal start, from a concern or directly (ALL-02, ALL-09).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RaiseFormally {
    pub opening: Opening,
    pub actions: Vec<SmartDraft>,
    pub target: Target,
    /// The matter of a brother or sister it is raised with (ALL-33): no part of this child's record, but of their group's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sibling_of: Option<EscalationId>,
    /// The number of the draft it completes, where a grade asked for it (KEN-08).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub graded: Option<u32>,
}

/// The stage a matter is sent to, and what the procedure asks for before it goes there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Target {
    pub stage: u8,
    /// The addressees the person was shown.
    pub shown: Vec<Shown>,
    /// Why this stage; on passing on, why it goes on at all (ALL-07).
    pub reason: String,
    pub consultations: Vec<Consultation>,
    /// Who was told before it goes there, where the procedure has somebody told first (KEN-02).
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<ToldFirst>))]
    pub told_first: Box<[ToldFirst]>,
    /// The ground named, where the stage asks for one (LAM-21).
    pub ground: Option<String>,
    /// The working days given, where the chair sets the stage's time (KEN-24).
    pub days: Option<u32>,
    /// Why an IRO acts outside what the procedure lists (IRO Handbook 6.2).
    pub outside_procedure: Option<String>,
    /// What came of considering a referral at the stage it leaves, where the procedure asks at each (LAM-24).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub considered: Option<ConsiderReferral>,
    /// What the procedure's own questions about going there ask.
    #[serde(default, skip_serializing_if = "Particulars::is_empty")]
    pub particulars: Particulars,
    /// The agency it is about, where it goes to one (KEN-09, LAM-14).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Box<super::PartnerAgency>>,
    /// What its time depends on beside the day of sending.
    #[serde(default, skip_serializing_if = "Timing::is_empty")]
    pub timing: Timing,
    /// On passing on, the outcome wanted from there on; none where it stays the same (ALL-07, LAM-06).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
}

impl Target {
    /// The stage, with nothing said about the way there.
    #[must_use]
    pub fn to(stage: u8) -> Self {
        Self {
            stage,
            shown: Vec::new(),
            reason: String::new(),
            consultations: Vec::new(),
            told_first: Box::default(),
            ground: None,
            days: None,
            outside_procedure: None,
            considered: None,
            particulars: Particulars::default(),
            partner: None,
            timing: Timing::default(),
            outcome: None,
        }
    }
}

/// That a post was told before a stage was reached, and on which day (KEN-02).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ToldFirst {
    pub post: PostId,
    pub on: Option<NaiveDate>,
}

/// A dated talk that an entry rule asks for (LAM-02).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Consultation {
    pub post: PostId,
    pub on: Option<NaiveDate>,
    pub note: String,
}
