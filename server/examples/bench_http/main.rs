//! What the work tray and a command cost over HTTP, for `cargo xtask bench`: a row a line, with tabs between.
//!
//! The real router runs on loopback over a SQLite file, once with 1,000 matters and once with 100,000. Beside it, in the same
//! run and over the same client, a bare axum and sqlx handler returns the same bytes, or makes the same insert.

mod bare;
mod client;
mod council;

use client::{Figures, Request};
use council::Council;

/// Connections that ask at the same time.
const AT_ONCE: usize = 8;
const TRAYS: usize = 2_000;
const COMMANDS: usize = 400;

#[tokio::main]
async fn main() {
    for matters in [1_000, 100_000] {
        let council = Council::with(matters).await;
        tray(&council, matters).await;
        command(&council, matters).await;
    }
}

async fn tray(council: &Council, matters: usize) {
    let request = council.tray();
    let answer = client::once(council.address, &request).await;
    let figures = client::measure(council.address, &vec![request.clone(); TRAYS], AT_ONCE).await;
    let bare = bare::Bare::start(answer.clone()).await;
    let same_bytes = Request::get("/answer");
    let bare = client::measure(bare.address, &vec![same_bytes; TRAYS], AT_ONCE).await;
    row("work tray", matters, &figures, &bare, &format!("{} bytes of JSON", answer.len()));
}

async fn command(council: &Council, matters: usize) {
    let mut requests = Vec::new();
    for _ in 0..COMMANDS {
        requests.push(council.raise().await);
    }
    let size = requests.first().map_or(0, Request::body_length);
    let figures = client::measure(council.address, &requests, AT_ONCE).await;
    let bare = bare::Bare::start(Vec::new()).await;
    let inserts: Vec<Request> = (0..COMMANDS).map(|_| Request::post("/insert", "x".repeat(size))).collect();
    let bare = client::measure(bare.address, &inserts, AT_ONCE).await;
    row("command (raise formally)", matters, &figures, &bare, "one durable insert of the same size each");
}

fn row(what: &str, matters: usize, ours: &Figures, bare: &Figures, same: &str) {
    let ratio = bare.per_second / ours.per_second;
    println!(
        "{what} over HTTP, {matters} matters\t{ours}; bare axum+sqlx {ratio:.1} times as fast\t{AT_ONCE} connections on loopback, \
         SQLite with synchronous=FULL; the bare handler in the same run ({same}): {bare}"
    );
}
