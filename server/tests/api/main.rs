//! The API as people use it, on both engines: an authority with somebody in every post, and a child with both plans.
//!
//! To add a test: an async function on an [`Office`](office::Office) in the file of its subject, named in that file's
//! `on_both_engines!` with the authority it plays in.

mod access;
mod alongside;
mod bad_input;
mod beside;
mod dates;
mod desk;
mod home;
mod in_error;
mod inbox;
mod lists;
mod office;
mod on_the_way;
mod people_and_posts;
mod people_change;
mod projections;
mod records;
mod repeats;
mod reviews;
mod several;
mod siblings;
mod silence;
mod story;
mod themes;
mod timescales;
mod triggers;

/// Makes of each function `name` the tests `sqlite::name` and `postgres::name`, in the authority named.
macro_rules! on_both_engines {
    ($authority:literal: $($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                use server::testing::Engine::Sqlite;
                super::$name($crate::office::Office::open(Sqlite, $authority).await).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                use server::testing::Engine::Postgres;
                super::$name($crate::office::Office::open(Postgres, $authority).await).await;
            })+
        }
    };
}
pub(crate) use on_both_engines;
