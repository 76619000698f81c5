//! What other authorities' procedures say, each in a file of an invented one, run through the decider.

mod addressees;
mod chairs_time;
mod counted_from;
mod entry;
mod informal_steps;
mod ladders;
mod priorities;
mod signing;
mod times;
mod triggers;

use shared::procedure::read;
use shared::testing::{Story, World};

/// A story in the world of one of the example files.
fn of(file: &str) -> Story {
    let procedure = read::read(file).unwrap_or_else(|mistakes| panic!("{}", read::listed(&mistakes)));
    Story::in_world(World::of(procedure))
}

/// Everything the reader says of a file in which something is written otherwise.
fn said_of(file: &str, from: &str, to: &str) -> String {
    assert!(file.contains(from), "{from}");
    let mistakes = read::read(&file.replacen(from, to, 1)).expect_err("a mistake");
    read::listed(&mistakes)
}
