//! A council with many matters, served on loopback.

use std::net::SocketAddr;

use server::actor::SignedIn;
use server::clock::Clock;
use server::execute::{Sender, execute};
use server::ids;
use server::passwords::Hasher;
use server::router::router;
use server::state::AppState;
use server::store::{Mode, NewAccount, Scope};
use server::streams::{Children, Escalations, Stream};
use server::testing::{Engine, TestDatabase, settle};
use shared::api::{CommandRequest, TrayFilter, TrayRequest};
use shared::calendar::london_date;
use shared::child::{Chairing, Child, ChildCommand};
use shared::escalation::Command;
use shared::ids::{AuthorityId, ChildId, CommandId, EscalationId, PersonId};
use shared::organisation::{Person, Role};
use shared::people::PlanKind;
use shared::testing::{World, raise, world};
use tokio::net::TcpListener;

use crate::client::{self, Request};
use crate::copies;

const AUTHORITY: &str = "slough";
const LOGIN: &str = "chair@bench.example";
const PASSWORD: &str = "a long password for a bench";
/// A chair's open matters, each about a child of its own.
pub const OF_ONE_CHAIR: usize = 20;
/// The children that the chair at the measured desk holds.
const AT_THE_DESK: usize = 60;

/// How many matters a council has.
#[derive(Clone, Copy)]
pub struct Size {
    /// Those raised one by one, by as many chairs as that takes.
    pub open: usize,
    /// With the closed ones, which are copies.
    pub matters: usize,
}

pub struct Council {
    pub address: SocketAddr,
    state: AppState,
    world: World,
    cookie: String,
    _database: TestDatabase,
}

impl Council {
    pub async fn with(size: Size) -> Self {
        let database = TestDatabase::create(Engine::Sqlite).await;
        let clock = Clock::settable("2026-11-23T09:00:00Z".parse().expect("an instant"));
        let state = AppState::new(database.store().clone(), clock);
        let mut world = world(AUTHORITY);
        let colleagues = colleagues(&mut world, size.open / OF_ONE_CHAIR - 1);
        settle(&state, &world).await;
        account(&state, &world).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("its address");
        let service = router(state.clone()).into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, service).await });
        let cookie = sign_in(address).await;
        let council = Self { address, state, world, cookie, _database: database };
        council.fill(&colleagues).await;
        let past = copies::statements(size.open, OF_ONE_CHAIR, size.matters / size.open - 1);
        council._database.run_as_admin(&past).await.expect("a past");
        council
    }

    /// The chair asks for the work tray with all that is open, and every count.
    pub fn tray(&self) -> Request {
        let all_open = TrayRequest { filter: TrayFilter::Open, ..TrayRequest::default() };
        let body = serde_json::to_string(&all_open).expect("a body");
        self.signed_in(Request::post("/api/v1/tray", body))
    }

    /// The chair raises one more matter.
    pub async fn raise(&self) -> Request {
        let raising = self.raising(self.another_child(self.world.cast.iro).await);
        let body = serde_json::to_string(&raising).expect("a body");
        let id = ids::new_id().expect("random bytes");
        let key = ids::new_id().expect("random bytes").to_string();
        let request = Request::post(&format!("/api/v1/escalation/{id}/commands"), body);
        self.signed_in(request).header("idempotency-key", &key)
    }

    fn signed_in(&self, request: Request) -> Request {
        request.header("cookie", &self.cookie).header("sec-fetch-site", "same-origin")
    }

    /// Every chair raises what they have open; the one at the desk holds children beside about whom nothing is raised.
    async fn fill(&self, colleagues: &[PersonId]) {
        let desk = self.world.cast.iro;
        for chair in [&[desk], colleagues].concat() {
            for _ in 0..OF_ONE_CHAIR {
                self.raise_directly(chair).await;
            }
        }
        // The world has a child of theirs already.
        for _ in OF_ONE_CHAIR + 1..AT_THE_DESK {
            self.another_child(desk).await;
        }
    }

    /// A child of that chair about whom nothing has been raised.
    async fn another_child(&self, chair: PersonId) -> ChildId {
        let id = ChildId(ids::new_id().expect("random bytes"));
        let mut child = Child { id, case_number: id.to_string(), ..self.world.child.clone() };
        child.plans.retain(|plan| plan.kind == PlanKind::LookedAfter);
        child.chairs = vec![Chairing { plan: PlanKind::LookedAfter, person: chair }];
        let system = Sender::System { authority: AuthorityId::from(AUTHORITY) };
        self.record::<Children>(&system, &id, &begin(ChildCommand::Register(Box::new(child)))).await;
        id
    }

    async fn raise_directly(&self, chair: PersonId) {
        let signed_in = SignedIn { authority: AuthorityId::from(AUTHORITY), account: chair.0, person: chair };
        let id = EscalationId(ids::new_id().expect("random bytes"));
        let raising = self.raising(self.another_child(chair).await);
        self.record::<Escalations>(&Sender::Person(signed_in), &id, &raising).await;
    }

    fn raising(&self, child: ChildId) -> CommandRequest<Command> {
        let today = london_date(self.state.clock.now());
        let mut context = self.world.as_chair(PlanKind::LookedAfter, today);
        context.child.id = child;
        begin(raise(&context, 1, today + chrono::Days::new(28)))
    }

    async fn record<S: Stream>(&self, sender: &Sender, id: &S::Id, request: &CommandRequest<S::Command>) {
        let key = CommandId(ids::new_id().expect("random bytes"));
        if let Err(rejected) = execute::<S>(&self.state, sender, id, key, request).await {
            panic!("{} {id} cannot begin: {rejected:?}", S::KIND);
        }
    }
}

/// The first command of a stream.
fn begin<C>(command: C) -> CommandRequest<C> {
    CommandRequest { expected_version: 0, command, written_at: None, standing_in: None }
}

/// As many more chairs, beside the one whose desk is measured.
fn colleagues(world: &mut World, number: usize) -> Vec<PersonId> {
    let unit = world.organisation.people[&world.cast.iro].unit.clone();
    let ids = (1..=number).map(|number| {
        let id = PersonId(ids::new_id().expect("random bytes"));
        let name = format!("Chair {number}");
        let person = Person { id, name, roles: vec![Role::Iro], unit: unit.clone() };
        world.organisation.people.insert(id, person);
        id
    });
    ids.collect()
}

async fn account(state: &AppState, world: &World) {
    let hash = Hasher::default().hash(PASSWORD.to_owned()).await.expect("a hash");
    let person = world.cast.iro.to_string();
    let account = NewAccount {
        account_id: person.clone(),
        person_id: person,
        login: LOGIN.into(),
        password_hash: hash,
    };
    let scope = Scope::new(AUTHORITY);
    let mut tx = state.store.begin(&scope, Mode::Write).await.expect("a transaction");
    tx.add_account(&account, state.clock.now()).await.expect("an account");
    tx.commit().await.expect("a commit");
}

/// The cookie that a browser would keep.
async fn sign_in(address: SocketAddr) -> String {
    let fields = [("login", LOGIN), ("password", PASSWORD), ("to", "/")];
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = Request::form("/sign-in", body).header("sec-fetch-site", "same-origin");
    let headers = client::headers(address, &request).await;
    let set = headers.iter().filter_map(|line| line.split_once(": "));
    let mut set = set.filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"));
    let cookie = set.next().map(|(_, value)| value).expect("a cookie");
    cookie.split(';').next().unwrap_or_default().to_owned()
}
