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
}
