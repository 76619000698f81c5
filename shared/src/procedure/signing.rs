//! Who brings a matter to a stage, who signs it off there and who endorses its letter, where that is not simply the chair.

use super::Procedure;
use crate::ids::PostId;
use serde::{Deserialize, Serialize};

/// Somebody whose act the procedure asks for: the chair of the plan, or whoever answers for a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Signer {
    Chair,
    Post(PostId),
}

impl Signer {
    /// What a file writes for the chair of the plan; no post has this id.
    pub const CHAIR: &'static str = "chair";

    /// The post, where it is one.
    #[must_use]
    pub fn post(&self) -> Option<&PostId> {
        match self {
            Self::Chair => None,
            Self::Post(post) => Some(post),
        }
    }
}

impl From<String> for Signer {
    fn from(text: String) -> Self {
        if text == Self::CHAIR { Self::Chair } else { Self::Post(PostId(text)) }
    }
}

impl From<Signer> for String {
    fn from(signer: Signer) -> Self {
        match signer {
            Signer::Chair => Signer::CHAIR.to_owned(),
            Signer::Post(PostId(post)) => post,
        }
    }
}

/// What one stage says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Signing {
    /// Who may bring a matter here; the chair where nobody is named.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub raised_by: Vec<Signer>,
    /// Who judges the answer here and closes; of several any one judges, and each signs a closing. The chair where nobody
    /// is named.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub signed_off_by: Vec<Signer>,
    /// Who endorses a letter before it leaves from here.
    pub endorsed_by: Vec<PostId>,
}

impl Signing {
    /// Is everything simply the chair's?
    #[must_use]
    pub fn is_the_chairs(&self) -> bool {
        *self == Self::default()
    }
}

impl Procedure {
    /// Does a closing need more than one signature at any stage?
    #[must_use]
    pub fn has_joint_sign_off(&self) -> bool {
        self.stages.iter().any(|stage| stage.signing.signed_off_by.len() > 1)
    }

    /// Is a letter endorsed before it leaves, at any stage?
    #[must_use]
    pub fn has_endorsements(&self) -> bool {
        self.stages.iter().any(|stage| !stage.signing.endorsed_by.is_empty())
    }
}
