//! The procedures and calendars that an authority has adopted. A matter stays on those it began under.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use shared::authority::AuthorityEvent;
use shared::calendar::Calendar;
use shared::escalation::{Escalation, Versions};
use shared::ids::AuthorityId;
use shared::procedure::{self, Procedure};

use crate::project;
use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::{Kept, Mode, Scope, Tx};
use crate::work::Work;

/// Every version that an authority ever adopted, and which of them hold for what begins now.
pub struct Adopted {
    pub procedure: Arc<Procedure>,
    pub calendar: Calendar,
    procedures: BTreeMap<String, Arc<Procedure>>,
    calendars: BTreeMap<String, Calendar>,
    /// How many versions there were when these were read.
    kept: i64,
}

/// The versions that one matter is on.
#[derive(Clone)]
pub struct Pinned {
    pub procedure: Arc<Procedure>,
    pub calendar: Calendar,
}

impl Adopted {
    /// What the authority has adopted; none if it is unknown here. Read anew if another server adopted more meanwhile.
    pub async fn of(
        state: &AppState,
        tx: &mut Tx,
        authority: &AuthorityId,
    ) -> Result<Option<Arc<Self>>, Rejected> {
        let kept = tx.how_many_versions_kept().await?;
        if let Some(known) = state.adopted.get(authority).filter(|known| known.kept == kept) {
            return Ok(Some(known));
        }
        let read = Self::read(tx, kept).await?.map(Arc::new);
        if let Some(read) = &read {
            state.adopted.put(authority, read.clone());
        }
        Ok(read)
    }

    /// Of two bodies with one version's name the one adopted later stands: the same rules, written by a newer server.
    async fn read(tx: &mut Tx, kept: i64) -> Result<Option<Self>, Rejected> {
        let procedures: Vec<Procedure> = parsed(tx.kept_versions(Kept::Procedure).await?)?;
        let calendars: Vec<Calendar> = parsed(tx.kept_versions(Kept::Calendar).await?)?;
        let procedures: Vec<Arc<Procedure>> = procedures.into_iter().map(Arc::new).collect();
        let (Some(procedure), Some(calendar)) = (procedures.last().cloned(), calendars.last().cloned())
        else {
            return Ok(None);
        };
        let by_version = |procedure: Arc<Procedure>| (procedure.version.clone(), procedure);
        let dated = |calendar: Calendar| (calendar.version().to_owned(), calendar);
        Ok(Some(Self {
            procedure,
            calendar,
            procedures: procedures.into_iter().map(by_version).collect(),
            calendars: calendars.into_iter().map(dated).collect(),
            kept,
        }))
    }

    /// The versions for what begins now.
    pub fn current(&self) -> Pinned {
        Pinned { procedure: self.procedure.clone(), calendar: self.calendar.clone() }
    }

    /// The procedure that was adopted under that version's name.
    pub fn version(&self, name: &str) -> Option<&Procedure> {
        self.procedures.get(name).map(|procedure| &**procedure)
    }

    /// The versions that the matter is on.
    pub fn of_matter(&self, matter: &Escalation) -> Result<Pinned, Rejected> {
        let Versions { procedure, calendar } = &matter.versions;
        let procedure = self.procedures.get(procedure).cloned();
        let calendar = self.calendars.get(calendar).cloned();
        match procedure.zip(calendar) {
            Some((procedure, calendar)) => {
                let own = match procedure.for_plan(matter.opening.plan) {
                    Cow::Borrowed(_) => procedure.clone(),
                    Cow::Owned(own) => Arc::new(own),
                };
                Ok(Pinned { procedure: own, calendar })
            }
            None => Err(Rejected::inconsistent("a matter is on a version that was never adopted")),
        }
    }

    /// The calendar of that version; the present one where it is not held.
    pub fn calendar_of(&self, version: &str) -> &Calendar {
        self.calendars.get(version).unwrap_or(&self.calendar)
    }
}

/// The authorities that there are.
pub async fn authorities(state: &AppState) -> Result<Vec<AuthorityId>, Rejected> {
    let mut tx = state.store.begin(&Scope::installation(), Mode::Read).await?;
    Ok(tx.authorities().await?.into_iter().map(|known| AuthorityId(known.authority_id)).collect())
}

fn parsed<T: DeserializeOwned>(bodies: Vec<String>) -> Result<Vec<T>, Rejected> {
    let parsed: Result<Vec<T>, _> = bodies.iter().map(|body| serde_json::from_str(body)).collect();
    parsed.map_err(|error| Rejected::inconsistent(format!("an adopted version cannot be read: {error}")))
}

/// Adopts the bundled procedures, each for its authority, with the bank holidays of England. Doing it again changes
/// nothing; a new version holds for what begins from then on.
pub async fn adopt_bundled(state: &AppState) -> Result<(), Rejected> {
    for procedure in procedure::all() {
        adopt(state, procedure, &Calendar::england()).await?;
    }
    Ok(())
}

/// Adopts a procedure and calendar for the procedure's authority, which is added if it is new.
pub async fn adopt(state: &AppState, procedure: &Procedure, calendar: &Calendar) -> Result<(), Rejected> {
    let authority = &procedure.authority;
    let mut work = Work::begin(state, authority, Mode::Write).await?;
    work.tx.add_authority(&procedure.name, &procedure.code, work.now).await?;
    let before = work.tx.kept_versions(Kept::Procedure).await?.len();
    work.tx.keep_version(Kept::Procedure, &json(procedure)?, work.now).await?;
    let closures = latest_calendar(&mut work.tx).await?.map(|kept| kept.closures().collect::<Vec<_>>());
    let calendar = calendar.with_closures(closures.unwrap_or_default());
    work.tx.keep_version(Kept::Calendar, &json(&calendar)?, work.now).await?;
    let after = work.tx.kept_versions(Kept::Procedure).await?.len();
    if before > 0 && after > before {
        // A post may belong to another line now, and lists read that from the projections.
        project::rebuild_in(&mut work).await?;
    }
    Ok(work.tx.commit().await?)
}

/// The calendar last adopted: a newer list of bank holidays keeps the closures that an administrator added to it.
async fn latest_calendar(tx: &mut Tx) -> Result<Option<Calendar>, Rejected> {
    let kept = tx.kept_versions(Kept::Calendar).await?;
    Ok(parsed(kept.into_iter().last().into_iter().collect())?.pop())
}

/// Adopts the calendar that these events make. It holds for what begins from now on; no told date moves.
pub async fn take_up(work: &mut Work<'_>, events: &[AuthorityEvent]) -> Result<(), Rejected> {
    let before = work.adopted().await?.calendar.clone();
    let calendar = events.iter().fold(before, |calendar, event| event.applied_to(&calendar));
    work.tx.keep_version(Kept::Calendar, &json(&calendar)?, work.now).await?;
    Ok(())
}

fn json(value: &impl serde::Serialize) -> Result<String, Rejected> {
    serde_json::to_string(value).map_err(Rejected::inconsistent)
}
