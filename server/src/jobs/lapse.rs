//! Notices silence (ALL-08): where a stage's last day has passed without an answer, it is recorded as the system's, and
//! the decider passes the matter on where the procedure says so (TOR-08). Where an informal time has run out, that is
//! recorded the same way, and the chair is asked what follows (ALL-21).
//!
//! Each lapse has one command id for ever, so that however often and wherever this runs it is recorded once. A run
//! takes each matter up once, and a stage that it sent a matter to has its whole time from that day (timescales: rule 3).

use chrono::{DateTime, NaiveDate, Utc};
use shared::api::CommandRequest;
use shared::calendar::{is_overdue, london_date};
use shared::escalation::{Command, Escalation, Phase};
use shared::ids::{AuthorityId, CommandId, EscalationId};
use uuid::Uuid;

use super::Job;
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

/// Times that have run out.
pub struct Lapses;

impl Job for Lapses {
    type Id = EscalationId;

    const DID: &'static str = "looked at deadlines";

    /// Matters whose last day has come: hours may end during it.
    async fn due(work: &mut Work<'_>) -> Result<Vec<String>, Rejected> {
        Ok(work.tx.matters_due_by(work.today).await?)
    }

    async fn take_up(
        state: &AppState,
        authority: &AuthorityId,
        id: &EscalationId,
    ) -> Result<usize, Rejected> {
        let Some(lapse) = lapsed(state, authority, *id).await? else { return Ok(0) };
        let sender = Sender::System { authority: authority.clone() };
        let request = CommandRequest {
            expected_version: lapse.version,
            command: lapse.of.command(),
            written_at: None,
            standing_in: None,
        };
        execute::<Escalations>(state, &sender, id, lapse.command_id(*id), &request).await?;
        Ok(1)
    }
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
