use crate::ids::PostId;
use crate::people::ChairKind;
use serde::{Deserialize, Serialize};

/// A start, or a jump while passing on, that the procedure lists (ALL-09, ALL-22).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EntryRule {
    pub chairs: Vec<ChairKind>,
    pub stages: Vec<u8>,
    /// What the record must hold before a matter begins, or is jumped to, there.
    pub needs: Vec<Need>,
    /// When the procedure allows it, in our words; shown beside the choice.
    pub when: Option<String>,
}

/// Something an entry rule asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "need")]
pub enum Need {
    /// Why this stage, in writing.
    Reason,
    /// A dated talk with the holder of a post.
    Consultation { post: PostId },
    /// The same, where the matter goes there on that ground.
    ConsultationOn { post: PostId, ground: String },
    /// Which of the stage's grounds takes the matter there.
    Ground,
}

impl Need {
    /// The post that is to be spoken with, on whatever ground.
    #[must_use]
    pub fn consulted(&self) -> Option<&PostId> {
        match self {
            Self::Consultation { post } | Self::ConsultationOn { post, .. } => Some(post),
            Self::Reason | Self::Ground => None,
        }
    }

    /// The same where the matter goes there on that ground.
    #[must_use]
    pub fn consulted_on(&self, ground: Option<&str>) -> Option<&PostId> {
        match self {
            Self::ConsultationOn { ground: of, .. } if Some(of.as_str()) != ground => None,
            need => need.consulted(),
        }
    }
}

impl EntryRule {
    /// Does a start here name its ground: because the rule asks for it, or because somebody is consulted on one of them?
    #[must_use]
    pub fn asks_for_ground(&self) -> bool {
        self.needs.iter().any(|need| matches!(need, Need::Ground | Need::ConsultationOn { .. }))
    }
}
