//! Who answers under a post's title, where that is not one person.

use super::{Post, Procedure};
use crate::ids::{PostId, UnitId};
use serde::{Deserialize, Serialize};

/// Who answers under a post's title.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Seat {
    /// One person at a time holds it.
    #[default]
    Person,
    /// Several people who answer as one body; the answer names who sat.
    Panel {
        /// The posts that sit, each of one person.
        members: Vec<PostId>,
        /// How many people must have sat.
        quorum: u32,
    },
    /// Whoever is on duty in a unit: everybody who holds any post there and is not away.
    Unit {
        /// The directory's id of the unit; without one it is where the post's line begins.
        unit: Option<UnitId>,
    },
    /// Another agency: it is written to and has no account (ALL-37).
    Agency,
}

impl Seat {
    /// Does one person at a time hold the post?
    #[must_use]
    pub fn is_one_person(&self) -> bool {
        *self == Self::Person
    }
}

impl Procedure {
    /// The agency that a stage is addressed to, where it is one.
    #[must_use]
    pub fn agency_of(&self, stage: u8) -> Option<&Post> {
        let addressees = self.stage(stage).into_iter().flat_map(|stage| &stage.addressees);
        addressees.filter_map(|post| self.post(post)).find(|post| post.seat == Seat::Agency)
    }

    /// What an agency is called, wherever the procedure names it: among its partners, or as the addressee of a stage.
    #[must_use]
    pub fn agency_title<'a>(&'a self, id: &'a str) -> &'a str {
        let partner = self.partners.as_ref().and_then(|known| known.agency(id));
        let post = self.posts.iter().find(|post| post.id.as_str() == id);
        partner.map(|agency| agency.title.as_str()).or(post.map(|post| post.title.as_str())).unwrap_or(id)
    }
}
