//! A server without a network: requests go straight into its router, from an address that a test may choose.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::connect_info::MockConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use chrono::{DateTime, TimeDelta, Utc};
use server::assets::Site;
use server::clock::Clock;
use server::ids;
use server::passwords::Hasher;
use server::router::router;
use server::state::AppState;
use server::store::{Mode, NewAccount, Scope, Tx};
use server::testing::{Engine, TestDatabase};
use tokio::sync::OnceCell;
use tower::ServiceExt;

pub const LOGIN: &str = "zoe@here.example";
pub const OTHER_LOGIN: &str = "ada@here.example";
pub const PASSWORD: &str = "tall ships leave harbour";

static HASH: OnceCell<String> = OnceCell::const_new();
static SITE: LazyLock<Arc<Site>> = LazyLock::new(|| {
    let dist = dist();
    let site = Site::load(&dist).expect("a small site");
    std::fs::remove_dir_all(dist).expect("what was just written");
    Arc::new(site)
});

pub struct Edge {
    _database: TestDatabase,
    pub state: AppState,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Edge {
    pub async fn create() -> Self {
        Self::on(Engine::Sqlite).await
    }

    /// An authority with two accounts, at noon.
    pub async fn on(engine: Engine) -> Self {
        let database = TestDatabase::create(engine).await;
        let state = AppState::new(database.store().clone(), Clock::settable(noon()));
        let edge = Self::with(database, state);
        let mut tx = edge.write().await;
        tx.add_authority("An authority", "HER", noon()).await.unwrap();
        for login in [LOGIN, OTHER_LOGIN] {
            tx.add_account(&account(login).await, noon()).await.unwrap();
        }
        tx.commit().await.unwrap();
        edge
    }

    pub fn with(database: TestDatabase, state: AppState) -> Self {
        Self { _database: database, state: AppState { site: SITE.clone(), ..state } }
    }

    /// The same server behind a proxy that speaks HTTPS.
    pub async fn behind_tls() -> Self {
        let mut edge = Self::create().await;
        edge.state.behind_tls = true;
        edge
    }

    pub async fn write(&self) -> Tx {
        self.state.store.begin(&Scope::new("here"), Mode::Write).await.unwrap()
    }

    pub fn pass(&self, time: TimeDelta) {
        self.state.clock.set(self.state.clock.now() + time).unwrap();
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        self.send_from("127.0.0.1", request).await
    }

    pub async fn send_from(&self, address: &str, request: Request<Body>) -> Answer {
        let peer = SocketAddr::new(address.parse().unwrap(), 40_000);
        let server: Router = router(self.state.clone()).layer(MockConnectInfo(peer));
        let (parts, body) = server.oneshot(request).await.unwrap().into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(get(path).body(Body::empty()).unwrap()).await
    }

    pub async fn get_as(&self, cookie: &str, path: &str) -> Answer {
        self.send(get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap()).await
    }

    pub async fn sign_in(&self, login: &str, password: &str) -> Answer {
        self.send(credentials(login, password, "/")).await
    }

    /// The cookie of a new session, as a browser would send it back.
    pub async fn session(&self) -> String {
        self.sign_in(LOGIN, PASSWORD).await.cookie()
    }

    /// Whether the cookie opens a page that only those signed in see.
    pub async fn is_signed_in(&self, cookie: &str) -> bool {
        self.get_as(cookie, "/children").await.status == StatusCode::OK
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    pub fn cookie(&self) -> String {
        let set = self.header("set-cookie");
        set.split(';').next().unwrap_or_default().to_owned()
    }
}

pub fn noon() -> DateTime<Utc> {
    "2026-03-02T12:00:00Z".parse().unwrap()
}

pub fn get(path: &str) -> axum::http::request::Builder {
    Request::builder().method(Method::GET).uri(path)
}

pub fn post(path: &str) -> axum::http::request::Builder {
    Request::builder().method(Method::POST).uri(path)
}

/// The sign-in form, filled in and sent.
pub fn credentials(login: &str, password: &str, to: &str) -> Request<Body> {
    let fields = [("login", login), ("password", password), ("to", to)];
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    post("/sign-in")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body))
        .unwrap()
}

async fn account(login: &str) -> NewAccount {
    let hash = || async { Hasher::default().hash(PASSWORD.to_owned()).await.expect("a hash") };
    let id = ids::new_id().unwrap().to_string();
    NewAccount {
        account_id: id.clone(),
        person_id: id,
        login: login.to_owned(),
        password_hash: HASH.get_or_init(hash).await.clone(),
    }
}

/// A build of three files. What stands for compressed content says so, to tell which one was sent.
fn dist() -> PathBuf {
    let directory = std::env::temp_dir().join(format!("recourse-dist-{}", ids::new_id().unwrap()));
    std::fs::create_dir_all(&directory).unwrap();
    let files = [
        ("index.html", "index.html", "text/html; charset=utf-8", false),
        ("style.css", "style-0123456789abcdef.css", "text/css; charset=utf-8", true),
        ("app.wasm", "app-0123456789abcdef.wasm", "application/wasm", true),
    ];
    let listed = files.map(|(name, file, media_type, immutable)| {
        for (suffix, content) in [("", name), (".br", "in brotli"), (".gz", "in gzip")] {
            std::fs::write(directory.join(format!("{file}{suffix}")), content).unwrap();
        }
        serde_json::json!({ "name": name, "path": format!("/{file}"), "type": media_type, "immutable": immutable })
    });
    let list = serde_json::json!({ "files": listed });
    std::fs::write(directory.join("manifest.json"), list.to_string()).unwrap();
    directory
}
