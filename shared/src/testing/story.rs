use super::{Attempt, World, assert_sound, day, morning, world};
use crate::escalation::{BesideFacts, Command, Context, Escalation, Event, OtherMatter, Phase, evolve};
use crate::ids::PersonId;
use crate::notice::{Notice, notices};
use crate::people::PlanKind;
use chrono::{NaiveDate, NaiveTime};

/// A matter told as given, when, then: who does what on which day, and what comes of it.
#[derive(Clone, Debug)]
pub struct Story {
    pub world: World,
    pub plan: PlanKind,
    pub today: NaiveDate,
    /// The time of day in UTC; ten in the morning where the story does not say.
    time: Option<NaiveTime>,
    /// Everything that has happened.
    pub events: Vec<Event>,
    state: Option<Escalation>,
    actor: Option<PersonId>,
    standing_in: Option<String>,
    written: Option<NaiveDate>,
    /// Who was told of what was done last.
    told: Vec<Notice>,
    /// What is on record beside the matter.
    beside: BesideFacts,
    /// The child's other matters.
    others: Vec<OtherMatter>,
}

impl Story {
    /// A looked-after child's story in that authority; nothing has happened yet.
    #[must_use]
    pub fn of(authority: &str) -> Self {
        Self::in_world(world(authority))
    }

    /// The same in a world of one's own.
    #[must_use]
    pub fn in_world(world: World) -> Self {
        Self {
            actor: world.child.chair(PlanKind::LookedAfter),
            plan: PlanKind::LookedAfter,
            today: day("2026-09-01"),
            time: None,
            events: Vec::new(),
            state: None,
            standing_in: None,
            written: None,
            told: Vec::new(),
            beside: BesideFacts::default(),
            others: Vec::new(),
            world,
        }
    }

    /// About the child's protection plan instead.
    #[must_use]
    pub fn about_protection(self) -> Self {
        Self { plan: PlanKind::ChildProtection, ..self }.chair()
    }

    /// On that day.
    #[must_use]
    pub fn on(self, today: &str) -> Self {
        Self { today: day(today), time: None, ..self }
    }

    /// At that time of the day, in UTC.
    ///
    /// # Panics
    /// If it is no time.
    #[must_use]
    pub fn at(self, time: &str) -> Self {
        let time = time.parse().unwrap_or_else(|_| panic!("no time of day: {time}"));
        Self { time: Some(time), ..self }
    }

    /// Something in the world is otherwise.
    #[must_use]
    pub fn given(mut self, change: impl FnOnce(&mut World)) -> Self {
        change(&mut self.world);
        self
    }

    /// A grave event about the child is on record, and not over.
    #[must_use]
    pub fn with_grave_event(mut self) -> Self {
        self.beside.grave_event = true;
        self
    }

    /// Supervision of the matter is on record.
    #[must_use]
    pub fn with_supervision(mut self) -> Self {
        self.beside.supervision = true;
        self
    }

    /// The child has another matter that the actor can read.
    #[must_use]
    pub fn with_other(mut self, other: OtherMatter) -> Self {
        self.others.push(other);
        self
    }

    /// That person acts.
    #[must_use]
    pub fn person(self, who: PersonId) -> Self {
        Self { actor: Some(who), standing_in: None, written: None, ..self }
    }

    /// The chair of the plan acts.
    #[must_use]
    pub fn chair(self) -> Self {
        Self { actor: self.world.child.chair(self.plan), standing_in: None, written: None, ..self }
    }

    /// The chair does something; then whoever acted before goes on, as before.
    pub(super) fn while_the_chair(self, acts: impl FnOnce(Self) -> Self) -> Self {
        let (actor, standing_in, written) = (self.actor, self.standing_in.clone(), self.written);
        Self { actor, standing_in, written, ..acts(self.chair()) }
    }

    /// Whoever holds the post acts.
    #[must_use]
    pub fn holder(self, post: &str) -> Self {
        let who = self.world.holder_of(post);
        self.person(who)
    }

