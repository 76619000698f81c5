use super::{World, day, world};
use crate::beside::{About, Begin, BesideCommand, BesideEvent, Record, decide, evolve};
use crate::escalation::{Broken, Context, Shown, Violations};
use crate::ids::{EscalationId, PersonId, PostId};
use crate::notice::{Notice, RecordSubject, record_notices};
use crate::people::PlanKind;
use chrono::NaiveDate;
use uuid::Uuid;

/// A record beside the matter, told as given, when, then.
#[derive(Clone, Debug)]
pub struct RecordStory {
    pub world: World,
    pub plan: PlanKind,
    pub today: NaiveDate,
    pub events: Vec<BesideEvent>,
    state: Option<Record>,
    actor: PersonId,
    /// Who was told of what was done last.
    told: Vec<Notice<RecordSubject>>,
}

impl RecordStory {
    /// About a looked-after child of that authority; nothing has begun yet, and the chair acts.
    #[must_use]
    pub fn of(authority: &str) -> Self {
        let world = world(authority);
        let (plan, actor) = (PlanKind::LookedAfter, world.cast.iro);
        Self {
            world,
            plan,
            today: day("2026-09-01"),
            events: Vec::new(),
            state: None,
            actor,
            told: Vec::new(),
        }
    }

    /// Something in the world is otherwise.
    #[must_use]
    pub fn given(mut self, change: impl FnOnce(&mut World)) -> Self {
        change(&mut self.world);
        self
    }

    /// On that day.
    #[must_use]
    pub fn on(self, today: &str) -> Self {
        Self { today: day(today), ..self }
    }

    /// That person acts.
    #[must_use]
    pub fn person(self, actor: PersonId) -> Self {
        Self { actor, ..self }
    }

    /// Whoever holds the post acts.
    #[must_use]
    pub fn holder(self, post: &str) -> Self {
        let actor = self.world.holder_of(post);
        self.person(actor)
    }

    /// What the actor decides from.
    #[must_use]
    pub fn context(&self) -> Context {
        Context::new(self.world.facts(Some(self.actor), self.plan, self.today, None))
    }

    /// The record.
    ///
    /// # Panics
    /// If nothing has begun.
    #[must_use]
    pub fn record(&self) -> &Record {
        self.state.as_ref().unwrap_or_else(|| panic!("nothing has begun"))
    }

    /// The post with whoever answers for it today.
    ///
    /// # Panics
    /// If nobody does.
    #[must_use]
    pub fn shown(&self, post: &str) -> Shown {
        let post = PostId::from(post);
        let context = self.context();
        let person = context.resolved(&post).and_then(|resolved| resolved.person.as_ref());
        let person = person.unwrap_or_else(|| panic!("nobody answers for {post}")).id;
        Shown { post, person }
    }

    /// A record begins, belonging to a matter.
    #[must_use]
    pub fn begins(self, about: About) -> Self {
        let begin = self.begin(about);
        self.does(begin)
    }

    /// The command that begins a record belonging to a matter.
    #[must_use]
    pub fn begin(&self, about: About) -> BesideCommand {
        let matter = Some(EscalationId(Uuid::from_u128(900)));
        BesideCommand::Begin(Box::new(Begin { child: self.world.child.id, plan: self.plan, matter, about }))
    }

    /// The actor gives a command, which is accepted.
    ///
    /// # Panics
    /// If it is refused, saying why.
    #[must_use]
    pub fn does(mut self, command: BesideCommand) -> Self {
        let context = self.context();
        match decide(self.state.as_ref(), &command, &context) {
            Ok(made) => {
                self.state = made.iter().fold(self.state, evolve);
                let told = record_notices(&made, self.record(), &context);
                self.told = told.into_iter().map(|(_, notice)| notice).collect();
                self.events.extend(made);
                self
            }
            Err(Violations(broken)) => panic!("{command:?} was refused: {broken:#?}"),
        }
    }

    /// Everybody who was told of what was done last.
    #[must_use]
    pub fn told(&self) -> &[Notice<RecordSubject>] {
        &self.told
    }

    /// Why the command is refused to the actor: field and rule.
    ///
    /// # Panics
    /// If it is accepted.
    #[must_use]
    pub fn refused(&self, command: &BesideCommand) -> Vec<(String, Broken)> {
        match decide(self.state.as_ref(), command, &self.context()) {
            Ok(made) => panic!("{command:?} was accepted: {made:#?}"),
            Err(Violations(broken)) => {
                broken.into_iter().map(|violation| (violation.field, violation.broken)).collect()
            }
        }
    }

    /// Everybody of the authority who may read the record, by name.
    #[must_use]
    pub fn readers(&self) -> Vec<String> {
        let readers = self.record().readers(&self.world.procedure);
        let people = self.world.organisation.people.values();
        let admitted = people.filter(|person| {
            readers.admit(&self.clone().person(person.id).context(), self.world.child.restricted)
        });
        let mut names: Vec<String> = admitted.map(|person| person.name.clone()).collect();
        names.sort();
        names
    }
}
