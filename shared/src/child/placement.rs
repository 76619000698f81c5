//! Where the child lives, and the visits that check it (KEN-14, KEN-15, KEN-16, KEN-29).

mod act;
mod due;
mod record;
mod review;
mod scoping;
mod scoping_request;
mod service;
mod visit;

pub use act::PlacementAct;
pub use due::VisitDue;
pub use record::RecordPlacement;
pub use review::{MoveReview, PlacementReviewMoved};
pub use scoping::{RecordScoping, ScopingHeld};
pub use scoping_request::{RequestScoping, ScopingRequested};
pub use service::{RaisedByService, RecordServiceConcern};
pub use visit::{Finding, RecordVisit, VisitRecorded, Visitor};

pub(super) use act::{act, evolve};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A place where the child lives or lived, numbered from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Placement {
    pub number: u32,
    /// The provider, home or carer.
    pub name: String,
    /// Is the provision registered?
    pub registered: bool,
    pub began_on: NaiveDate,
    /// The review before which it is first visited, as it is expected.
    pub review_on: NaiveDate,
    /// Is that review held at the placement?
    pub review_there: bool,
    #[serde(default)]
    pub visits: Vec<VisitRecorded>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scopings_asked: Vec<ScopingRequested>,
    #[serde(default)]
    pub scopings: Vec<ScopingHeld>,
}
