use super::{Placement, Visitor};
use crate::child::Child;
use crate::procedure::{VisitTimes, Visiting};
use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// The last day for the chair's next visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VisitDue {
    pub by: NaiveDate,
    /// The chair's visit it follows; none where it is the first.
    pub after: Option<NaiveDate>,
}

impl Child {
    /// By when the chair visits next where the child lives (KEN-14): before the review, or on its day where it is held there
    /// and the procedure allows it; after each visit, so many months on.
    #[must_use]
    pub fn visit_due(&self, visiting: &Visiting) -> Option<VisitDue> {
        let placement = self.placement()?;
        let times = visiting.times(placement.registered);
        let visits = placement.visits.iter().filter(|visit| visit.visitor == Visitor::Chair);
        let after = visits.map(|visit| visit.on).max();
        let by = match after {
            Some(last) => last.checked_add_months(Months::new(times.then_months))?,
            None => {
                let review = self.review_before(placement, visiting);
                if placement.on_its_day(times) { review } else { review.pred_opt()? }
            }
        };
        Some(VisitDue { by, after })
    }

    /// The review before which the first visit falls: as it was held, once so many have been since the child came there; until
    /// then as it is expected.
    fn review_before(&self, placement: &Placement, visiting: &Visiting) -> NaiveDate {
        let number = visiting.times(placement.registered).before_review as usize;
        let reviews = self.reviews_of(visiting.plan);
        let held = reviews.range(placement.began_on..).nth(number.saturating_sub(1));
        held.copied().unwrap_or(placement.review_on)
    }
}

impl Placement {
    /// May its first visit fall on the day of the review?
    #[must_use]
    pub fn on_its_day(&self, times: &VisitTimes) -> bool {
        times.on_its_day && self.review_there
    }
}
