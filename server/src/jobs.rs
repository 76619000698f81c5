//! Work that nobody asks for: it starts by the clock.
//!
//! To add one: a [`Job`] in a file here, which may run at any moment, beside itself and after days in which nothing
//! ran; [`serve`](crate::serve) keeps its watch.

mod chairs;
mod lapse;

pub use chairs::ChairsTakingOver;
pub use lapse::Lapses;

use std::fmt::Display;
use std::str::FromStr;
use std::time::Duration;

use shared::ids::AuthorityId;
use tokio::time::{MissedTickBehavior, interval};

use crate::adopted::authorities;
use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::Mode;
use crate::work::Work;

/// How often it is looked what is due. All of it falls due with a day or an hour, so this is how late it may be noticed.
const EVERY: Duration = Duration::from_secs(60);

/// Something that falls due by the clock and is then put on the record.
pub trait Job: 'static {
    /// Whose record that is.
    type Id: Display + FromStr<Err: Display> + Send + Sync;

    /// What a run did, as the log says it.
    const DID: &'static str;

    /// Whose day has come, by a list; their own records may be newer.
    fn due(work: &mut Work<'_>) -> impl Future<Output = Result<Vec<String>, Rejected>> + Send;

    /// Puts on record what is due by the record itself, and says how much that was.
    fn take_up(
        state: &AppState,
        authority: &AuthorityId,
        id: &Self::Id,
    ) -> impl Future<Output = Result<usize, Rejected>> + Send;
}

/// What a run did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What is on the record now; another run may have been first.
    pub recorded: usize,
    /// Matters, children or whole authorities to be tried again next time.
    pub failed: usize,
}

impl Report {
    fn fail(&mut self, of: impl Display, error: &Rejected) {
        tracing::error!("{of} could not be taken up: {}", cause(error));
        self.failed += 1;
    }
}

/// Runs a job for as long as the server does, the first time at once.
pub async fn keep_watch<J: Job>(state: AppState) {
    let mut ticks = interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let Report { recorded, failed } = run_once::<J>(&state).await;
        if recorded + failed > 0 {
            tracing::info!(recorded, failed, "{}", J::DID);
        }
    }
}

/// Goes round all authorities once.
pub async fn run_once<J: Job>(state: &AppState) -> Report {
    let mut report = Report::default();
    match authorities(state).await {
        Ok(authorities) => {
            for authority in authorities {
                go_through::<J>(state, &authority, &mut report).await;
            }
        }
        Err(error) => report.fail("the authorities", &error),
    }
    report
}

/// Takes up each record of an authority; one that fails does not hold up the others.
async fn go_through<J: Job>(state: &AppState, authority: &AuthorityId, report: &mut Report) {
    let due = match due::<J>(state, authority).await {
        Ok(due) => due,
        Err(error) => return report.fail(authority, &error),
    };
    for id in due {
        match J::take_up(state, authority, &id).await {
            Ok(recorded) => report.recorded += recorded,
            // Somebody acted meanwhile. What is still due then is found again.
            Err(Rejected::Stale { .. }) => {}
            Err(error) => report.fail(format_args!("{authority}, {id}"), &error),
        }
    }
}

async fn due<J: Job>(state: &AppState, authority: &AuthorityId) -> Result<Vec<J::Id>, Rejected> {
    let mut work = Work::begin(state, authority, Mode::Read).await?;
    let ids = J::due(&mut work).await?;
    ids.iter().map(|id| id.parse().map_err(Rejected::inconsistent)).collect()
}

/// The cause as a log may have it: nothing of what a record says.
fn cause(error: &Rejected) -> String {
    match error {
        Rejected::Store(error) => error.to_string(),
        Rejected::Broken(violations) => violations.to_string(),
        Rejected::NotFound => "its child is not registered".to_owned(),
        _ => "its record does not hold together".to_owned(),
    }
}
