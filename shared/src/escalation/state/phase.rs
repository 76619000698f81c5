use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where a matter stands: who moves, and whose clock runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "phase", rename_all = "snake_case")]
pub enum Phase {
    /// The chair, by the chair's own date.
    Informal,
    /// The addressees, by the stage's due date.
    AwaitingAnswer {
        stage: u8,
    },
    /// The chair; nobody times the chair.
    Answered {
        stage: u8,
    },
    /// The chair, or the job where the procedure passes on by itself.
    Lapsed {
        stage: u8,
    },
    /// The chair, by a date the chair sets.
    InDiscussion {
        stage: u8,
        until: NaiveDate,
    },
    /// Nobody until the date; then the chair, who checks (LAM-07).
    OnHold {
        stage: u8,
        until: NaiveDate,
    },
    /// The owners, each by the action's date.
    ActionsOutstanding {
        stage: u8,
    },
    /// The chair, through the authority's last step (ALL-17).
    LastStep {
        stage: u8,
    },
    Closed,
}

impl Phase {
    /// The formal stage it is at; none while informal or closed.
    #[must_use]
    pub fn stage(self) -> Option<u8> {
        match self {
            Self::Informal | Self::Closed => None,
            Self::AwaitingAnswer { stage }
            | Self::Answered { stage }
            | Self::Lapsed { stage }
            | Self::InDiscussion { stage, .. }
            | Self::OnHold { stage, .. }
            | Self::ActionsOutstanding { stage }
            | Self::LastStep { stage } => Some(stage),
        }
    }
}