    /// The first addressee on record of the stage acts.
    ///
    /// # Panics
    /// If the matter has not reached it.
    #[must_use]
    pub fn holder_of_stage(self, stage: u8) -> Self {
        let step = self.matter().step(stage).unwrap_or_else(|| panic!("not at stage {stage}"));
        let who = step.sent.addressees[0].person.id;
        self.person(who)
    }

    /// The job that watches deadlines acts.
    #[must_use]
    pub fn job(self) -> Self {
        Self { actor: None, standing_in: None, written: None, ..self }
    }

    /// The actor stands in for the chair, for that reason.
    #[must_use]
    pub fn for_the_chair(self, reason: &str) -> Self {
        Self { standing_in: Some(reason.to_owned()), ..self }
    }

    /// The actor wrote it on that day, without a connection.
    #[must_use]
    pub fn written_on(self, written: &str) -> Self {
        Self { written: Some(day(written)), ..self }
    }

    /// What the actor decides from.
    #[must_use]
    pub fn context(&self) -> Context {
        let mut facts = self.world.facts(self.actor, self.plan, self.today, self.state.as_ref());
        facts.version = self.events.len() as u64;
        facts.written_at = self.written.map(morning);
        if let Some(time) = self.time {
            facts.now = self.today.and_time(time).and_utc();
        }
        facts.standing_in.clone_from(&self.standing_in);
        facts.beside = self.beside;
        facts.other_matters.clone_from(&self.others);
        Context::new(facts)
    }

    /// The matter, once there is one.
    #[must_use]
    pub fn state(&self) -> Option<&Escalation> {
        self.state.as_ref()
    }

    /// The matter.
    ///
    /// # Panics
    /// If nothing was raised.
    #[must_use]
    pub fn matter(&self) -> &Escalation {
        self.state.as_ref().unwrap_or_else(|| panic!("nothing was raised"))
    }

    /// The actor gives a command.
    pub fn does(self, command: Command) -> Attempt {
        Attempt::of(self, command)
    }

    /// Goes on from what has happened.
    pub(super) fn continued(mut self, made: Vec<Event>) -> Self {
        let context = self.context();
        self.state = made.iter().fold(self.state, evolve);
        let told = self.state.as_ref().map(|after| notices(&made, after, &context)).unwrap_or_default();
        self.told = told.into_iter().map(|(_, notice)| notice).collect();
        self.events.extend(made);
        Self { standing_in: None, written: None, ..self }
    }

    /// Everybody who was told of what was done last.
    #[must_use]
    pub fn told(&self) -> &[Notice] {
        &self.told
    }

    /// What that person was told of it.
    ///
    /// # Panics
    /// If they were told nothing, or more than once.
    #[must_use]
    pub fn told_to(&self, who: PersonId) -> &Notice {
        match self.told.iter().filter(|notice| notice.to == who).collect::<Vec<_>>()[..] {
            [notice] => notice,
            _ => panic!("not told once: {:#?}", self.told),
        }
    }

    /// What the holder of the post was told of it.
    #[must_use]
    pub fn told_to_holder(&self, post: &str) -> &Notice {
        self.told_to(self.world.holder_of(post))
    }

    /// Asserts that everything holds of the matter that holds of every matter.
    ///
    /// # Panics
    /// If it does not.
    pub fn is_sound(self) -> Self {
        assert_sound(&self.events, &self.world.procedure, &self.world.calendar);
        self
    }

    /// Asserts where the matter stands.
    ///
    /// # Panics
    /// If it stands elsewhere.
    pub fn stands(self, phase: Phase) -> Self {
        assert_eq!(self.matter().phase, phase);
        self
    }

    /// Asserts that the answer of that stage is awaited by that day.
    ///
    /// # Panics
    /// If it is not.
    pub fn awaits(self, stage: u8, due: &str) -> Self {
        let standing = self.matter().standing();
        assert_eq!((standing.phase, standing.due), (Phase::AwaitingAnswer { stage }, Some(day(due))));
        self
    }
}
