//! The reviews whose grades are on record, and what the grades asked to be raised (KEN-08).

use shared::api::{ChildRecord, DraftStanding, GradedRow};
use shared::child::Child;
use shared::ids::{ChildId, PersonId, Reference};

use super::record;
use crate::rejected::Rejected;
use crate::work::Work;

/// For those who may read the child's page, where the procedure grades reviews.
pub async fn reviews(work: &mut Work<'_>, person: PersonId, id: ChildId) -> Result<ChildRecord, Rejected> {
    let grading = work.adopted().await?.procedure.grading.clone().ok_or(Rejected::NotFound)?;
    record::part(work, person, (id, grading.plan), |child| Child {
        requests: Vec::new(),
        networks: Vec::new(),
        placements: Vec::new(),
        advocates: Vec::new(),
        ..child
    })
    .await
}

/// Everything that grades asked to be raised, the newest first, each with what became of it.
pub(super) async fn asked_by_grades(work: &mut Work<'_>, child: &Child) -> Result<Vec<GradedRow>, Rejected> {
    let raised = match child.gradings.is_empty() {
        true => Vec::new(),
        false => work.tx.raised_from_grades(&child.id.to_string()).await?,
    };
    let reference = |number: u32| {
        let matter = raised.iter().find(|matter| matter.draft == i64::from(number));
        matter.map(|matter| Reference(matter.reference.clone()))
    };
    let rows = child.asked_by_grades().map(|(draft, dropped)| {
        let standing = match (reference(draft.number), dropped) {
            (Some(reference), _) => DraftStanding::Raised { reference },
            (None, Some(dropped)) => DraftStanding::Dropped(dropped.clone()),
            (None, None) => DraftStanding::Waiting,
        };
        GradedRow { draft, standing }
    });
    let mut rows: Vec<GradedRow> = rows.collect();
    rows.reverse();
    Ok(rows)
}
