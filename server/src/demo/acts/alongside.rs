//! What a matter of the demonstration has to do with others of the child's.

use shared::escalation::{Alongside, Beside, Command, Context, InError, MarkRaisedInError};

use super::Scene;
use crate::demo::DemoError;
use crate::demo::play::Matter;
use crate::demo::stage::Troupe;
use crate::demo::texts::PROCESS;
use crate::reading;
use crate::state::AppState;
use crate::store::Mode;
use crate::work::Work;

/// What the chair sees of the child on a day; none where nobody chairs.
pub async fn chairs_view(
    state: &AppState,
    troupe: &Troupe,
    matter: &Matter,
) -> Result<Option<Context>, DemoError> {
    let child = &troupe.subjects[matter.subject].child;
    let Some(chair) = child.chair(matter.plan) else { return Ok(None) };
    let mut work = Work::begin(state, &troupe.cast.procedure.authority, Mode::Read).await?;
    Ok(Some(reading::child::context(&mut work, chair, child.id, matter.plan).await?))
}

impl Scene<'_> {
    /// The first of the same category belongs to it; others are about something else.
    pub(super) fn alongside(&self, group: &str) -> Vec<Alongside> {
        let before = self.seen.iter().filter(|_| self.matter.state.is_none());
        let asked = before.flat_map(|context| context.same_category(group));
        let how = |at| match at {
            0 => Beside::Linked,
            _ => Beside::PassedOver { reason: self.text(&PROCESS.passed_over) },
        };
        asked
            .enumerate()
            .map(|(at, other)| Alongside { reference: other.reference.clone(), how: how(at) })
            .collect()
    }

    /// The same as another of the child's, where there is one.
    pub(super) fn in_error(&self) -> Command {
        let own = self.matter.state.as_ref().map(|matter| &matter.reference);
        let others = self.seen.iter().flat_map(|context| &context.other_matters);
        let duplicate_of = others.map(|other| &other.reference).find(|other| Some(*other) != own).cloned();
        let error = if duplicate_of.is_some() { InError::Duplicate } else { InError::Other };
        let reason = self.text(&PROCESS.in_error);
        Command::MarkRaisedInError(MarkRaisedInError { error, duplicate_of, reason })
    }
}
