//! Records beside the matter.

use super::{ChildRef, Recorded};
use crate::beside::{BesideEvent, BesideKind};
use crate::escalation::Context;
use crate::ids::{RecordId, Reference};
use crate::people::PlanKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A record beside the matter in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordRow {
    pub kind: BesideKind,
    pub id: RecordId,
    pub child: ChildRef,
    pub plan: PlanKind,
    /// The matter it belongs to, where it belongs to one and the reader may know of it.
    pub matter: Option<Reference>,
    pub begun_on: NaiveDate,
    /// The day from which nothing more is to be done.
    pub over_since: Option<NaiveDate>,
    /// How it stands, in words.
    pub standing: String,
    pub due: Option<NaiveDate>,
    /// Does something there wait for me?
    pub mine: bool,
}

/// A record beside the matter, with everything a next decision depends on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WholeRecord {
    pub kind: BesideKind,
    pub id: RecordId,
    pub version: u64,
    pub child: ChildRef,
    pub events: Vec<Recorded<BesideEvent>>,
    pub context: Context,
}
