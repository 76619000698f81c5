//! The review before which a placement is first visited: when it is expected, and that it moves (KEN-14).

use crate::child::{Child, ChildEvent};
use crate::escalation::{Broken, Checks, Context, Violations};
use crate::people::PersonRef;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The review of where the child lives now is on another day, or at another place. Its visits stay.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MoveReview {
    pub review_on: Option<NaiveDate>,
    /// Is it held where the child lives?
    pub review_there: bool,
}

/// That it moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlacementReviewMoved {
    pub placement: u32,
    pub review_on: NaiveDate,
    pub review_there: bool,
    pub by: PersonRef,
    pub on: NaiveDate,
}

/// The day is given, and is not before the child lived there.
pub(super) fn expected(checks: &mut Checks, review_on: Option<NaiveDate>, began_on: Option<NaiveDate>) {
    checks.require(review_on.is_some(), "review_on", || Broken::Missing);
    if let (Some(review), Some(earliest)) = (review_on, began_on) {
        checks.require(review >= earliest, "review_on", || Broken::BeforeItWent { earliest });
    }
}

pub(super) fn moved(
    child: &Child,
    review: &MoveReview,
    context: &Context,
) -> Result<Vec<ChildEvent>, Violations> {
    let mut checks = Checks::default();
    let Some(placement) = child.placement() else {
        checks.broken("", Broken::NoPlacement);
        return checks.finish(None);
    };
    expected(&mut checks, review.review_on, Some(placement.began_on));
    let event = review.review_on.map(|review_on| {
        ChildEvent::PlacementReviewMoved(PlacementReviewMoved {
            placement: placement.number,
            review_on,
            review_there: review.review_there,
            by: context.actor.person.clone(),
            on: context.today,
        })
    });
    checks.finish(event.map(|event| vec![event]))
}
