//! PostgreSQL: the owner changes tables, the application works as a role that row-level security binds.

use std::str::FromStr;

use sqlx::migrate::{Migrate, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{AssertSqlSafe, Connection, PgConnection, PgPool, Postgres, Transaction};

use super::db::{Db, Mode};
use super::error::StoreError;
use super::tx::Scope;

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/postgres");
const MIGRATIONS_TABLE: &str = "_sqlx_migrations";

const CONNECTIONS: u32 = 16;

/// What the application's role may do; the triggers would refuse the rest anyway. `{app}` is its name.
const GRANTS: &[&str] = &[
    "grant usage on schema public to {app}",
    "grant select, insert, update, delete on all tables in schema public to {app}",
    "revoke update, delete on events, erasures, commands, command_outcomes, procedure_versions, calendar_versions from {app}",
    "revoke update on event_bodies from {app}",
    "revoke delete on stream_heads, authorities from {app}",
    "revoke insert, update, delete on _sqlx_migrations from {app}",
];

/// Whether the role, or one that it could become, may do what it likes.
const IS_ALL_POWERFUL: &str = "select exists (select 1 from pg_roles r where (r.rolsuper or r.rolbypassrls) \
     and pg_has_role(current_user, r.oid, 'MEMBER'))";

/// Whether the role, or one that it could become, owns the tables or the schema they are in.
const IS_OWNER: &str = "select exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace \
     where n.nspname = 'public' and c.relkind in ('r', 'p') \
     and (pg_has_role(current_user, c.relowner, 'MEMBER') or pg_has_role(current_user, n.nspowner, 'MEMBER')))";

/// Scopes the transaction, for row-level security.
const SET_AUTHORITY: &str = "select set_config('app.authority', $1, true)";

/// Scopes it and waits until no other writer of the authority is at work.
const SET_AUTHORITY_ALONE: &str =
    "select set_config('app.authority', $1, true), pg_advisory_xact_lock(hashtextextended($1, 0))";

pub(super) async fn open(url: &str, owner_url: Option<&str>) -> Result<Db, StoreError> {
    let app = PgConnectOptions::from_str(url)?;
    if let Some(owner_url) = owner_url {
        bring_up_to_date(owner_url, app.get_username()).await?;
    }
    let pool = PgPoolOptions::new().max_connections(CONNECTIONS).connect_with(app).await?;
    refuse_powerful_role(&pool).await?;
    refuse_other_tables(&pool).await?;
    Ok(Db::Postgres(pool))
}

pub(super) async fn begin(
    pool: &PgPool,
    scope: &Scope,
    mode: Mode,
) -> Result<Transaction<'static, Postgres>, sqlx::Error> {
    let (begin, set_authority) = match mode {
        Mode::Read => ("begin isolation level repeatable read, read only", SET_AUTHORITY),
        Mode::Write => ("begin isolation level read committed", SET_AUTHORITY_ALONE),
    };
    let mut transaction = pool.begin_with(begin).await?;
    sqlx::query(set_authority).bind(&scope.authority).execute(&mut *transaction).await?;
    Ok(transaction)
}

async fn bring_up_to_date(owner_url: &str, app: &str) -> Result<(), StoreError> {
    let mut owner = PgConnection::connect(owner_url).await?;
    MIGRATIONS.run(&mut owner).await?;
    let app = quoted(app);
    for grant in GRANTS {
        sqlx::query(AssertSqlSafe(grant.replace("{app}", &app))).execute(&mut owner).await?;
    }
    Ok(owner.close().await?)
}

fn quoted(identifier: &str) -> String {
    format!("\"{}\"", identifier.replace('"', "\"\""))
}

async fn refuse_powerful_role(pool: &PgPool) -> Result<(), StoreError> {
    for (question, what) in [
        (IS_ALL_POWERFUL, "is, or can become, a superuser or one that bypasses row-level security"),
        (IS_OWNER, "owns the tables, or can become their owner"),
    ] {
        if sqlx::query_scalar(question).fetch_one(pool).await? {
            return Err(StoreError::Refused(format!(
                "the role of DATABASE_URL {what}: it could alter the record unseen. Give DATABASE_URL an ordinary \
                 role and DATABASE_OWNER_URL the one that owns the tables"
            )));
        }
    }
    Ok(())
}

async fn refuse_other_tables(pool: &PgPool) -> Result<(), StoreError> {
    let applied = pool.acquire().await?.list_applied_migrations(MIGRATIONS_TABLE).await;
    let newest = MIGRATIONS.iter().map(|migration| migration.version).max();
    match applied {
        Ok(applied) if applied.iter().map(|migration| migration.version).max() == newest => Ok(()),
        _ => Err(StoreError::Refused(
            "the tables are not those of this version: start once with DATABASE_OWNER_URL, the role that owns them"
                .to_owned(),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_role_name_cannot_end_its_quotes() {
        assert_eq!(quoted(r#"app"; drop table events"#), r#""app""; drop table events""#);
    }
}
