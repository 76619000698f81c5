use crate::forms::Facts;
use crate::ids;
use shared::api::WholeRecord;
use shared::beside::{BesideAct, BesideKind, Record, replay, why_closed, why_not_begun};
use shared::escalation::{Broken, Context};
use shared::ids::{EscalationId, PersonId, RecordId};
use shared::wording::BesideForm;

/// What a form is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    Begin { kind: BesideKind, matter: Option<EscalationId> },
    Act(BesideAct),
}

/// What a form decides on: the record as it stands, or none before it begins, and everything outside it.
#[derive(Clone, Debug)]
pub struct RecordFacts {
    pub kind: BesideKind,
    pub id: RecordId,
    pub version: u64,
    pub task: Task,
    pub record: Option<Record>,
    /// The address to go back to.
    pub back: String,
    pub(super) facts: Facts,
}

impl RecordFacts {
    /// Before a record begins. A browser without random numbers cannot make an id, and so cannot begin anything.
    pub fn before(
        kind: BesideKind,
        matter: Option<EscalationId>,
        context: Context,
        back: String,
    ) -> Option<Self> {
        let task = Task::Begin { kind, matter };
        let facts = Facts::before(ids::escalation()?, context);
        Some(Self { kind, id: ids::record()?, version: 0, task, record: None, back, facts })
    }

    /// About a record that has begun.
    pub fn of(whole: WholeRecord, act: BesideAct) -> Option<Self> {
        let WholeRecord { kind, id, version, events, context, .. } = whole;
        let record = replay(events.iter().map(|recorded| &recorded.event));
        let back = format!("/records/{}/{id}", kind.as_str());
        let facts = Facts::before(ids::escalation()?, context);
        Some(Self { kind, id, version, task: Task::Act(act), record, back, facts })
    }

    pub fn context(&self) -> &Context {
        &self.facts.context
    }

    pub fn person(&self) -> PersonId {
        self.context().actor.person.id
    }

    /// The form, as wording knows it.
    pub fn form(&self) -> BesideForm {
        match self.task {
            Task::Begin { kind, .. } => BesideForm::Begin(kind),
            Task::Act(act) => BesideForm::Act(act, self.kind),
        }
    }

    /// Why nothing can be done here, whatever one writes.
    pub fn closed(&self) -> Option<Broken> {
        match (self.task, &self.record) {
            (Task::Begin { kind, .. }, _) => why_not_begun(kind, self.context()),
            (Task::Act(act), Some(record)) => why_closed(record, act, self.context()),
            (Task::Act(_), None) => Some(Broken::NothingWaits),
        }
    }
}
