use super::{Answered, PlanEnd};
use crate::ids::{ChildId, PersonId, PostId};
use crate::people::PlanKind;
use crate::procedure::{CategoryId, Manner};
use crate::smart::SmartDraft;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a person, or the job that watches deadlines, may ask of a matter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum Command {
    /// Start informally (ALL-01).
    RaiseConcern(RaiseConcern),
    /// Put a talk on the record: informally, or about an answer.
    RecordDiscussion(RecordDiscussion),
    /// The informal concern is settled (ALL-02).
    ResolveInformally {
        outcome: String,
    },
    /// Open the formal ladder, from a concern or directly (ALL-02, ALL-09).
    RaiseFormally(RaiseFormally),
    /// The addressee's written answer (ALL-05).
    Respond(Respond),
    /// The chair's verdict on an answer (ALL-06).
    Review(Review),
    /// To the next stage, or with the conditions of a higher start to one above it (ALL-07, ALL-22).
    PassOn(PassOn),
    /// The time has run out unanswered (ALL-08).
    RecordNoResponse {
        stage: u8,
    },
    CompleteAction {
        action: u32,
        how: String,
    },
    ReviseAction {
        action: u32,
        revised: SmartDraft,
        reason: String,
    },
    AddNote {
        text: String,
    },
    /// Replace the text of a field, keeping the old one in sight (ALL-11).
    Correct {
        field: CorrectableField,
        text: String,
        reason: String,
    },
    /// End it, saying how and why (ALL-17).
    Close(Close),
    Withdraw {
        reason: String,
    },
}

/// The names of the commands, for saying what may be done now and why the rest may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CommandKind {
    RaiseConcern,
    RecordDiscussion,
    ResolveInformally,
    RaiseFormally,
    Respond,
    Review,
    PassOn,
    RecordNoResponse,
    CompleteAction,
    ReviseAction,
    AddNote,
    Correct,
    Close,
    Withdraw,
}

impl Command {
    /// Which command it is.
    #[must_use]
    pub fn kind(&self) -> CommandKind {
        match self {
            Self::RaiseConcern(_) => CommandKind::RaiseConcern,
            Self::RecordDiscussion(_) => CommandKind::RecordDiscussion,
            Self::ResolveInformally { .. } => CommandKind::ResolveInformally,
            Self::RaiseFormally(_) => CommandKind::RaiseFormally,
            Self::Respond(_) => CommandKind::Respond,
            Self::Review(_) => CommandKind::Review,
            Self::PassOn(_) => CommandKind::PassOn,
            Self::RecordNoResponse { .. } => CommandKind::RecordNoResponse,
            Self::CompleteAction { .. } => CommandKind::CompleteAction,
            Self::ReviseAction { .. } => CommandKind::ReviseAction,
            Self::AddNote { .. } => CommandKind::AddNote,
            Self::Correct { .. } => CommandKind::Correct,
            Self::Close(_) => CommandKind::Close,
            Self::Withdraw { .. } => CommandKind::Withdraw,
        }
    }
}

impl CommandKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 14] = [
        Self::RaiseConcern,
        Self::RaiseFormally,
        Self::Respond,
        Self::Review,
        Self::RecordDiscussion,
        Self::ResolveInformally,
        Self::PassOn,
        Self::RecordNoResponse,
        Self::CompleteAction,
        Self::ReviseAction,
        Self::AddNote,
        Self::Correct,
        Self::Close,
        Self::Withdraw,
    ];
}

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
    /// When the chair wants it settled.
    pub by: Option<NaiveDate>,
}

/// A post and the person shown for it: if the post has changed hands since, the command is refused, never sent elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Shown {
    pub post: PostId,
    pub person: PersonId,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordDiscussion {
    pub on: Option<NaiveDate>,
    pub manner: Option<Manner>,
    /// With whom, in words: posts or names.
    pub with: String,
    /// What was said and agreed.
    pub agreed: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RaiseFormally {
    pub opening: Opening,
    pub actions: Vec<SmartDraft>,
    pub target: Target,
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
    /// The ground named, where the stage asks for one (LAM-21).
    pub ground: Option<String>,
    /// The working days given, where the chair sets the stage's time (KEN-24).
    pub days: Option<u32>,
    /// Why an IRO acts outside what the procedure lists (IRO Handbook 6.2).
    pub outside_procedure: Option<String>,
}

/// A dated talk that an entry rule asks for (LAM-02).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Consultation {
    pub post: PostId,
    pub on: Option<NaiveDate>,
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Respond {
    /// The stage it answers; a late answer stays with its own.
    pub stage: u8,
    pub text: String,
    pub actions: Vec<ActionAnswer>,
}

/// The answer to one action asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActionAnswer {
    pub action: u32,
    pub answer: Answered,
}

/// The chair's verdict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum Review {
    /// Done: it closes with outcome and rationale.
    Resolved { outcome: String, rationale: String, unfinished: Vec<Unfinished> },
    /// Agreed, with actions still to be done by their dates.
    Agreed { rationale: String },
    /// To be talked over until a date the chair sets.
    Discuss { why: String, until: Option<NaiveDate> },
    /// Not resolved: to the next stage, with the reason in the target.
    NotResolved { target: Target, revised: Vec<RevisedAction> },
    /// Not resolved at the last stage: to the authority's last step (ALL-17).
    LastStep { reason: String },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PassOn {
    pub target: Target,
    pub revised: Vec<RevisedAction>,
}

/// An action changed while passing on (ALL-07).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RevisedAction {
    pub action: u32,
    pub revised: SmartDraft,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Close {
    pub how: Ending,
    pub outcome: String,
    pub rationale: String,
    pub unfinished: Vec<Unfinished>,
}

/// How a matter ends by a closing command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "ending", rename_all = "snake_case")]
pub enum Ending {
    Resolved,
    /// After the last stage and the authority's last step.
    NotResolved,
    /// Where the procedure allows it (KEN-28).
    NotProportionate,
    PlanEnded {
        because: PlanEnd,
    },
    Withdrawn,
}

/// What becomes of an action that is not done when a matter closes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Unfinished {
    pub action: u32,
    pub becomes: String,
}

/// The text a correction may replace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum CorrectableField {
    Wrong,
    Impact,
    Outcome,
    /// The text of an answer, by its number.
    Answer {
        number: u32,
    },
    /// The text of a note, by its number.
    Note {
        number: u32,
    },
}
