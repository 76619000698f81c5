//! Silence is noticed once, when its day is over in London, whatever has happened to the server meanwhile.

mod council;
mod informal;
mod noticing;
mod once;

/// Makes of each function `name` the tests `sqlite::name` and `postgres::name`.
macro_rules! on_both_engines {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(server::testing::Engine::Sqlite).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(server::testing::Engine::Postgres).await;
            })+
        }
    };
}
pub(crate) use on_both_engines;
