//! Who chairs a child's plans, today and from a day to come (ALL-31).

use super::{Chairing, Child};
use crate::ids::PersonId;
use crate::people::PlanKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Somebody who is to chair one of the child's plans from a day to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComingChair {
    pub plan: PlanKind,
    pub person: PersonId,
    /// The first day on which they chair it.
    pub from: NaiveDate,
}

impl Child {
    /// Who is to chair a plan by that day and does not yet.
    pub fn chairs_due(&self, day: NaiveDate) -> impl Iterator<Item = &ComingChair> {
        self.coming_chairs.iter().filter(move |coming| coming.from <= day)
    }

    /// Who is to chair that plan.
    #[must_use]
    pub fn coming_chair(&self, plan: PlanKind) -> Option<&ComingChair> {
        self.coming_chairs.iter().find(|coming| coming.plan == plan)
    }
}

/// Takes the place of whatever was arranged for that plan before.
pub(super) fn arranged(child: &mut Child, coming: ComingChair) {
    child.coming_chairs.retain(|known| known.plan != coming.plan);
    child.coming_chairs.push(coming);
}

/// They chair it from now; what was arranged for them has come.
pub(super) fn allocated(child: &mut Child, chairing: Chairing) {
    child.chairs.retain(|other| other.plan != chairing.plan);
    child.chairs.push(chairing);
    child.coming_chairs.retain(|coming| (coming.plan, coming.person) != (chairing.plan, chairing.person));
}
