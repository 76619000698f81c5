//! A database with two authorities, and the shortest way to write to it.

use chrono::{DateTime, Utc};
use server::store::{AppendError, Meta, Mode, NewEvent, Recorded, Scope, Store, Tx};
use server::testing::{Engine, TestDatabase};

pub const KIND: &str = "escalation";

pub struct Fixture {
    pub database: TestDatabase,
    pub engine: Engine,
    pub here: Scope,
    pub elsewhere: Scope,
}

impl Fixture {
    pub async fn create(engine: Engine) -> Self {
        let database = TestDatabase::create(engine).await;
        let fixture = Self { database, engine, here: Scope::new("here"), elsewhere: Scope::new("elsewhere") };
        for (scope, prefix) in [(&fixture.here, "HER"), (&fixture.elsewhere, "ELS")] {
            let mut tx = fixture.store().begin(scope, Mode::Write).await.unwrap();
            tx.add_authority("An authority", prefix, noon()).await.unwrap();
            tx.commit().await.unwrap();
        }
        fixture
    }

    pub fn store(&self) -> &Store {
        self.database.store()
    }

    pub async fn write(&self) -> Tx {
        self.store().begin(&self.here, Mode::Write).await.unwrap()
    }

    pub async fn read(&self) -> Tx {
        self.store().begin(&self.here, Mode::Read).await.unwrap()
    }

    /// Appends events with these bodies and commits.
    pub async fn append(
        &self,
        id: &str,
        expected: i64,
        bodies: &[&str],
    ) -> Result<Vec<Recorded>, AppendError> {
        append(self.store(), &self.here, id, expected, bodies).await
    }

    /// A stream of three events, and another.
    pub async fn two_streams(&self) {
        self.append("one", 0, &[r#"{"n":1}"#, r#"{"n":2}"#, r#"{"n":3}"#]).await.unwrap();
        self.append("two", 0, &[r#"{"n":1}"#, r#"{"n":2}"#]).await.unwrap();
    }

    pub async fn stream(&self, id: &str) -> Vec<Recorded> {
        self.read().await.load_stream(KIND, id).await.unwrap()
    }
}

pub async fn append(
    store: &Store,
    scope: &Scope,
    id: &str,
    expected: i64,
    bodies: &[&str],
) -> Result<Vec<Recorded>, AppendError> {
    let mut tx = store.begin(scope, Mode::Write).await?;
    let recorded =
        tx.append(KIND, id, expected, bodies.iter().map(|body| noted(body)).collect(), meta()).await?;
    tx.commit().await?;
    Ok(recorded)
}

pub fn noted(body: &str) -> NewEvent {
    NewEvent { event_type: "noted".to_owned(), schema: 1, body: body.to_owned() }
}

pub fn meta() -> Meta {
    Meta {
        command_id: "command".to_owned(),
        actor: "chair".to_owned(),
        acting_for: None,
        recorded_at: noon(),
        written_at: noon(),
    }
}

pub fn noon() -> DateTime<Utc> {
    "2026-03-02T12:00:00.123Z".parse().unwrap()
}
