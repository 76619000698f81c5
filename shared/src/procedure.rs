//! An authority's procedure: its posts, its ladder and every rule that differs from one authority to the next, as data.
//!
//! The files are in `shared/procedures/`, one an authority; the reader (feature `toml`) turns one into a [`Procedure`]
//! or names every mistake in it. The browser receives the checked value as JSON. To add an authority, add a file.

mod beside;
#[cfg(feature = "toml")]
mod bundled;
mod category;
#[cfg(feature = "toml")]
mod caution;
mod climb;
#[cfg(feature = "toml")]
mod diff;
mod document;
mod entry;
mod grading;
mod informal;
mod legal;
mod milestone;
mod partner;
mod post;
mod priority;
mod prompt;
#[cfg(feature = "toml")]
pub mod read;
mod referral;
mod route;
mod seat;
mod signing;
mod stage;
mod time;
mod trigger;
mod visiting;

pub use beside::{
    Beside, Conduct, GoodPractice, Overriding, Reverse, ReverseStep, Source, Supervision, Topic,
};
#[cfg(feature = "toml")]
pub use bundled::{all, bundled};
pub use category::{CategoryGroup, CategoryId, Example, SOMETHING_ELSE};
#[cfg(feature = "toml")]
pub use caution::Caution;
#[cfg(feature = "toml")]
pub use diff::{Change, diff};
pub use document::{Contradiction, Document, FileNotes, Provision, Risk, Words};
pub use entry::{EntryRule, Need};
pub use grading::{Grading, PlanSection};
pub use informal::{Informal, Manner};
pub use legal::{LegalRoute, LegalStep};
pub use milestone::Milestone;
pub use partner::{Agency, Partners, Reach};
pub use post::{Line, Post};
pub use priority::{Priority, PriorityTime};
pub use prompt::{Moment, Prompt, PromptedPost, Strand};
pub use referral::{
    GroundNeed, Referral, ReferralGate, ReferralGateKind, ReferralGround, ReferralNote, ReferredTo,
};
pub use route::{Extension, Freeze, Gate, GateKind, Ground, Hold, LastStep, Meetings};
pub use seat::Seat;
pub use signing::{Signer, Signing};
pub use stage::{Clock, Mode, Silence, Stage};
pub use time::{Length, StageTime, Unit};
pub use trigger::{After, Trigger, TriggerOf};
pub use visiting::{Scoping, ScopingGround, VisitTimes, Visiting};

use crate::asked::Question;
use crate::ids::{AuthorityId, PostId};
use crate::notice::Purpose;
use crate::people::{ChairKind, PlanKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One version of one authority's procedure, whole.
///
/// A matter stays on the version it began under.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Procedure {
    pub authority: AuthorityId,
    /// The authority's name in running text.
    pub name: String,
    /// The letters references begin with, such as `ABC`.
    pub code: String,
    /// The version of this file, raised whenever a rule in it changes.
    pub version: String,
    pub document: Document,
    pub words: Words,
    /// Which children, and so which chairs, it covers (ALL-23).
    pub covers: Vec<PlanKind>,
    pub posts: Vec<Post>,
    pub informal: Informal,
    /// How pressing a matter may be, the most pressing first, where that sets the time of a stage.
    #[serde(default)]
    pub priorities: Vec<Priority>,
    /// The formal ladder, in climbing order, numbered from 1 without gaps.
    pub stages: Vec<Stage>,
    /// Where each chair may begin or skip to, and what that needs (ALL-09, ALL-22).
    pub entry: Vec<EntryRule>,
    /// A start or jump above a stage adds the days of the stages passed over (HAF-03).
    pub carry_over: bool,
    pub total: Total,
    pub hold: Option<Hold>,
    pub extension: Option<Extension>,
    /// What must have happened before a stage is reached.
    pub gates: Vec<Gate>,
    #[serde(default)]
    pub meetings: Option<Meetings>,
    #[serde(default)]
    pub freeze: Option<Freeze>,
    /// May the end of a matter call for the review to be reconvened (LAM-12)?
    #[serde(default)]
    pub may_reconvene_review: bool,
    /// May a matter held up by resources close on an agreed wait for a person (ALL-13)?
    #[serde(default)]
    pub may_close_on_agreed_wait: bool,
    pub last_step: LastStep,
    pub referral: Referral,
    pub legal: Option<LegalRoute>,
    /// May the chair end a matter as no longer proportionate (KEN-28)?
    pub may_end_as_not_proportionate: bool,
    pub categories: Vec<CategoryGroup>,
    /// What its forms also ask (see [`crate::asked`]).
    #[serde(default)]
    pub questions: Vec<Question>,
    /// Who is told of every matter when it is raised, informally or at any stage (TOR-11).
    #[serde(default)]
    pub told_on_raising: Vec<PostId>,
    /// Grades of reviews that raise a matter by themselves (KEN-08).
    #[serde(default)]
    pub grading: Option<Grading>,
    /// Visits to where a child lives, where the procedure asks for them (KEN-14).
    #[serde(default)]
    pub visiting: Option<Visiting>,
    /// How a matter about another agency reaches it, where the source says so (KEN-09, LAM-14).
    #[serde(default)]
    pub partners: Option<Partners>,
    /// How the record is named on the child's file, where the source names it (TOR-14).
    #[serde(default)]
    pub file_notes: Option<FileNotes>,
    /// Who is told that a matter has closed, and how (TOR-11, LAM-15).
    pub told_on_closing: Vec<PostId>,
    /// Which notices go by e-mail, beside the inbox that everyone has (LAM-05, SLO-03).
    #[serde(default)]
    pub emailed: Vec<Purpose>,
    /// What is kept beside the ladder, each as a record of its own.
    #[serde(default)]
    pub beside: Beside,
    /// What reviews ask of those around the child, where the procedure says so (KEN-20, KEN-23).
    #[serde(default)]
    pub network: Option<String>,
    /// What somebody is prompted to do and record as a matter goes its way (ALL-14).
    #[serde(default)]
    pub prompts: Vec<Prompt>,
    /// When a chair is prompted to raise what has gone on for too long.
    #[serde(default)]
    pub triggers: Vec<Trigger>,
    /// Rules of the document beside the ladder (ALL-20).
    pub provisions: Vec<Provision>,
    /// Where the source contradicts itself, and our reading (ALL-28).
    pub contradictions: Vec<Contradiction>,
}

