//! Projections: what lists read, written in the transaction of the command that changes it, and written again from the
//! record whenever that is wanted.

mod answering;
mod beside;
mod involvement;
mod matter;
mod organisation;
mod summary;
mod to_do;

pub use beside::record_changed;
pub use summary::{Awaited, Summary};

use shared::child::Child;
use shared::escalation::Escalation;
use shared::ids::{AuthorityId, EscalationId};
use shared::organisation::OrganisationEvent;

use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::{Mode, ToDoOf};
use crate::streams::{Children, Escalations, Siblings, Stream, load};
use crate::work::Work;

/// After a command on the organisation: its own rows, and for open matters who answers for their posts.
pub async fn organisation_changed(work: &mut Work<'_>, events: &[OrganisationEvent]) -> Result<(), Rejected> {
    let directory = work.directory().await?;
    let mut holdings_moved = false;
    for event in events {
        organisation::project(work, &directory.organisation, event).await?;
        holdings_moved |= organisation::moves_holdings(event);
    }
    if holdings_moved {
        let open = work.tx.open_matters().await?;
        reproject(work, open).await?;
        beside::project_all(work, None).await?;
    }
    Ok(())
}

/// After a command on a child's record: the child's rows, and all matters of the child.
pub async fn child_changed(work: &mut Work<'_>, child: &Child, version: i64) -> Result<(), Rejected> {
    put_child(work, child, version).await?;
    let matters = work.tx.matters_of_child(&child.id.to_string()).await?;
    reproject(work, matters).await?;
    beside::project_all(work, Some(child.id)).await
}

/// After a command on a matter.
pub async fn matter_changed(
    work: &mut Work<'_>,
    id: EscalationId,
    matter: &Escalation,
    version: i64,
) -> Result<(), Rejected> {
    let child = load::<Children>(&mut work.tx, &matter.opening.child).await?.state;
    let child = child.ok_or_else(|| Rejected::inconsistent("a matter's child is not registered"))?;
    matter::project(work, id, matter, version, &child).await?;
    if matter.graded.is_some() {
        // The draft it was raised from waits no longer, or again.
        put_childs_to_do(work, &child).await?;
    }
    Ok(())
}

/// Writes all projections of an authority again.
pub async fn rebuild(state: &AppState, authority: &AuthorityId) -> Result<(), Rejected> {
    let mut work = Work::begin(state, authority, Mode::Write).await?;
    rebuild_in(&mut work).await?;
    Ok(work.tx.commit().await?)
}

/// The same inside a transaction that is under way.
pub async fn rebuild_in(work: &mut Work<'_>) -> Result<(), Rejected> {
    work.tx.clear_read_side().await?;
    organisation::project_all(work).await?;
    for id in work.tx.stream_ids(Children::KIND).await? {
        let loaded = load::<Children>(&mut work.tx, &parsed(&id)?).await?;
        if let Some(child) = &loaded.state {
            put_child(work, child, loaded.version).await?;
        }
    }
    let matters = work.tx.stream_ids(Escalations::KIND).await?;
    reproject(work, matters).await?;
    for id in work.tx.stream_ids(Siblings::KIND).await? {
        let id = parsed(&id)?;
        let loaded = load::<Siblings>(&mut work.tx, &id).await?;
        Siblings::project(work, &id, &loaded, &[]).await?;
    }
    beside::rebuild(work).await
}

async fn put_child(work: &mut Work<'_>, child: &Child, version: i64) -> Result<(), Rejected> {
    let plans = serde_json::to_string(&child.plans).map_err(Rejected::inconsistent)?;
    work.tx.put_child(child, version, &plans).await?;
    put_childs_to_do(work, child).await
}

async fn put_childs_to_do(work: &mut Work<'_>, child: &Child) -> Result<(), Rejected> {
    let id = child.id.to_string();
    let adopted = work.adopted().await?;
    let raised = raised_drafts(work, child).await?;
    let of = ToDoOf { stream: &id, child: &id, reference: None };
    Ok(work.tx.put_to_do(of, &to_do::of_child(child, &adopted.procedure, &raised)?).await?)
}

/// The numbers of the child's drafts that a matter carries out.
pub async fn raised_drafts(work: &mut Work<'_>, child: &Child) -> Result<Vec<u32>, Rejected> {
    // Most children have no grades: then there is nothing to ask for.
    if child.gradings.is_empty() {
        return Ok(Vec::new());
    }
    let raised = work.tx.raised_from_grades(&child.id.to_string()).await?;
    raised.into_iter().map(|matter| u32::try_from(matter.draft).map_err(Rejected::inconsistent)).collect()
}

async fn reproject(work: &mut Work<'_>, matters: Vec<String>) -> Result<(), Rejected> {
    for id in matters {
        let id: EscalationId = parsed(&id)?;
        let loaded = load::<Escalations>(&mut work.tx, &id).await?;
        if let Some(matter) = &loaded.state {
            matter_changed(work, id, matter, loaded.version).await?;
        }
    }
    Ok(())
}

fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(id: &str) -> Result<T, Rejected> {
    id.parse().map_err(|error| Rejected::inconsistent(format!("{id} is no id: {error}")))
}
