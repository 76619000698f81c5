use super::{Placement, Visitor};
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

impl Placement {
    /// By when the chair visits next (KEN-14): before the review, or on its day where it is held there and the procedure
    /// allows it; after each visit, so many months on.
    #[must_use]
    pub fn visit_due(&self, visiting: &Visiting) -> Option<VisitDue> {
        let times = visiting.times(self.registered);
        let after =
            self.visits.iter().filter(|visit| visit.visitor == Visitor::Chair).map(|visit| visit.on).max();
        let by = match after {
            Some(last) => last.checked_add_months(Months::new(times.then_months))?,
            None => self.first_by(times)?,
        };
        Some(VisitDue { by, after })
    }

    fn first_by(&self, times: &VisitTimes) -> Option<NaiveDate> {
        if times.on_its_day && self.review_there { Some(self.review_on) } else { self.review_on.pred_opt() }
    }
}
