//! A server with one authority's people and a child on record.

use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use server::adopted::adopt_bundled;
use server::clock::Clock;
use server::execute::{Sender, execute};
use server::router::router;
use server::state::AppState;
use server::store::{Mode, Scope};
use server::streams::Children;
use server::testing::{Engine, TestDatabase, settle};
use shared::api::CommandRequest;
use shared::child::{Child, ChildCommand};
use shared::ids::{AuthorityId, ChildId, CommandId, PersonId};
use shared::procedure::read::read;
use shared::testing::{World, day, morning, world};
use uuid::Uuid;

use crate::desk::Desk;

pub struct Office {
    pub state: AppState,
    pub world: World,
    pub router: Router,
    ids: AtomicU64,
    database: TestDatabase,
}

impl Office {
    /// On Tuesday 1 September 2026, before anything is raised.
    pub async fn open(engine: Engine, authority: &str) -> Self {
        let database = TestDatabase::create(engine).await;
        let clock = Clock::settable(morning(day("2026-09-01")));
        let state = AppState::new(database.store().clone(), clock);
        adopt_bundled(&state).await.unwrap();
        let world = world_of(authority);
        settle(&state, &world).await;
        Self { router: router(state.clone()), state, world, ids: AtomicU64::new(1), database }
    }

    pub fn authority(&self) -> AuthorityId {
        self.world.procedure.authority.clone()
    }

    pub fn database(&self) -> &TestDatabase {
        &self.database
    }

    /// Ten in the morning of that day.
    pub fn on(&self, date: &str) {
        self.state.clock.set(morning(day(date))).unwrap();
    }

    /// An id that nothing else has.
    pub fn new_id(&self) -> Uuid {
        Uuid::from_u128(u128::from(self.ids.fetch_add(1, Ordering::Relaxed)) << 64)
    }

    /// That person, signed in.
    pub fn desk(&self, person: PersonId) -> Desk<'_> {
        Desk { office: self, person, authority: self.authority() }
    }

    /// The reviewing officer of the child.
    pub fn iro(&self) -> Desk<'_> {
        self.desk(self.world.cast.iro)
    }

    pub fn holder_of(&self, post: &str) -> Desk<'_> {
        self.desk(self.world.holder_of(post))
    }

    pub fn administrator(&self) -> Desk<'_> {
        self.desk(self.world.cast.administrator)
    }

    /// Another child on record, alike but for id, name and case number.
    pub async fn another_child(&self, name: &str, case_number: &str) -> ChildId {
        let id = ChildId(self.new_id());
        let child = self.world.child.clone();
        self.register(&Child { id, name: name.to_owned(), case_number: case_number.to_owned(), ..child })
            .await;
        id
    }

    pub async fn register(&self, child: &Child) {
        let request = request(0, ChildCommand::Register(Box::new(child.clone())));
        let command = CommandId(self.new_id());
        execute::<Children>(&self.state, &self.system(), &child.id, command, &request).await.unwrap();
    }

    /// The version that a stream is at.
    pub async fn version_of(&self, kind: &str, id: &str) -> u64 {
        let scope = Scope::new(self.authority().as_str());
        let mut tx = self.state.store.begin(&scope, Mode::Read).await.unwrap();
        tx.stream_version(kind, id).await.unwrap().unsigned_abs()
    }

    fn system(&self) -> Sender {
        Sender::System { authority: self.authority() }
    }
}

/// Invented authorities, each with what only its file says.
const INVENTED: [(&str, &str); 4] = [
    ("fernhollow", include_str!("../../../shared/tests/procedures/fernhollow.toml")),
    ("larkhill", include_str!("../../../shared/tests/procedures/larkhill.toml")),
    ("marlbeck", include_str!("../../../shared/tests/procedures/marlbeck.toml")),
    ("saltmere", include_str!("../../../shared/tests/procedures/saltmere.toml")),
];

fn world_of(authority: &str) -> World {
    match INVENTED.iter().find(|(name, _)| *name == authority) {
        Some((_, file)) => World::of(read(file).expect("a file without mistakes")),
        None => world(authority),
    }
}

pub fn request<C>(expected_version: u64, command: C) -> CommandRequest<C> {
    CommandRequest { expected_version, command, written_at: None, standing_in: None }
}
