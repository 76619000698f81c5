//! Where a child lives: what an act about it depends on, and the visits a chair is to make.

use shared::api::{ChildRecord, ChildRef, VisitRow};
use shared::child::{Child, NetworkRecorded, ReviewGraded};
use shared::ids::{ChildId, PersonId};
use shared::procedure::Visiting;

use super::record;
use crate::rejected::Rejected;
use crate::streams::{Children, load};
use crate::work::Work;

/// For those who may read the child's page, where the procedure asks for visits.
pub async fn home(work: &mut Work<'_>, person: PersonId, id: ChildId) -> Result<ChildRecord, Rejected> {
    let visiting = work.adopted().await?.procedure.visiting.clone().ok_or(Rejected::NotFound)?;
    record::part(work, person, (id, visiting.plan), only_home).await
}

/// What was asked of the chair, and by whom, is no business of everybody who looks after the child's home. Of reviews only the
/// days are left, which visits are counted from.
fn only_home(child: Child) -> Child {
    let network = |review| NetworkRecorded { members: Vec::new(), ..review };
    let grading =
        |review| ReviewGraded { grades: Vec::new(), raises: Vec::new(), corrections: Vec::new(), ..review };
    Child {
        requests: Vec::new(),
        networks: child.networks.into_iter().map(network).collect(),
        gradings: child.gradings.into_iter().map(grading).collect(),
        advocates: Vec::new(),
        ..child
    }
}

/// The visits that the person is to make to the children they chair, the first due first.
pub async fn visits(work: &mut Work<'_>, person: PersonId) -> Result<Vec<VisitRow>, Rejected> {
    let Some(visiting) = work.adopted().await?.procedure.visiting.clone() else { return Ok(Vec::new()) };
    let mut rows = Vec::new();
    for id in work.tx.children_chaired_by(&person.to_string()).await? {
        let id: ChildId = id.parse().map_err(Rejected::inconsistent)?;
        let child = load::<Children>(&mut work.tx, &id).await?.state;
        let theirs = |child: &Child| {
            let in_force = child.plans_on(work.today).any(|plan| plan == visiting.plan);
            in_force && child.chair(visiting.plan) == Some(person)
        };
        rows.extend(child.filter(theirs).and_then(|child| row(&child, &visiting)));
    }
    rows.sort_by_key(|row| row.by);
    Ok(rows)
}

fn row(child: &Child, visiting: &Visiting) -> Option<VisitRow> {
    let (placement, due) = child.placement().zip(child.visit_due(visiting))?;
    let Child { id, name, case_number, .. } = child.clone();
    Some(VisitRow {
        child: ChildRef { id, name, case_number },
        placement: placement.name.clone(),
        by: due.by,
    })
}
