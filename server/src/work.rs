//! A transaction with what it is done from: the moment, the directory, the adopted versions.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use shared::calendar::london_date;
use shared::ids::{AuthorityId, PersonId};
use shared::organisation::Organisation;

use crate::adopted::Adopted;
use crate::directory::Directory;
use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::{Mode, Scope, Tx, Viewer};

/// A total with this many working days left, or fewer, is running out.
const RUNNING_OUT: u32 = 5;

/// Work for one authority at one moment.
pub struct Work<'a> {
    pub state: &'a AppState,
    pub authority: AuthorityId,
    pub now: DateTime<Utc>,
    /// The date in London.
    pub today: NaiveDate,
    pub tx: Tx,
    /// As this transaction sees it, its own changes included; those are nobody else's to see before they are stored.
    directory: Option<Arc<Directory>>,
    adopted: Option<Arc<Adopted>>,
}

impl<'a> Work<'a> {
    pub async fn begin(
        state: &'a AppState,
        authority: &AuthorityId,
        mode: Mode,
    ) -> Result<Work<'a>, Rejected> {
        let tx = state.store.begin(&Scope::new(authority.as_str()), mode).await?;
        let now = state.clock.now();
        let today = london_date(now);
        Ok(Self { state, authority: authority.clone(), now, today, tx, directory: None, adopted: None })
    }

    pub async fn directory(&mut self) -> Result<Arc<Directory>, Rejected> {
        if let Some(directory) = &self.directory {
            return Ok(directory.clone());
        }
        let directory = Directory::of(self.state, &mut self.tx, &self.authority).await?;
        self.directory = Some(directory.clone());
        Ok(directory)
    }

    /// The organisation as this transaction leaves it.
    pub fn changed_directory(&mut self, version: i64, organisation: Organisation) {
        self.directory = Some(Arc::new(Directory { version, organisation }));
    }

    /// What the authority has adopted; not found where it is unknown here.
    pub async fn adopted(&mut self) -> Result<Arc<Adopted>, Rejected> {
        if let Some(adopted) = &self.adopted {
            return Ok(adopted.clone());
        }
        self.adopted = Adopted::of(self.state, &mut self.tx, &self.authority).await?;
        self.adopted.clone().ok_or(Rejected::NotFound)
    }

    /// The person for whom a list is made today.
    pub async fn viewer(&mut self, person: PersonId) -> Result<Viewer, Rejected> {
        let calendar = &self.adopted().await?.calendar;
        let runs_out_before = calendar.add_working_days(self.today, RUNNING_OUT + 1).unwrap_or(self.today);
        Ok(Viewer { person, today: self.today, runs_out_before })
    }
}
