mod alongside;
mod facts;

pub use facts::Facts;

use crate::access::Relation;
use crate::calendar::Calendar;
use crate::child::{Birth, GradedDraft, Member};
use crate::ids::{ChildId, EscalationId, PostId, Reference, UnitId};
use crate::organisation::{ContactOf, ResolvedPost};
use crate::people::{PersonRef, PlanKind};
use crate::procedure::{CategoryId, Procedure};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Everything outside a matter that a decision depends on.
///
/// The browser gets it from the server; the server builds it inside the command's transaction. It is one value, so that both
/// decide from the same facts.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Context {
    pub actor: Actor,
    pub now: DateTime<Utc>,
    /// The date in London at `now`.
    pub today: NaiveDate,
    /// The version of the matter these facts are of; 0 before it is raised.
    #[serde(default)]
    pub version: u64,
    /// When it was written, where it was sent later than written.
    pub written_at: Option<DateTime<Utc>>,
    /// The plan the matter is, or would be, about: whose chair and which lines these facts are of.
    pub plan: PlanKind,
    pub child: ChildFacts,
    /// Every post of the procedure as it is resolved for this child today.
    pub posts: Vec<ResolvedPost>,
    /// The same for the team that the present stage was sent to, where the child is with another now (ALL-29).
    #[serde(default)]
    pub asked_posts: Option<Vec<ResolvedPost>>,
    pub other_matters: Vec<OtherMatter>,
    /// The version the matter is on.
    pub procedure: Procedure,
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub calendar: Calendar,
    /// The calendar of today where the matter may go over to it; only where that is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub newer_calendar: Option<Calendar>,
    /// How those outside are reached whom it may be referred to (ALL-27).
    #[serde(default)]
    pub contacts: Vec<ContactOf>,
    /// Those around the child as the last review left them; for those with whom that is shared (KEN-20).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub network: Vec<Member>,
    /// The lawyers a chair may name as theirs (ALL-16).
    #[serde(default)]
    pub lawyers: Vec<PersonRef>,
    /// Those who keep what is withheld as raised on the wrong child's record (ALL-35).
    #[serde(default)]
    pub information_officers: Vec<PersonRef>,
    /// The reference a matter raised now receives.
    pub next_reference: Reference,
    /// What records beside the matter say that the ladder depends on.
    #[serde(default)]
    pub beside: BesideFacts,
    /// What grades of this plan's reviews ask to be raised and nobody has raised or dropped; for those who may (KEN-08).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drafts: Vec<GradedDraft>,
}

/// That something is on record beside the matter, without a word of it: fewer may read it than decide from this.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BesideFacts {
    /// Supervision of this matter (HAF-06, HAF-12).
    pub supervision: bool,
    /// A grave event that is not over: the ladder need not be followed (LAM-09).
    pub grave_event: bool,
}

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Actor {
    pub person: PersonRef,
    /// What they are to this child and this matter today.
    pub relations: BTreeSet<Relation>,
    /// Why they act for an absent chair, where they do.
    pub standing_in: Option<String>,
}

/// The child's facts that rules ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChildFacts {
    pub id: ChildId,
    pub name: String,
    /// The number in the council's case system.
    #[serde(default)]
    pub case_number: String,
    pub birth: Birth,
    pub plans: BTreeSet<PlanKind>,
    pub team: UnitId,
    pub team_name: String,
    pub chairs: Vec<ChairOf>,
    pub social_worker: Option<PersonRef>,
}

/// The chair of one plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChairOf {
    pub plan: PlanKind,
    pub person: PersonRef,
}

/// Another open or recent matter of the child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OtherMatter {
    pub id: EscalationId,
    pub reference: Reference,
    /// What it is about, in words.
    pub category: String,
    /// The heading of the annex it is under.
    #[serde(default)]
    pub group: CategoryId,
    pub open: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<NaiveDate>,
    /// It was raised in error (ALL-35).
    #[serde(default)]
    pub in_error: bool,
    /// Its stages are exhausted, and it is not resolved.
    #[serde(default)]
    pub exhausted: bool,
    /// Those it was linked to when it was raised (ALL-34).
    #[serde(default)]
    pub linked: Vec<Reference>,
}

impl Context {
    /// The post as it is resolved today.
    #[must_use]
    pub fn resolved(&self, post: &PostId) -> Option<&ResolvedPost> {
        self.posts.iter().find(|resolved| &resolved.post == post)
    }

    /// The post as it is resolved today in the line that the present stage was sent to.
    #[must_use]
    pub fn asked_today(&self, post: &PostId) -> Option<&ResolvedPost> {
        let posts = self.asked_posts.as_ref().unwrap_or(&self.posts);
        posts.iter().find(|resolved| &resolved.post == post)
    }

    /// The draft of that number, where it waits to be raised.
    #[must_use]
    pub fn draft(&self, number: u32) -> Option<&GradedDraft> {
        self.drafts.iter().find(|draft| draft.number == number)
    }

    /// The chair of that plan today.
    #[must_use]
    pub fn chair_of(&self, plan: PlanKind) -> Option<&PersonRef> {
        self.child.chairs.iter().find(|chair| chair.plan == plan).map(|chair| &chair.person)
    }
}
