//! Notices deadlines that have lapsed: records that nobody answered, and thereby passes the matter on where the
//! procedure says so (ALL-08, TOR-08).
//!
//! A lapse has an id of its own, made of the matter, its stage and its date, so that it is recorded once however many
//! servers run this and however often. A run passes a matter on by one stage at most: the stage it arrives at begins
//! its own time.

use std::time::Duration;

use chrono::NaiveDate;
use shared::api::CommandRequest;
use shared::calendar::is_overdue;
use shared::escalation::{Command, Escalation, Phase};
use shared::ids::{AuthorityId, CommandId, EscalationId};
use uuid::Uuid;

use crate::adopted;
use crate::execute::{Sender, execute};
use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::Mode;
use crate::streams::{Escalations, load};
use crate::work::Work;

/// How often deadlines are looked at. They end with a day, so this is how late a lapse may be noticed.
const EVERY: Duration = Duration::from_secs(60);

/// Looks at deadlines for as long as the server runs.
pub async fn keep_watch(state: AppState) {
    let mut ticks = tokio::time::interval(EVERY);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        match run_once(&state).await {
            Ok(0) => {}
            Ok(noticed) => tracing::info!("{noticed} deadlines lapsed"),
            Err(failed) => tracing::error!("looking for lapsed deadlines failed: {failed}"),
        }
    }
}

/// Records every deadline that has lapsed by now, and answers how many. A matter that fails, or that somebody else
/// changed at the same moment, holds up no other and is left to the next run.
pub async fn run_once(state: &AppState) -> Result<usize, Rejected> {
    let mut noticed = 0;
    for authority in adopted::authorities(state).await? {
        for id in overdue(state, &authority).await? {
            match notice(state, &authority, &id).await {
                Ok(recorded) => noticed += usize::from(recorded),
                Err(failed) => tracing::warn!("{authority}: {id} not recorded as lapsed: {failed}"),
            }
        }
    }
    Ok(noticed)
}

async fn overdue(state: &AppState, authority: &AuthorityId) -> Result<Vec<String>, Rejected> {
    let mut work = Work::begin(state, authority, Mode::Read).await?;
    Ok(work.tx.overdue_matters(work.today).await?)
}

/// Records that the matter's stage stayed silent, if it still does.
async fn notice(state: &AppState, authority: &AuthorityId, id: &str) -> Result<bool, Rejected> {
    let id: EscalationId = id.parse().map_err(Rejected::inconsistent)?;
    let mut work = Work::begin(state, authority, Mode::Read).await?;
    let loaded = load::<Escalations>(&mut work.tx, &id).await?;
    let silent = loaded.state.as_ref().and_then(silent).filter(|(_, due)| is_overdue(*due, work.today));
    let Some((stage, due)) = silent else { return Ok(false) };
    drop(work);
    let request = CommandRequest {
        expected_version: loaded.version.unsigned_abs(),
        command: Command::RecordNoResponse { stage },
        written_at: None,
        standing_in: None,
    };
    let sender = Sender::System { authority: authority.clone() };
    execute::<Escalations>(state, &sender, &id, command_id(id, stage, due), &request).await?;
    Ok(true)
}

/// The stage whose answer is awaited, and by when.
fn silent(matter: &Escalation) -> Option<(u8, NaiveDate)> {
    match matter.phase {
        Phase::AwaitingAnswer { stage } => Some((stage, matter.standing().due?)),
        _ => None,
    }
}

/// The same lapse has the same id wherever and whenever it is noticed.
fn command_id(id: EscalationId, stage: u8, due: NaiveDate) -> CommandId {
    CommandId(Uuid::new_v5(&id.0, format!("lapse:{id}:{stage}:{due}").as_bytes()))
}
