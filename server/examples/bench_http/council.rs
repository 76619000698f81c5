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
use server::streams::{Children, Escalations};
use server::testing::{Engine, TestDatabase, settle};
use shared::api::{CommandRequest, TrayFilter, TrayRequest};
use shared::calendar::london_date;
use shared::child::{Child, ChildCommand};
use shared::escalation::Command;
use shared::ids::{AuthorityId, ChildId, CommandId, EscalationId};
use shared::people::PlanKind;
use shared::testing::{World, raise, world};
use tokio::net::TcpListener;

use crate::client::{self, Request};

const AUTHORITY: &str = "slough";
const LOGIN: &str = "chair@bench.example";
const PASSWORD: &str = "a long password for a bench";
/// Matters that are raised one by one; the rest are copies of their rows.
const RAISED: usize = 1_000;
/// A child's matters, open and closed.
const OF_ONE_CHILD: usize = 5;
/// A fresh id, made by the database.
const NEW_ID: &str = "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' \
    || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))";
/// A chair's open matters: raised ones are spread over as many chairs as that leaves.
const OF_ONE_CHAIR: usize = 20;

pub struct Council {
    pub address: SocketAddr,
    state: AppState,
    world: World,
    cookie: String,
    _database: TestDatabase,
}

impl Council {
    /// A council with that many matters, a thousand of them open.
    pub async fn with(matters: usize) -> Self {
        let database = TestDatabase::create(Engine::Sqlite).await;
        let clock = Clock::settable("2026-11-23T09:00:00Z".parse().expect("an instant"));
        let state = AppState::new(database.store().clone(), clock);
        let world = world(AUTHORITY);
        settle(&state, &world).await;
        account(&state, &world).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("its address");
        let service = router(state.clone()).into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, service).await });
        let cookie = sign_in(address).await;
        let council = Self { address, state, world, cookie, _database: database };
        for _ in 0..RAISED {
            council.raise_directly().await;
        }
        council.spread_and_copy(matters / RAISED).await;
        council
    }

    /// The chair asks for the work tray with all that is open: a full page of it, and every count.
    pub fn tray(&self) -> Request {
        let all_open = TrayRequest { filter: TrayFilter::Open, ..TrayRequest::default() };
        let body = serde_json::to_string(&all_open).expect("a body");
        self.signed_in(Request::post("/api/v1/tray", body))
    }

    /// The chair raises one more matter.
    pub async fn raise(&self) -> Request {
        let raising = self.raising(self.another_child().await);
        let body = serde_json::to_string(&raising).expect("a body");
        let id = ids::new_id().expect("random bytes");
        let key = ids::new_id().expect("random bytes").to_string();
        let request = Request::post(&format!("/api/v1/escalation/{id}/commands"), body);
        self.signed_in(request).header("idempotency-key", &key)
    }

    fn signed_in(&self, request: Request) -> Request {
        request.header("cookie", &self.cookie).header("sec-fetch-site", "same-origin")
    }

    /// A child of the chair about whom nothing has been raised.
    async fn another_child(&self) -> ChildId {
        let id = ChildId(ids::new_id().expect("random bytes"));
        let child = Child { id, case_number: id.to_string(), ..self.world.child.clone() };
        let command = ChildCommand::Register(Box::new(child));
        let request = CommandRequest { expected_version: 0, command, written_at: None, standing_in: None };
        let key = CommandId(ids::new_id().expect("random bytes"));
        let system = Sender::System { authority: AuthorityId::from(AUTHORITY) };
        execute::<Children>(&self.state, &system, &id, key, &request).await.expect("a child");
        id
    }

    fn raising(&self, child: ChildId) -> CommandRequest<Command> {
        let today = london_date(self.state.clock.now());
        let mut context = self.world.as_chair(PlanKind::LookedAfter, today);
        context.child.id = child;
        let command = raise(&context, 1, today + chrono::Days::new(28));
        CommandRequest { expected_version: 0, command, written_at: None, standing_in: None }
    }

    async fn raise_directly(&self) {
        let person = self.world.cast.iro;
        let authority = AuthorityId::from(AUTHORITY);
        let sender = Sender::Person(SignedIn { authority, account: person.0, person });
        let id = EscalationId(ids::new_id().expect("random bytes"));
        let key = CommandId(ids::new_id().expect("random bytes"));
        let raising = self.raising(self.another_child().await);
        execute::<Escalations>(&self.state, &sender, &id, key, &raising).await.expect("a matter");
    }

    /// Gives each child a few matters, each chair and addressee a caseload, and puts `times` as many beside them, closed.
    async fn spread_and_copy(&self, times: usize) {
        let (chairs, children) = (RAISED / OF_ONE_CHAIR, RAISED * times / OF_ONE_CHILD);
        let children = format!(
            "create temp table kids as with recursive n(kid) as \
                 (select 0 union all select kid + 1 from n where kid + 1 < {children}) select kid, {NEW_ID} as id from n;
             insert into children (authority_id, child_id, version, name, name_key, case_number, case_number_key, plans, \
                 unit_id, social_worker_id, restricted) select authority_id, kids.id, version, name || ' ' || kid, name_key || ' ' || kid, \
                 case_number || '-' || kid, case_number_key || '-' || kid, plans, unit_id, social_worker_id, restricted \
                 from children, kids where children.rowid = (select min(rowid) from children);"
        );
        let spread = format!(
            "create temp table turns as select escalation_id, row_number() over (order by reference) as turn from escalations;
             update escalations set child_id = kids.id from turns join kids on kids.kid = turn / {OF_ONE_CHILD} \
                 where turns.escalation_id = escalations.escalation_id;
             update escalations set chair_id = 'chair ' || (turn % {chairs}) from turns \
                 where turns.escalation_id = escalations.escalation_id and turn % {chairs} > 0;
             update involvements set person_id = 'addressee ' || (turn % {chairs}) from turns \
                 where turns.escalation_id = involvements.escalation_id and turn % {chairs} > 0;"
        );
        let copies = format!(
            "create temp table copies as with recursive n(copy) as \
                 (select 1 union all select copy + 1 from n where copy < {times}) \
                 select turns.escalation_id, copy, {NEW_ID} as id, (copy * {RAISED} + turn) / {OF_ONE_CHILD} as kid \
                 from n, turns where {times} > 1;
             create index copies_of on copies (escalation_id);
             insert into escalations (authority_id, escalation_id, version, reference, reference_key, child_id, unit_id, \
                 plan, chair_id, phase, waiting_on, raised_on, due_on, total_runs_out_on, answered_on, closed_on, \
                 restricted, summary) select authority_id, copies.id, version, reference || '-' || copy, \
                 reference_key || '-' || copy, coalesce(kids.id, child_id), unit_id, plan, chair_id, 'closed', 'nobody', raised_on, \
                 null, total_runs_out_on, answered_on, '2026-11-01', restricted, summary \
                 from escalations join copies using (escalation_id) left join kids using (kid);
             insert into involvements select authority_id, copies.id, number, person_id, kind, starts_on, \
                 ends_on, null from involvements join copies using (escalation_id);
             insert into events select authority_id, stream_kind, copies.id, version, event_type, schema, \
                 command_id, actor_id, acting_for, recorded_at, written_at, commitment, prev_hash, hash, hash_alg \
                 from events join copies on copies.escalation_id = stream_id;
             insert into event_bodies select authority_id, copies.id, version, salt, body \
                 from event_bodies join copies on copies.escalation_id = stream_id;
             analyze;"
        );
        self._database.run_as_admin(&format!("{children}{spread}{copies}")).await.expect("copies");
    }
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
