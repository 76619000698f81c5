//! An authority with everybody in post and a child, on a clock that a test moves.

use std::sync::Arc;

use server::actor::SignedIn;
use server::clock::Clock;
use server::execute::{Sender, execute};
use server::ids;
use server::jobs::{Lapses, Report, run_once};
use server::reading;
use server::state::AppState;
use server::store::{Mode, Store};
use server::streams::{Escalations, load, told};
use server::testing::{Engine, TestDatabase, settle};
use server::work::Work;
use shared::api::{CommandRequest, Recorded};
use shared::calendar::london_date;
use shared::escalation::{
    ActionAnswer, Answered, Command, Context, Escalation, Event, Phase, Respond, SmartAction,
};
use shared::ids::{CommandId, EscalationId, PersonId};
use shared::people::PlanKind;
use shared::testing::{World, concern, raise, world};

pub struct Council {
    pub database: Arc<TestDatabase>,
    pub state: AppState,
    pub world: World,
}

impl Council {
    pub async fn of(engine: Engine, authority: &str) -> Self {
        let database = TestDatabase::create(engine).await;
        let clock = Clock::settable("2026-08-03T09:00:00Z".parse().unwrap());
        let state = AppState::new(database.store().clone(), clock);
        Self::settled(Arc::new(database), state, authority).await
    }

    /// Another authority on the same server.
    pub async fn beside(&self, authority: &str) -> Self {
        Self::settled(self.database.clone(), self.state.clone(), authority).await
    }

    async fn settled(database: Arc<TestDatabase>, state: AppState, authority: &str) -> Self {
        let world = world(authority);
        settle(&state, &world).await;
        Self { database, state, world }
    }

    /// It is that instant, UTC.
    pub fn at(&self, instant: &str) {
        self.state.clock.set(instant.parse().unwrap()).unwrap();
    }

    /// The process ends and another begins, at that instant.
    pub async fn restart_at(&mut self, instant: &str) {
        self.state.store.close().await;
        let store = Store::open(self.database.location()).await.unwrap();
        self.state = AppState::new(store, Clock::settable(instant.parse().unwrap()));
    }

    /// The IRO raises a matter at stage 1, now.
    pub async fn raises(&self) -> EscalationId {
        let id = EscalationId(ids::new_id().unwrap());
        let today = london_date(self.state.clock.now());
        let context = self.before_raising().await;
        let command = raise(&context, 1, today + chrono::Days::new(28));
        self.sends(self.world.cast.iro, id, 0, command).await;
        id
    }

    /// The IRO raises a concern, to be settled by that day.
    pub async fn raises_concern(&self, by: &str) -> EscalationId {
        let id = EscalationId(ids::new_id().unwrap());
        let context = self.before_raising().await;
        self.sends(self.world.cast.iro, id, 0, concern(&context, by.parse().unwrap())).await;
        id
    }

    /// What the IRO is shown before raising a matter, the child's others among it.
    async fn before_raising(&self) -> Context {
        let World { procedure, cast, child, .. } = &self.world;
        let mut work = Work::begin(&self.state, &procedure.authority, Mode::Read).await.unwrap();
        reading::child::context(&mut work, cast.iro, child.id, PlanKind::LookedAfter).await.unwrap()
    }

    /// The IRO gives a command on the matter as it stands.
    pub async fn iro_does(&self, id: EscalationId, command: Command) {
        let version = self.events(id).await.len() as u64;
        self.sends(self.world.cast.iro, id, version, command).await;
    }

    /// Whoever is asked at stage 1 answers, now.
    pub async fn answers(&self, id: EscalationId) {
        let matter = self.matter(id).await;
        let will_do = |action: &SmartAction| ActionAnswer {
            action: action.number,
            answer: Answered::WillDo { by: action.draft.by },
        };
        let actions = matter.outstanding().map(will_do).collect();
        let respond = Respond {
            drafted_by: None,
            sat: Vec::new(),
            stage: 1,
            text: "The clinic has been called.".to_owned(),
            actions,
            particulars: Default::default(),
        };
        let addressee = matter.step(1).expect("stage 1").sent.addressees[0].person.id;
        let version = self.events(id).await.len() as u64;
        self.sends(addressee, id, version, Command::Respond(respond)).await;
    }

    async fn sends(&self, person: PersonId, id: EscalationId, expected_version: u64, command: Command) {
        let authority = self.world.procedure.authority.clone();
        let sender = Sender::Person(SignedIn { authority, account: person.0, person });
        let key = CommandId(ids::new_id().unwrap());
        let request = CommandRequest { expected_version, command, written_at: None, standing_in: None };
        execute::<Escalations>(&self.state, &sender, &id, key, &request).await.unwrap();
    }

    /// Asserts how many lapses a run records, and that nothing fails.
    pub async fn run_records(&self, recorded: usize) {
        assert_eq!(run_once::<Lapses>(&self.state).await, Report { recorded, failed: 0 });
    }

    pub async fn matter(&self, id: EscalationId) -> Escalation {
        let mut work = Work::begin(&self.state, &self.world.procedure.authority, Mode::Read).await.unwrap();
        load::<Escalations>(&mut work.tx, &id).await.unwrap().state.expect("a matter")
    }

    pub async fn events(&self, id: EscalationId) -> Vec<Recorded<Event>> {
        let mut work = Work::begin(&self.state, &self.world.procedure.authority, Mode::Read).await.unwrap();
        let loaded = load::<Escalations>(&mut work.tx, &id).await.unwrap();
        told::<Escalations>(&loaded.recorded, &self.world.organisation).unwrap()
    }

    /// How often silence is on the matter's record, and how often it was passed on.
    pub async fn silences(&self, id: EscalationId) -> (usize, usize) {
        let events = self.events(id).await;
        let count = |of: fn(&Event) -> bool| events.iter().filter(|recorded| of(&recorded.event)).count();
        let silent = count(|event| matches!(event, Event::NoResponseRecorded(_)));
        (silent, count(|event| matches!(event, Event::PassedOn(_))))
    }

    /// Asserts that the stage's answer is awaited, counted from that day to that day.
    pub async fn awaits(&self, id: EscalationId, stage: u8, from: &str, due: &str) {
        let matter = self.matter(id).await;
        assert_eq!(matter.phase, Phase::AwaitingAnswer { stage });
        let clock = matter.step(stage).expect("a stage it has reached").sent.clock.as_ref().expect("a time");
        assert_eq!((clock.day_zero.to_string(), clock.due.to_string()), (from.to_owned(), due.to_owned()));
    }
}
