//! Notices silence (ALL-08): where a stage's last day has passed without an answer, it is recorded as the system's, and
//! the decider passes the matter on where the procedure says so (TOR-08). Where an informal time has run out, that is
//! recorded the same way, and the chair is asked what follows (ALL-21).
//!
//! Each lapse has one command id for ever, so that however often and wherever this runs it is recorded once. A run
//! takes each matter up once, and a stage that it sent a matter to has its whole time from that day (timescales: rule 3).

use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use shared::api::CommandRequest;
use shared::calendar::{is_overdue, london_date};
use shared::escalation::{Command, Escalation, Phase};
use shared::ids::{AuthorityId, CommandId, EscalationId};
use tokio::time::{MissedTickBehavior, interval};
use uuid::Uuid;

use super::Report;
use crate::adopted::authorities;
use crate::execute::{Sender, execute};
use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::Mode;
use crate::streams::{Escalations, load};
use crate::work::Work;

/// A time whose last day has passed.
struct Lapse {
    version: u64,
    of: TimeOf,
    due: NaiveDate,
}

/// What the time was for.
#[derive(Clone, Copy)]
enum TimeOf {
    Informal,
    Stage(u8),
}

/// How often deadlines are looked at. They end with a day, so this is how late a lapse may be noticed.
const EVERY: Duration = Duration::from_secs(60);

/// Looks at deadlines for as long as the server runs, the first time at once.
pub async fn keep_watch(state: AppState) {
    let mut ticks = interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let Report { recorded, failed } = run_once(&state).await;
        if recorded + failed > 0 {
            tracing::info!(recorded, failed, "looked at deadlines");
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

/// Takes up each matter of an authority; one that fails does not hold up the others.
async fn go_through(state: &AppState, authority: &AuthorityId, report: &mut Report) {
    let matters = match overdue(state, authority).await {
        Ok(matters) => matters,
        Err(error) => return report.fail(authority, &error),
    };
    for id in matters {
        match record(state, authority, id).await {
            Ok(true) => report.recorded += 1,
            // Somebody acted meanwhile. What is still overdue then is found again.
            Ok(false) | Err(Rejected::Stale { .. }) => {}
            Err(error) => report.fail(format_args!("{authority}, {id}"), &error),
        }
    }
}

/// Matters whose last day has come: hours may end during it.
async fn overdue(state: &AppState, authority: &AuthorityId) -> Result<Vec<EscalationId>, Rejected> {
    let mut work = Work::begin(state, authority, Mode::Read).await?;
    let matters = work.tx.matters_due_by(work.today).await?;
    matters.iter().map(|id| id.parse().map_err(Rejected::inconsistent)).collect()
}

async fn record(state: &AppState, authority: &AuthorityId, id: EscalationId) -> Result<bool, Rejected> {
    let Some(lapse) = lapsed(state, authority, id).await? else { return Ok(false) };
    let sender = Sender::System { authority: authority.clone() };
    let request = CommandRequest {
        expected_version: lapse.version,
        command: lapse.of.command(),
        written_at: None,
        standing_in: None,
    };
    execute::<Escalations>(state, &sender, &id, lapse.command_id(id), &request).await?;
    Ok(true)
}

/// What has lapsed in the matter, by its own record; the list may be older.
async fn lapsed(
    state: &AppState,
    authority: &AuthorityId,
    id: EscalationId,
) -> Result<Option<Lapse>, Rejected> {
    let mut work = Work::begin(state, authority, Mode::Read).await?;
    let loaded = load::<Escalations>(&mut work.tx, &id).await?;
    let over = loaded.state.as_ref().and_then(|matter| over(matter, work.now));
    Ok(over.map(|(of, due)| Lapse { version: loaded.version.unsigned_abs(), of, due }))
}

/// What the matter waits for and its last day, where its time is up and that is not on the record yet.
fn over(matter: &Escalation, now: DateTime<Utc>) -> Option<(TimeOf, NaiveDate)> {
    match matter.phase {
        Phase::Informal => {
            let step = matter.informal.as_ref().filter(|step| !step.over)?;
            let due = step.due().filter(|due| is_overdue(*due, london_date(now)))?;
            Some((TimeOf::Informal, due))
        }
        Phase::AwaitingAnswer { stage } => {
            let step = matter.step(stage)?;
            step.due().filter(|_| step.is_over(now)).map(|due| (TimeOf::Stage(stage), due))
        }
        _ => None,
    }
}

impl TimeOf {
    fn command(self) -> Command {
        match self {
            Self::Informal => Command::RecordInformalTimeOver,
            Self::Stage(stage) => Command::RecordNoResponse { stage },
        }
    }
}

impl Lapse {
    /// The same wherever and whenever the lapse is noticed.
    fn command_id(&self, id: EscalationId) -> CommandId {
        let name = match self.of {
            TimeOf::Informal => format!("informal:{id}:{}", self.due),
            TimeOf::Stage(stage) => format!("lapse:{id}:{stage}:{}", self.due),
        };
        CommandId(Uuid::new_v5(&id.0, name.as_bytes()))
    }
}
