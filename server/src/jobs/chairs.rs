//! Lets those chair who were arranged to from today (ALL-31): the child's record, its open matters and the trays move on the
//! day, whenever it was arranged.
//!
//! Each change has a command id made of what it changes, so that wherever this runs at the same time it is made once.

use shared::api::CommandRequest;
use shared::child::{Chairing, ChildCommand, ComingChair};
use shared::ids::{AuthorityId, ChildId, CommandId};
use uuid::Uuid;

use super::Job;
use crate::execute::{Sender, execute};
use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::Mode;
use crate::streams::{Children, load};
use crate::work::Work;

/// Chairs whose day has come.
pub struct ChairsTakingOver;

impl Job for ChairsTakingOver {
    type Id = ChildId;

    const DID: &'static str = "let chairs take over";

    async fn due(work: &mut Work<'_>) -> Result<Vec<String>, Rejected> {
        Ok(work.tx.chairs_due(work.today).await?)
    }

    /// A command for each plan whose day has come.
    async fn take_up(state: &AppState, authority: &AuthorityId, id: &ChildId) -> Result<usize, Rejected> {
        let mut changes = 0;
        while let Some((version, coming)) = next(state, authority, *id).await? {
            let ComingChair { plan, person, from } = coming;
            let request = CommandRequest {
                expected_version: version,
                command: ChildCommand::AllocateChair(Chairing { plan, person }),
                written_at: None,
                standing_in: None,
            };
            // Of the version too: the same may be arranged again.
            let name = format!("chair:{version}:{}:{person}:{from}", plan.as_str());
            let command_id = CommandId(Uuid::new_v5(&id.0, name.as_bytes()));
            let sender = Sender::System { authority: authority.clone() };
            execute::<Children>(state, &sender, id, command_id, &request).await?;
            changes += 1;
        }
        Ok(changes)
    }
}

/// The first whose day has come, by the record itself; the list may be older.
async fn next(
    state: &AppState,
    authority: &AuthorityId,
    id: ChildId,
) -> Result<Option<(u64, ComingChair)>, Rejected> {
    let mut work = Work::begin(state, authority, Mode::Read).await?;
    let loaded = load::<Children>(&mut work.tx, &id).await?;
    let coming = loaded.state.as_ref().and_then(|child| child.chairs_due(work.today).next().copied());
    Ok(coming.map(|coming| (loaded.version.unsigned_abs(), coming)))
}
