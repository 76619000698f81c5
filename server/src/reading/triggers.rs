//! What chairs are prompted to raise because it has gone on for too long.

use shared::api::{ChildRef, TriggerRow};
use shared::child::{Child, MatterSoFar, TriggerDue};
use shared::ids::{ChildId, EscalationId, PersonId};

use crate::rejected::Rejected;
use crate::streams::{Children, Escalations, load};
use crate::work::Work;

/// What is to be raised for the child today, whoever chairs.
pub async fn of_child(work: &mut Work<'_>, child: &Child) -> Result<Vec<TriggerDue>, Rejected> {
    let adopted = work.adopted().await?;
    if adopted.procedure.triggers.is_empty() {
        return Ok(Vec::new());
    }
    let mut matters = Vec::new();
    for id in work.tx.matters_of_child(&child.id.to_string()).await? {
        let id: EscalationId = id.parse().map_err(Rejected::inconsistent)?;
        let loaded = load::<Escalations>(&mut work.tx, &id).await?;
        matters.extend(loaded.state.as_ref().map(MatterSoFar::of));
    }
    Ok(child.triggers_due(&matters, &adopted.procedure, &adopted.calendar, work.today))
}

/// What the person is prompted to raise for the children they chair, the longest due first.
pub async fn of_chair(work: &mut Work<'_>, person: PersonId) -> Result<Vec<TriggerRow>, Rejected> {
    if work.adopted().await?.procedure.triggers.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = Vec::new();
    for id in work.tx.children_chaired_by(&person.to_string()).await? {
        let id: ChildId = id.parse().map_err(Rejected::inconsistent)?;
        let Some(child) = load::<Children>(&mut work.tx, &id).await?.state else { continue };
        let due = of_child(work, &child).await?;
        let theirs = due.into_iter().filter(|due| child.chair(due.plan) == Some(person));
        rows.extend(theirs.map(|due| TriggerRow { child: named(&child), due }));
    }
    rows.sort_by_key(|row| row.due.since);
    Ok(rows)
}

fn named(child: &Child) -> ChildRef {
    let Child { id, name, case_number, .. } = child;
    ChildRef { id: *id, name: name.clone(), case_number: case_number.clone() }
}
