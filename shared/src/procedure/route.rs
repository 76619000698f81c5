use super::Procedure;
use crate::ids::PostId;
use crate::people::PlanKind;
use serde::{Deserialize, Serialize};

/// A reason the procedure names, of which one is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Ground {
    pub id: String,
    pub text: String,
    /// The plans it holds for.
    pub plans: Vec<PlanKind>,
}

/// A pause while an accepted answer is carried out (LAM-07).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Hold {
    /// The stage whose satisfactory answer opens it; none where a hold is only ever a pause before the answer.
    pub stage: Option<u8>,
    /// May the chair also pause a stage while its answer is awaited? Its end gives back the working days then left
    /// (timescales: rule 6).
    #[serde(default)]
    pub while_awaited: bool,
    pub note: String,
}

/// What holds of meetings on the way (HAF-07).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Meetings {
    /// The lowest stage whose meetings these posts attend.
    pub from_stage: u8,
    pub present: Vec<PostId>,
}

/// Nothing is done against the child while a matter is open (LAM-11).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Freeze {
    /// In our words, as all parties read it.
    pub what: String,
    /// Who is alerted at once to a breach.
    pub alerts: Vec<PostId>,
}

/// More time, asked for and decided (KEN-07).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Extension {
    /// May the chair agree another time without a request?
    pub without_request: bool,
    /// What a request must hold, in our words.
    pub needs: Vec<String>,
    /// The addressees whose line manager must have agreed that it is asked for.
    #[serde(default)]
    pub line_manager_agrees: Vec<PostId>,
}

/// What must have happened before a stage is reached (SLO-05).
///
/// It stands whichever way the stage is reached, but for a discussion of an answer, which needs an answer to discuss.
/// One recorded talk with a post satisfies both a gate and an entry rule that ask for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Gate {
    /// The stage it stands before.
    pub before: u8,
    pub kind: GateKind,
    /// Is the stage refused while it is unmet? Otherwise the chair is warned.
    pub refuses: bool,
    pub what: String,
    /// Who takes part, besides the chair; of a notice, who is told.
    pub posts: Vec<PostId>,
    /// Of a notice, who tells them; the chair where it names nobody (KEN-02).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PostId>,
}

impl Procedure {
    /// Those who are told before a stage, each with the notice that says so (KEN-02).
    pub fn told_before(&self, stage: u8) -> impl Iterator<Item = (&Gate, &PostId)> {
        let notices =
            self.gates.iter().filter(move |gate| gate.kind == GateKind::Notice && gate.before == stage);
        notices.flat_map(|gate| gate.posts.iter().map(move |post| (gate, post)))
    }
}

/// What a gate asks to have on record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum GateKind {
    /// A meeting of the posts with the chair: its date, who was there, what was decided (SLO-05).
    Meeting,
    /// A talk about the answer with whoever gave it; a start at the stage needs none (SLO-04).
    Discussion,
    /// The posts' view was asked (KEN-06).
    Consultation,
    /// The posts were told beforehand (KEN-02).
    Notice,
    /// The record shows supervision and management of the matter (HAF-12).
    Evidence,
}

/// What follows when the last stage has not resolved it (ALL-17).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LastStep {
    /// In our words, as an instruction to the chair.
    pub what: String,
    /// The same for a child on a protection plan, where it is another for them (TOR-12, TOR-18).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_child_protection: Option<String>,
    pub posts: Vec<PostId>,
    /// Must a referral have been considered before it closes unresolved?
    #[serde(default)]
    pub considers_referral: bool,
    /// Is it a meeting of the posts that sets the next steps (SLO-06)?
    #[serde(default)]
    pub meeting: bool,
}

impl LastStep {
    /// What the chair of a matter about this plan does.
    #[must_use]
    pub fn what_for(&self, plan: PlanKind) -> &str {
        let own = self.for_child_protection.as_ref().filter(|_| plan == PlanKind::ChildProtection);
        own.unwrap_or(&self.what)
    }
}
