//! A matter as one may see it, and what a decision about it depends on.

use shared::access::Act;
use shared::api::{Matter, StatusView, WholeMatter};
use shared::escalation::{Context, Escalation};
use shared::ids::{EscalationId, PersonId};

use crate::rejected::Rejected;
use crate::streams::{Asked, Escalations, Loaded, MatterFacts, gather, load, told};
use crate::work::Work;

/// Whole for those who may read it; for an advocate the view made for them; not there for everybody else.
pub async fn by_reference(
    work: &mut Work<'_>,
    person: PersonId,
    reference: &str,
) -> Result<Matter, Rejected> {
    let id = work.tx.matter_by_reference(reference).await?.ok_or(Rejected::NotFound)?;
    let id: EscalationId = id.parse().map_err(Rejected::inconsistent)?;
    let (loaded, facts) = with_facts(work, person, id).await?;
    let matter = loaded.state.as_ref().ok_or(Rejected::NotFound)?;
    if facts.may(Act::Read) {
        let events = told::<Escalations>(&loaded.recorded, &facts.directory.organisation)?;
        let version = loaded.version.unsigned_abs();
        return Ok(Matter::Whole(Box::new(WholeMatter { id, version, events, context: facts.context })));
    }
    if facts.may(Act::ReadStatus) {
        return Ok(Matter::Status(Box::new(status(id, matter, facts))));
    }
    Err(Rejected::NotFound)
}

/// What the person's next decision about the matter depends on, for those who may read it.
pub async fn context(work: &mut Work<'_>, person: PersonId, id: EscalationId) -> Result<Context, Rejected> {
    let (_, facts) = with_facts(work, person, id).await?;
    if facts.may(Act::Read) { Ok(facts.context) } else { Err(Rejected::NotFound) }
}

async fn with_facts(
    work: &mut Work<'_>,
    person: PersonId,
    id: EscalationId,
) -> Result<(Loaded<Escalations>, MatterFacts), Rejected> {
    let loaded = load::<Escalations>(&mut work.tx, &id).await?;
    let matter = loaded.state.as_ref().ok_or(Rejected::NotFound)?;
    let facts = gather(work, Asked::about(id, matter, person)).await?.ok_or(Rejected::NotFound)?;
    Ok((loaded, facts))
}

fn status(id: EscalationId, matter: &Escalation, facts: MatterFacts) -> StatusView {
    let Context { procedure, today, .. } = facts.context;
    StatusView { status: matter.status(id, &procedure), child_name: facts.child.name, procedure, today }
}
