//! A matter as one may see it, and what a decision about it depends on.

use shared::access::Act;
use shared::api::{ChainHead, Matter, StatusView, WholeMatter, WithheldView};
use shared::escalation::{Context, Escalation};
use shared::ids::{EscalationId, PersonId};

use super::siblings;
use crate::ids::hex;
use crate::rejected::Rejected;
use crate::streams::{Asked, Children, Escalations, Loaded, MatterFacts, Stream, gather, load, told};
use crate::work::Work;

/// Whole for those who may read it; for an advocate the view made for them; of what is withheld that it is there; not there
/// for everybody else.
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
        let heads = heads(work, id, matter).await?;
        let siblings = siblings::of(work, person, id).await?;
        let whole = WholeMatter { id, version, events, context: facts.context, heads, siblings };
        return Ok(Matter::Whole(Box::new(whole)));
    }
    if facts.may(Act::ReadStatus) {
        return Ok(Matter::Status(Box::new(status(id, matter, facts))));
    }
    match &matter.closing {
        Some(closing) if facts.may(Act::ReadError) => {
            let (reference, on) = (matter.reference.clone(), closing.on);
            Ok(Matter::Withheld(WithheldView { id, reference, on }))
        }
        _ => Err(Rejected::NotFound),
    }
}

/// The seals of the matter's record and of the child's, for what is printed of them.
async fn heads(
    work: &mut Work<'_>,
    id: EscalationId,
    matter: &Escalation,
) -> Result<Vec<ChainHead>, Rejected> {
    let records = [
        (Escalations::KIND, id.to_string(), "this record"),
        (Children::KIND, matter.opening.child.to_string(), "the child’s registration"),
    ];
    let mut heads = Vec::with_capacity(records.len());
    for (kind, id, of) in records {
        if let Some((version, hash)) = work.tx.stream_seal(kind, &id).await? {
            let (of, version) = (of.to_owned(), version.unsigned_abs());
            heads.push(ChainHead { of, version, hash: hex(&hash) });
        }
    }
    Ok(heads)
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
    let facts =
        gather(work, Asked::about(id, loaded.version, matter, person)).await?.ok_or(Rejected::NotFound)?;
    Ok((loaded, facts))
}

fn status(id: EscalationId, matter: &Escalation, facts: MatterFacts) -> StatusView {
    let Context { procedure, today, .. } = facts.context;
    StatusView { status: matter.status(id, &procedure), child_name: facts.child.name, procedure, today }
}
