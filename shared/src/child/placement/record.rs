//! The child lives somewhere new (KEN-14).

use super::{Placement, review};
use crate::child::{Child, ChildEvent};
use crate::escalation::common::{past_date, text};
use crate::escalation::{Broken, Checks, Context, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A new placement, with the review before which it is first visited.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordPlacement {
    pub name: String,
    pub registered: Option<bool>,
    pub began_on: Option<NaiveDate>,
    pub review_on: Option<NaiveDate>,
    pub review_there: bool,
}

pub(super) fn record(
    child: &Child,
    placement: &RecordPlacement,
    context: &Context,
) -> Result<Vec<ChildEvent>, Violations> {
    let mut checks = Checks::default();
    text(&mut checks, "name", &placement.name);
    checks.require(placement.registered.is_some(), "registered", || Broken::Missing);
    let began_on = past_date(&mut checks, "began_on", placement.began_on, context);
    review::expected(&mut checks, placement.review_on, began_on);
    let number = child.placements.len() as u32 + 1;
    let dates = placement.registered.zip(began_on).zip(placement.review_on);
    let event = dates.map(|((registered, began_on), review_on)| {
        ChildEvent::PlacementRecorded(Placement {
            number,
            name: placement.name.trim().to_owned(),
            registered,
            began_on,
            review_on,
            review_there: placement.review_there,
            visits: Vec::new(),
            scopings_asked: Vec::new(),
            scopings: Vec::new(),
        })
    });
    checks.finish(event.map(|event| vec![event]))
}
