//! Matters raised for brothers and sisters, for those who can read all of them, and for whom else one may be raised.

use std::collections::BTreeSet;

use shared::access::Act;
use shared::api::{ChildRef, SiblingMatter};
use shared::escalation::CommandKind;
use shared::ids::{ChildId, EscalationId, PersonId};

use super::child::may_raise;
use crate::rejected::Rejected;
use crate::streams::{Asked, Escalations, gather, load};
use crate::work::Work;

/// The other matters of the group; none for whoever may not read every one. What is withheld is in no group any more.
pub async fn of(
    work: &mut Work<'_>,
    person: PersonId,
    id: EscalationId,
) -> Result<Vec<SiblingMatter>, Rejected> {
    let mut found = Vec::new();
    for id in work.tx.siblings_of(&id.to_string()).await? {
        let id: EscalationId = id.parse().map_err(Rejected::inconsistent)?;
        let loaded = load::<Escalations>(&mut work.tx, &id).await?;
        let Some(matter) = loaded.state.as_ref().filter(|matter| !matter.is_withheld()) else { continue };
        let facts = gather(work, Asked::about(id, loaded.version, matter, person)).await?;
        let Some(facts) = facts.filter(|facts| facts.may(Act::Read)) else { return Ok(Vec::new()) };
        let child = facts.child;
        found.push(SiblingMatter {
            id,
            reference: matter.reference.clone(),
            child: ChildRef { id: child.id, name: child.name, case_number: child.case_number },
            phase: matter.phase,
        });
    }
    Ok(found)
}

/// The children for whom the reader may raise the same: others of the same chair who have none in the group.
pub async fn choices(
    work: &mut Work<'_>,
    person: PersonId,
    id: EscalationId,
) -> Result<Vec<ChildRef>, Rejected> {
    let loaded = load::<Escalations>(&mut work.tx, &id).await?;
    let matter = loaded.state.as_ref().ok_or(Rejected::NotFound)?;
    let facts = gather(work, Asked::about(id, loaded.version, matter, person)).await?;
    let facts =
        facts.filter(|facts| facts.may(Act::Do(CommandKind::RaiseFormally))).ok_or(Rejected::NotFound)?;
    let plan = matter.opening.plan;
    let grouped: BTreeSet<ChildId> =
        of(work, person, id).await?.into_iter().map(|other| other.child.id).collect();
    let Some(chair) = facts.child.chair(plan) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for other in work.tx.children_chaired_by(&chair.to_string()).await? {
        let other: ChildId = other.parse().map_err(Rejected::inconsistent)?;
        if other == facts.child.id || grouped.contains(&other) {
            continue;
        }
        let asked = Asked::raising(work, person, other, plan).await?;
        found.extend(gather(work, asked).await?.filter(may_raise).map(|facts| facts.child));
    }
    found.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found
        .into_iter()
        .map(|child| ChildRef { id: child.id, name: child.name, case_number: child.case_number })
        .collect())
}
