//! A part of a child's record with what an act about it depends on.

use shared::access::Act;
use shared::api::ChildRecord;
use shared::child::{Child, ChildActKind};
use shared::ids::{ChildId, PersonId};
use shared::people::PlanKind;

use crate::rejected::Rejected;
use crate::streams::{Asked, Children, gather, load};
use crate::work::Work;

/// For those who may read the child's page by what they are to that plan. `only` leaves what the part is about.
pub(super) async fn part(
    work: &mut Work<'_>,
    person: PersonId,
    (id, plan): (ChildId, PlanKind),
    only: impl FnOnce(Child) -> Child,
) -> Result<ChildRecord, Rejected> {
    let asked = Asked::raising(work, person, id, plan).await?;
    let facts = gather(work, asked).await?.filter(|facts| facts.may(Act::ReadChild));
    let facts = facts.ok_or(Rejected::NotFound)?;
    let may = ChildActKind::ALL.into_iter().filter(|kind| facts.may(Act::ForChild(*kind))).collect();
    let loaded = load::<Children>(&mut work.tx, &id).await?;
    let version = loaded.version.unsigned_abs();
    Ok(ChildRecord { version, record: only(facts.child), context: facts.context, may })
}
