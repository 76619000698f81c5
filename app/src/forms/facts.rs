use super::Prepared;
use shared::api::{Recorded, WholeMatter};
use shared::escalation::{Command, Context, Escalation, Event, Violations, decide, replay};
use shared::ids::EscalationId;
use shared::procedure::Procedure;
use std::borrow::Cow;

/// What a form decides on: the matter as it stands, or none before it is raised, and everything outside it.
#[derive(Clone, Debug)]
pub struct Facts {
    pub id: EscalationId,
    /// The version of the matter these facts were read at.
    pub version: u64,
    pub matter: Option<Escalation>,
    /// The record the matter was read from.
    pub events: Vec<Recorded<Event>>,
    pub context: Context,
    /// What another record has said of it before it is raised.
    pub prepared: Option<Prepared>,
    /// The matter of a brother or sister that one is raised like (ALL-33).
    pub like: Option<Box<Like>>,
    /// The matters raised with it for brothers and sisters, where what is sent may go to them too (ALL-33).
    pub siblings: Vec<Facts>,
}

/// A matter of a brother or sister.
#[derive(Clone, Debug)]
pub struct Like {
    pub id: EscalationId,
    pub child: String,
    pub matter: Escalation,
}

impl Like {
    /// As it stands on the record; nothing where nothing was raised.
    pub fn of(whole: WholeMatter) -> Option<Self> {
        let matter = replay(whole.events.iter().map(|recorded| &recorded.event))?;
        Some(Self { id: whole.id, child: whole.context.child.name, matter })
    }
}

impl Facts {
    /// The facts about a matter that was raised.
    pub fn of(whole: WholeMatter) -> Self {
        let matter = replay(whole.events.iter().map(|recorded| &recorded.event));
        Self {
            id: whole.id,
            version: whole.version,
            matter,
            events: whole.events,
            context: whole.context,
            prepared: None,
            like: None,
            siblings: Vec::new(),
        }
    }

    /// The facts about a matter to be raised.
    pub fn before(id: EscalationId, context: Context) -> Self {
        Self {
            id,
            version: 0,
            matter: None,
            events: Vec::new(),
            context,
            prepared: None,
            like: None,
            siblings: Vec::new(),
        }
    }

    /// What a form about how it opens begins with: the matter itself, or the one it is raised like.
    pub fn begins_as(&self) -> Option<&Escalation> {
        self.matter.as_ref().or(self.like.as_ref().map(|like| &like.matter))
    }

    /// The authority's procedure, in the version the matter is on.
    pub fn procedure(&self) -> &Procedure {
        &self.context.procedure
    }

    /// What the server would say to a command, with the reason to stand in for the chair where one is given.
    ///
    /// # Errors
    /// Every rule the command would break.
    pub fn decide(&self, command: &Command, standing_in: &str) -> Result<Vec<Event>, Violations> {
        decide(self.matter.as_ref(), command, &self.with(standing_in))
    }

    fn with(&self, standing_in: &str) -> Cow<'_, Context> {
        if standing_in.trim().is_empty() {
            return Cow::Borrowed(&self.context);
        }
        let mut context = self.context.clone();
        context.actor.standing_in = Some(standing_in.to_owned());
        Cow::Owned(context)
    }
}
