//! Those around a child and how each is reached, shared among those who work with the child (KEN-20).

use shared::access::Act;
use shared::api::ChildNetwork;
use shared::child::ChildActKind;
use shared::ids::{ChildId, PersonId};

use super::child::{by_plan, through_a_matter};
use super::requests::plans;
use crate::rejected::Rejected;
use crate::streams::{Children, load};
use crate::work::Work;

/// For those with whom it is shared, where the procedure gathers it. Not there for anybody else, an advocate too.
pub async fn network(work: &mut Work<'_>, person: PersonId, id: ChildId) -> Result<ChildNetwork, Rejected> {
    let asked = work.adopted().await?.procedure.network.clone().ok_or(Rejected::NotFound)?;
    let facts = by_plan(work, person, id).await?;
    let shared = facts.iter().any(|facts| facts.may(Act::ReadNetwork));
    if !shared && !through_a_matter(work, person, id, Act::ReadNetwork).await? {
        return Err(Rejected::NotFound);
    }
    let may_record = plans(&facts, ChildActKind::RecordNetwork);
    let loaded = load::<Children>(&mut work.tx, &id).await?;
    let child = loaded.state.ok_or(Rejected::NotFound)?;
    let version = loaded.version.unsigned_abs();
    Ok(ChildNetwork { version, name: child.name, asked, may_record, networks: child.networks })
}
