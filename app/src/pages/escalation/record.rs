use crate::forms::Act;
use chrono::NaiveDate;
use shared::api::{Recorded, SiblingMatter, WholeMatter};
use shared::escalation::{Context, Escalation, Event, replay};
use shared::people::ChairKind;
use shared::procedure::Procedure;

/// A matter as its page tells it: its events, what they leave, and what it is decided and worded with.
pub struct Record<'a> {
    pub matter: Escalation,
    pub events: &'a [Recorded<Event>],
    pub context: &'a Context,
    pub today: NaiveDate,
    /// What was raised with it for brothers and sisters.
    pub siblings: &'a [SiblingMatter],
}

impl<'a> Record<'a> {
    /// Replays the events; nothing where none of them raises anything.
    pub fn of(whole: &'a WholeMatter) -> Option<Self> {
        let WholeMatter { events, context, siblings, .. } = whole;
        let matter = replay(events.iter().map(|recorded| &recorded.event))?;
        Some(Self { matter, events, context, today: context.today, siblings })
    }

    pub fn procedure(&self) -> &'a Procedure {
        &self.context.procedure
    }

    pub fn chair_kind(&self) -> ChairKind {
        self.matter.circumstances.chair_kind
    }

    /// Working days from today; negative once it is late, none where the calendar does not reach.
    pub fn days_left(&self, due: NaiveDate) -> Option<i64> {
        self.context.calendar.working_days_between(self.today, due).ok()
    }

    /// The address of a form about this matter.
    pub fn form(&self, act: Act) -> String {
        format!("/escalations/{}/{}", self.matter.reference, act.address())
    }
}
