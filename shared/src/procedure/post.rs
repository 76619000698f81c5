use super::{ReferredTo, Seat};
use crate::ids::PostId;
use serde::{Deserialize, Serialize};

/// A post that a ladder addresses, copies or consults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Post {
    pub id: PostId,
    /// As the authority writes it.
    pub title: String,
    /// Where to look for its holder.
    pub line: Line,
    /// The next post above: answers when nobody holds this one.
    pub above: Option<PostId>,
    /// The body outside the council whose post it is: reached by its contact, as nobody here need hold it (LAM-09).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outside: Option<ReferredTo>,
    /// Who answers under its title.
    #[serde(default, skip_serializing_if = "Seat::is_one_person")]
    pub seat: Seat,
}

/// Whose line a post belongs to; decides where its holder is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// The child's team and what stands above it: team manager, head of service.
    Child,
    /// The chair's own service: reviewing manager, QA service manager.
    Chair,
    /// One for the whole authority: the Director.
    Authority,
    /// Whoever is the child's allocated social worker.
    SocialWorker,
}
