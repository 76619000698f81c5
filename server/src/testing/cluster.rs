//! One PostgreSQL cluster for a test binary.
//!
//! A shell script makes and runs it, as an ordinary user since `initdb` refuses root, and holds on to its standard
//! input: when the test binary ends, even killed, the pipe closes and the script stops the cluster and cleans up.

use std::net::TcpListener;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::ids;

const SCRIPT: &str = include_str!("cluster.sh");
const HOW_TO_GET: &str = "no PostgreSQL to test against: install it (Debian, Ubuntu: apt-get install postgresql) or \
     set TEST_POSTGRES_BIN to the directory of its initdb and postgres";
const START_ATTEMPTS: u32 = 600;
const BETWEEN_ATTEMPTS: Duration = Duration::from_millis(50);

const NOBODY: (u32, u32) = (65534, 65534);

static CLUSTER: OnceLock<Cluster> = OnceLock::new();

pub(super) struct Cluster {
    port: u16,
    password: String,
    databases: AtomicU32,
    roles: tokio::sync::OnceCell<()>,
    /// Holds the pipe that keeps the cluster running.
    _script: Child,
}

#[derive(Clone, Copy)]
pub(super) enum Role {
    Superuser,
    Owner,
    App,
}

impl Role {
    fn name(self) -> &'static str {
        match self {
            Self::Superuser => "recourse_admin",
            Self::Owner => "recourse_owner",
            Self::App => "recourse_app",
        }
    }
}

impl Cluster {
    pub(super) fn shared() -> &'static Self {
        CLUSTER.get_or_init(Self::start)
    }

    pub(super) fn url(&self, role: Role, database: &str) -> String {
        format!("postgres://{}:{}@127.0.0.1:{}/{database}", role.name(), self.password, self.port)
    }

    /// A new database that the owner's role owns.
    pub(super) async fn create_database(&self) -> String {
        self.roles.get_or_init(|| self.create_roles()).await;
        let name = format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        let create = format!("create database {name} owner {}", Role::Owner.name());
        self.run(&mut self.connect().await, create).await;
        name
    }

    fn start() -> Self {
        let binaries = binaries().unwrap_or_else(|| panic!("{HOW_TO_GET}"));
        let port = free_port();
        let password = ids::new_token().expect("random bytes");
        let script = shell()
            .args(["-c", SCRIPT, "cluster.sh"])
            .arg(binaries)
            .arg(port.to_string())
            .env("RECOURSE_TEST_PASSWORD", &password)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .expect("sh runs");
        Self { port, password, databases: AtomicU32::new(0), roles: Default::default(), _script: script }
    }

    async fn create_roles(&self) {
        let mut superuser = self.connect().await;
        for role in [Role::Owner, Role::App] {
            let create = format!("create role {} login password '{}'", role.name(), self.password);
            self.run(&mut superuser, create).await;
        }
    }

    async fn run(&self, superuser: &mut PgConnection, sql: String) {
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(superuser).await.expect("a superuser may do this");
    }

    /// The superuser's connection, as soon as the cluster answers.
    async fn connect(&self) -> PgConnection {
        let url = self.url(Role::Superuser, "postgres");
        for _ in 1..START_ATTEMPTS {
            if let Ok(connection) = PgConnection::connect(&url).await {
                return connection;
            }
            tokio::time::sleep(BETWEEN_ATTEMPTS).await;
        }
        PgConnection::connect(&url).await.expect("the PostgreSQL cluster for tests starts")
    }
}

fn binaries() -> Option<PathBuf> {
    let holds_postgres = |directory: &PathBuf| directory.join("initdb").exists();
    if let Some(named) = std::env::var_os("TEST_POSTGRES_BIN") {
        return Some(PathBuf::from(named)).filter(holds_postgres);
    }
    let installed = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    installed.flatten().map(|version| version.path().join("bin")).filter(holds_postgres).max()
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("a bound address").port()
}

/// `sh`, as the owner of Debian's PostgreSQL directory, or nobody, when root runs the tests.
fn shell() -> Command {
    let mut shell = Command::new("sh");
    if std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0) {
        let owner = std::fs::metadata("/var/lib/postgresql");
        let (user, group) = owner.map_or(NOBODY, |directory| (directory.uid(), directory.gid()));
        shell.uid(user).gid(group);
    }
    shell
}
