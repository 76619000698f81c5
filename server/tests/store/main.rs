//! What the store promises, held on both engines.
//!
//! To add a test: an async function on a [`Fixture`] in the file of its subject, named in that file's
//! `on_both_engines!`.

mod append;
mod commands;
mod draft_keys;
mod fixture;
mod guards;
mod postgres_only;
mod references;
mod schema;
mod scope;
mod signing_in;
mod tamper;
mod versions;

/// Makes of each function `name` the tests `sqlite::name` and `postgres::name`.
macro_rules! on_both_engines {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name($crate::fixture::Fixture::create(server::testing::Engine::Sqlite).await).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name($crate::fixture::Fixture::create(server::testing::Engine::Postgres).await).await;
            })+
        }
    };
}
pub(crate) use on_both_engines;
