//! What the work tray and a command cost over HTTP, for `cargo xtask bench`: a row a line, with tabs between.
//!
//! The real router runs on loopback over a SQLite file, once with 1,000 matters and once with 100,000. Beside it, in the same
//! run and over the same client, a bare axum and sqlx handler returns the same bytes, or makes the same insert.

mod bare;
mod client;
mod copies;
mod council;

use std::fmt;

use shared::api::Tray;

use client::{Figures, Request};
use council::{Council, Size};

/// Connections that ask at the same time.
const AT_ONCE: usize = 8;

/// How often each is asked for.
#[derive(Clone, Copy)]
struct Times {
    trays: usize,
    commands: usize,
}

/// A line of the table.
struct Row {
    figure: String,
    ours: Figures,
    bare: Figures,
    /// What the bare handler does as well.
    same: String,
}

#[tokio::main]
async fn main() {
    for matters in [1_000, 100_000] {
        let size = Size { open: 1_000, matters };
        for row in rows(size, Times { trays: 2_000, commands: 400 }).await {
            println!("{row}");
        }
    }
}

async fn rows(size: Size, times: Times) -> [Row; 2] {
    let council = Council::with(size).await;
    [tray(&council, size, times.trays).await, command(&council, size, times.commands).await]
}

async fn tray(council: &Council, size: Size, times: usize) -> Row {
    let request = council.tray();
    let answer = client::once(council.address, &request).await;
    let tray: Tray = serde_json::from_slice(&answer).expect("a tray");
    let ours = client::measure(council.address, &vec![request; times], AT_ONCE).await;
    let bytes = answer.len();
    let bare = bare::Bare::start(answer).await;
    let bare = client::measure(bare.address, &vec![Request::get("/answer"); times], AT_ONCE).await;
    Row {
        figure: format!(
            "work tray of {} matters and {} prompts over HTTP, {} matters in all",
            tray.rows.len(),
            tray.beside.len(),
            size.matters
        ),
        ours,
        bare,
        same: format!("the same {bytes} bytes of JSON"),
    }
}

async fn command(council: &Council, size: Size, times: usize) -> Row {
    let mut requests = Vec::new();
    for _ in 0..times {
        requests.push(council.raise().await);
    }
    let bytes = requests.first().map_or(0, Request::body_length);
    let ours = client::measure(council.address, &requests, AT_ONCE).await;
    let bare = bare::Bare::start(Vec::new()).await;
    let inserts = vec![Request::post("/insert", "x".repeat(bytes)); times];
    Row {
        figure: format!("command (raise formally) over HTTP, {} matters in all", size.matters),
        ours,
        bare: client::measure(bare.address, &inserts, AT_ONCE).await,
        same: format!("one durable insert of the same {bytes} bytes each"),
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { figure, ours, bare, same } = self;
        let ratio = bare.per_second / ours.per_second;
        write!(
            f,
            "{figure}\t{ours}; bare axum+sqlx {ratio:.1} times as fast\t{AT_ONCE} connections on loopback, SQLite with \
             synchronous=FULL; the bare handler in the same run ({same}): {bare}"
        )
    }
}

#[cfg(test)]
mod tests {
    use council::OF_ONE_CHAIR;

    use super::*;

    /// With open matters alone, and with closed ones beside them.
    #[tokio::test(flavor = "multi_thread")]
    async fn every_row_has_a_figure() {
        for matters in [2 * OF_ONE_CHAIR, 6 * OF_ONE_CHAIR] {
            let size = Size { open: 2 * OF_ONE_CHAIR, matters };
            for row in rows(size, Times { trays: 16, commands: 8 }).await {
                let of = row.to_string();
                assert_eq!(of.split('\t').count(), 3, "{of}");
                assert!(row.ours.per_second.is_normal() && row.bare.per_second.is_normal(), "{of}");
            }
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn the_measured_tray_is_that_of_one_desk() {
        let council = Council::with(Size { open: 2 * OF_ONE_CHAIR, matters: 6 * OF_ONE_CHAIR }).await;
        let answer = client::once(council.address, &council.tray()).await;
        let tray: Tray = serde_json::from_slice(&answer).expect("a tray");
        assert_eq!((tray.rows.len(), tray.counts.open, tray.counts.closed), (20, 20, 40));
        assert!(tray.beside.len() <= OF_ONE_CHAIR, "{} things to do", tray.beside.len());
    }
}