/// The limit on the whole formal process (ALL-10; IRO Handbook paragraph 6.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Total {
    /// Working days from day 0 of the first formal stage, or from the day it counts from.
    pub working_days: u32,
    /// The plans it applies to.
    pub applies_to: Vec<PlanKind>,
    /// The day it counts from, where that is not the day of sending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts_from: Option<Milestone>,
}

impl Procedure {
    /// The stage of that number, if the ladder has it.
    #[must_use]
    pub fn stage(&self, number: u8) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.number == number)
    }

    /// The number of the highest stage.
    #[must_use]
    pub fn last_stage(&self) -> u8 {
        self.stages.last().map_or(0, |stage| stage.number)
    }

    /// The highest stage this chair may bring a matter to: where the ladder ends for them (LAM-08).
    #[must_use]
    pub fn last_stage_for(&self, chair: ChairKind) -> u8 {
        self.stages_for(chair).last().map_or(0, |stage| stage.number)
    }

    /// The stages open to this chair, in climbing order.
    pub fn stages_for(&self, chair: ChairKind) -> impl DoubleEndedIterator<Item = &Stage> {
        self.stages.iter().filter(move |stage| stage.chairs.contains(&chair))
    }

    /// The examples that open the formal process at once (TOR-03).
    pub fn immediate_grounds(&self) -> impl Iterator<Item = &Example> {
        self.categories.iter().flat_map(|group| &group.examples).filter(|example| example.opens_formal)
    }

    /// The question of that id, wherever it is asked.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The priority of that id.
    #[must_use]
    pub fn priority(&self, id: &str) -> Option<&Priority> {
        self.priorities.iter().find(|priority| priority.id == id)
    }

    /// The post of that id.
    #[must_use]
    pub fn post(&self, id: &PostId) -> Option<&Post> {
        self.posts.iter().find(|post| &post.id == id)
    }

    /// The post's title in the authority's own words; the id where the file names no such post.
    #[must_use]
    pub fn title<'a>(&'a self, id: &'a PostId) -> &'a str {
        self.post(id).map_or(id.as_str(), |post| &post.title)
    }

    /// The prompts for matters about this plan.
    pub fn prompts_for(&self, plan: PlanKind) -> impl Iterator<Item = &Prompt> {
        self.prompts.iter().filter(move |prompt| prompt.plans.contains(&plan))
    }

    /// Does it have reviews of that plan put on record, by their grades or with those around the child (KEN-08, KEN-20)?
    #[must_use]
    pub fn puts_reviews_on_record(&self, plan: PlanKind) -> bool {
        self.network.is_some() || self.grading.as_ref().is_some_and(|grading| grading.plan == plan)
    }

    /// Does it cover children on this plan, chaired by that plan's chair (ALL-23)?
    #[must_use]
    pub fn covers(&self, plan: PlanKind) -> bool {
        self.covers.contains(&plan)
    }

    /// The rule under which this chair may begin at, or skip to, the stage; none if the procedure lists no such start.
    #[must_use]
    pub fn entry_rule(&self, chair: ChairKind, stage: u8) -> Option<&EntryRule> {
        self.entry.iter().find(|rule| rule.chairs.contains(&chair) && rule.stages.contains(&stage))
    }

    /// The total in working days for matters about this plan, where it applies (ALL-10).
    #[must_use]
    pub fn total_for(&self, plan: PlanKind) -> Option<u32> {
        self.total.applies_to.contains(&plan).then_some(self.total.working_days)
    }

    /// The working days to the last day of its last stage, each passed on on the day it lapses (TOR-13, KEN-25).
    ///
    /// Times that count from one and the same day run side by side, so that only what the longer has over the shorter adds. That
    /// day is taken to be day 0 where the whole counts from it, else the day on which it is first asked for.
    /// A stage whose time the chair sets counts with the time offered, one that goes by priority with its longest; other units
    /// count nothing here.
    #[must_use]
    pub fn working_days_of_ladder(&self) -> u32 {
        let mut said: BTreeMap<Milestone, u32> =
            self.total.counts_from.map(|day| (day, 0)).into_iter().collect();
        self.stages.iter().fold(0, |reached, stage| {
            let from = stage.counts_from.map_or(reached, |day| *said.entry(day).or_insert(reached));
            reached.max(from.saturating_add(stage.time.working_days()))
        })
    }

    /// Does closing finalise the document, so that it can only be read from then on (SLO-11)?
    #[must_use]
    pub fn closing_is_final(&self) -> bool {
        self.file_notes.as_ref().is_some_and(|notes| notes.final_on_closing)
    }

    /// What a careful reader should be told about this procedure before relying on it; it loads all the same.
    #[must_use]
    pub fn risks(&self) -> Vec<Risk> {
        let sum = self.working_days_of_ladder();
        let total = self.total.working_days;
        let over = (sum > total).then_some(Risk::LadderOverTotal { sum, total });
        over.into_iter().collect()
    }
}
