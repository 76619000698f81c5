//! Lets those chair who were arranged to from today (ALL-31): the child's record, its open matters and the trays move on the
//! day, whenever it was arranged.
//!
//! Each change has a command id made of what it changes, so that wherever this runs at the same time it is made once.

use std::time::Duration;

use shared::api::CommandRequest;
use shared::child::{Chairing, ChildCommand, ComingChair};
use shared::ids::{AuthorityId, ChildId, CommandId};
use tokio::time::{MissedTickBehavior, interval};
use uuid::Uuid;

use super::Report;
use crate::adopted::authorities;
use crate::execute::{Sender, execute};
use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::Mode;
use crate::streams::{Children, load};
use crate::work::Work;

/// How often it is looked whether the day has come.
const EVERY: Duration = Duration::from_secs(60);

/// Looks for as long as the server runs, the first time at once.
pub async fn keep_watch(state: AppState) {
    let mut ticks = interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let Report { recorded, failed } = run_once(&state).await;
        if recorded + failed > 0 {
            tracing::info!(recorded, failed, "let chairs take over");
        }
    }
}

/// Goes round all authorities once.
pub async fn run_once(state: &AppState) -> Report {
    let mut report = Report::default();
    match authorities(state).await {
        Ok(authorities) => {
            for authority in authorities {
                go_through(state, &authority, &mut report).await;
            }
        }
        Err(error) => report.fail("the authorities", &error),
    }
    report
}

/// Takes up each child of an authority; one that fails does not hold up the others.
async fn go_through(state: &AppState, authority: &AuthorityId, report: &mut Report) {
    let children = match due(state, authority).await {
        Ok(children) => children,
        Err(error) => return report.fail(authority, &error),
    };
    for id in children {
        match takes_over(state, authority, id).await {
            Ok(changes) => report.recorded += changes,
            // Somebody acted meanwhile. What is still due then is found again.
            Err(Rejected::Stale { .. }) => {}
            Err(error) => report.fail(format_args!("{authority}, {id}"), &error),
        }
    }
}

async fn due(state: &AppState, authority: &AuthorityId) -> Result<Vec<ChildId>, Rejected> {
    let mut work = Work::begin(state, authority, Mode::Read).await?;
    let children = work.tx.chairs_due(work.today).await?;
    children.iter().map(|id| id.parse().map_err(Rejected::inconsistent)).collect()
}

/// A command for each plan whose day has come; says how many.
async fn takes_over(state: &AppState, authority: &AuthorityId, id: ChildId) -> Result<usize, Rejected> {
    let mut changes = 0;
    while let Some((version, coming)) = next(state, authority, id).await? {
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
        execute::<Children>(state, &sender, &id, command_id, &request).await?;
        changes += 1;
    }
    Ok(changes)
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
