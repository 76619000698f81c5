//! The two schemas are one, and every statement runs on both.

use server::store::{Location, statements};
use server::testing::{Engine, TestDatabase};
use sqlx::postgres::{PgConnection, PgTypeInfo};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection, Either, Executor, SqlSafeStr, Statement, TypeInfo};

async fn sqlite() -> (TestDatabase, SqliteConnection) {
    let database = TestDatabase::create(Engine::Sqlite).await;
    let Location::DataDirectory(directory) = database.location() else { panic!("SQLite is a file") };
    let file = SqliteConnectOptions::new().filename(directory.join("recourse.db"));
    let connection = file.connect().await.unwrap();
    (database, connection)
}

async fn postgres() -> (TestDatabase, PgConnection) {
    let database = TestDatabase::create(Engine::Postgres).await;
    let Location::Postgres { url, .. } = database.location() else { panic!("PostgreSQL has an address") };
    let mut connection = PgConnection::connect(url).await.unwrap();
    sqlx::query("select set_config('app.authority', repeat('x', 64), false)")
        .execute(&mut connection)
        .await
        .unwrap();
    (database, connection)
}

/// The types that PostgreSQL found for a statement's parameters; SQLite knows none.
async fn parameters(connection: &mut PgConnection, name: &str, sql: &'static str) -> Vec<PgTypeInfo> {
    let prepared =
        connection.prepare(sql.into_sql_str()).await.unwrap_or_else(|error| panic!("{name}: {error}"));
    match prepared.parameters() {
        Some(Either::Left(types)) => types.to_vec(),
        _ => panic!("PostgreSQL tells types"),
    }
}

/// A sample of each type: all texts alike, so that foreign keys meet; all bytes as long as a hash.
macro_rules! with_samples {
    ($sql:expr, $types:expr) => {
        $types.iter().fold(sqlx::query($sql), |query, parameter| match parameter.name() {
            "TEXT" => query.bind("x".repeat(64)),
            "INT8" => query.bind(1_i64),
            "BYTEA" => query.bind(vec![7_u8; 32]),
            "BOOL" => query.bind(false),
            other => panic!("no sample of {other}"),
        })
    };
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_statement_is_prepared_and_executed_on_both_engines() {
    let (_sqlite, mut sqlite) = sqlite().await;
    let (_postgres, mut postgres) = postgres().await;
    let mut on_postgres = postgres.begin().await.unwrap();
    let mut on_sqlite = sqlite.begin().await.unwrap();
    for (name, sql) in statements() {
        let types = parameters(&mut on_postgres, name, sql).await;
        let failed = |error: sqlx::Error| panic!("{name}: {error}");
        with_samples!(sql, types).execute(&mut *on_postgres).await.unwrap_or_else(failed);
        let prepared = on_sqlite.prepare(sql.into_sql_str()).await.unwrap_or_else(|e| panic!("{name}: {e}"));
        assert!(
            matches!(prepared.parameters(), Some(Either::Right(count)) if count == types.len()),
            "{name}"
        );
        with_samples!(sql, types).execute(&mut *on_sqlite).await.unwrap_or_else(|e| panic!("{name}: {e}"));
    }
}

const SQLITE_COLUMNS: &str = "select t.name || '.' || c.name || case when c.\"notnull\" then ' not null' else '' end \
    from sqlite_schema t join pragma_table_info(t.name) c where t.type in ('table', 'view') and t.name not like '\\_sqlx%' \
    escape '\\' and t.name not like 'sqlite%' order by 1";
const POSTGRES_COLUMNS: &str = "select table_name || '.' || column_name || \
    case is_nullable when 'NO' then ' not null' else '' end collate \"C\" from information_schema.columns \
    where table_schema = 'public' and table_name not like '\\_sqlx%' order by 1";

const SQLITE_INDEXES: &str =
    "select name from sqlite_schema where type = 'index' and sql is not null order by 1";
const POSTGRES_INDEXES: &str = "select indexname::text collate \"C\" from pg_indexes where schemaname = 'public' \
    and indexname not in (select conname from pg_constraint) order by 1";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn both_engines_have_the_same_tables_columns_and_indexes() {
    let (_sqlite, mut sqlite) = sqlite().await;
    let (_postgres, mut postgres) = postgres().await;
    for (on_sqlite, on_postgres) in [(SQLITE_COLUMNS, POSTGRES_COLUMNS), (SQLITE_INDEXES, POSTGRES_INDEXES)] {
        let these: Vec<String> = sqlx::query_scalar(on_sqlite).fetch_all(&mut sqlite).await.unwrap();
        let those: Vec<String> = sqlx::query_scalar(on_postgres).fetch_all(&mut postgres).await.unwrap();
        assert!(these.len() > 10);
        assert_eq!(these, those);
    }
}

/// Keys and foreign keys by table and first column.
const KEYS: &str = "select c.conrelid::regclass::text, a.attname::text from pg_constraint c join pg_attribute a \
    on a.attrelid = c.conrelid and a.attnum = c.conkey[1] join pg_namespace n on n.oid = c.connamespace \
    where n.nspname = 'public' and c.contype in ('p', 'f') and c.conrelid::regclass::text <> '_sqlx_migrations'";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_key_and_foreign_key_starts_with_the_authority() {
    let (_postgres, mut postgres) = postgres().await;
    let keys: Vec<(String, String)> = sqlx::query_as(KEYS).fetch_all(&mut postgres).await.unwrap();
    assert!(keys.len() > 20);
    for (table, first) in keys {
        assert_eq!(first, "authority_id", "{table}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_table_has_row_level_security_that_binds_its_owner_too() {
    let (_postgres, mut postgres) = postgres().await;
    let open: Vec<String> = sqlx::query_scalar(
        "select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' \
         and relname <> '_sqlx_migrations' and not (relrowsecurity and relforcerowsecurity)",
    )
    .fetch_all(&mut postgres)
    .await
    .unwrap();
    assert_eq!(open, Vec::<String>::new());
}
