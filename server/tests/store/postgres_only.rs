//! What PostgreSQL alone can be asked: roles and row-level security.

use server::store::{Location, Store};
use server::testing::Engine;
use sqlx::{Connection, PgConnection};

use crate::fixture::{self, Fixture};

fn addresses(f: &Fixture) -> (String, String) {
    match f.database.location() {
        Location::Postgres { url, owner_url: Some(owner_url) } => (url.clone(), owner_url.clone()),
        _ => panic!("PostgreSQL has two addresses"),
    }
}

async fn both_authorities_have_a_stream() -> Fixture {
    let f = Fixture::create(Engine::Postgres).await;
    f.two_streams().await;
    fixture::append(f.store(), &f.elsewhere, "three", 0, &["{}"]).await.unwrap();
    f
}

async fn as_authority(url: &str, authority: &str) -> PgConnection {
    let mut connection = PgConnection::connect(url).await.unwrap();
    let scope = "select set_config('app.authority', $1, false)";
    sqlx::query(scope).bind(authority).execute(&mut connection).await.unwrap();
    connection
}

const BODIES: &str = "select distinct authority_id from event_bodies";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_raw_query_sees_one_authority_and_without_one_nothing() {
    let f = both_authorities_have_a_stream().await;
    let (app, owner) = addresses(&f);
    for url in [&app, &owner] {
        let mut nobody = PgConnection::connect(url).await.unwrap();
        let seen: Vec<String> = sqlx::query_scalar(BODIES).fetch_all(&mut nobody).await.unwrap();
        assert_eq!(seen, Vec::<String>::new());
        let mut here = as_authority(url, "here").await;
        let seen: Vec<String> = sqlx::query_scalar(BODIES).fetch_all(&mut here).await.unwrap();
        assert_eq!(seen, ["here"]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_raw_statement_writes_to_one_authority_only() {
    let f = both_authorities_have_a_stream().await;
    let mut here = as_authority(&addresses(&f).0, "here").await;
    for foreign in [
        "insert into reference_counters (authority_id, year, last_number) values ('elsewhere', 2026, 7)",
        "insert into authorities (authority_id, name, reference_prefix, created_at) values ('new', 'n', 'NEW', 1)",
    ] {
        let error = sqlx::query(foreign).execute(&mut here).await.unwrap_err().to_string();
        assert!(error.contains("row-level security"), "{error}");
    }
    let renamed = sqlx::query("update authorities set name = 'x' where authority_id = 'elsewhere'");
    assert_eq!(renamed.execute(&mut here).await.unwrap().rows_affected(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_application_may_not_even_try_to_alter_the_record() {
    let f = both_authorities_have_a_stream().await;
    let mut here = as_authority(&addresses(&f).0, "here").await;
    for alter in [
        "update events set actor_id = 'x'",
        "delete from commands",
        "truncate events",
        "alter table events disable trigger all",
    ] {
        let error = sqlx::query(alter).execute(&mut here).await.unwrap_err().to_string();
        assert!(error.contains("permission denied") || error.contains("must be owner"), "{error}");
    }
}

async fn refusal(location: Location) -> String {
    match Store::open(&location).await {
        Ok(_) => panic!("this must be refused"),
        Err(error) => error.to_string(),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_refuses_to_run_as_owner_or_with_row_level_security_passed_by() {
    let f = Fixture::create(Engine::Postgres).await;
    let (url, owner_url) = addresses(&f);
    let as_owner = refusal(Location::Postgres { url: owner_url, owner_url: None }).await;
    assert!(as_owner.contains("owns the tables"), "{as_owner}");

    f.database
        .run_as_admin("create role passes_by login password 'x' bypassrls in role recourse_app")
        .await
        .unwrap();
    let host = url.split('@').nth(1).unwrap();
    let passes_by = format!("postgres://passes_by:x@{host}");
    let error = refusal(Location::Postgres { url: passes_by, owner_url: None }).await;
    assert!(error.contains("bypasses row-level security"), "{error}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_refuses_tables_of_another_version() {
    let f = Fixture::create(Engine::Postgres).await;
    let (url, _) = addresses(&f);
    f.database
        .run_as_admin(
            "delete from _sqlx_migrations where version = (select max(version) from _sqlx_migrations)",
        )
        .await
        .unwrap();
    let error = refusal(Location::Postgres { url, owner_url: None }).await;
    assert!(error.contains("DATABASE_OWNER_URL"), "{error}");
}
