//! The Recourse server: persists, authorises, notices silence and serves the app.
//!
//! To add a part of the server, give it a file of its own here and declare it below.

pub mod actor;
pub mod clock;
pub mod handlers;
pub mod ids;
pub mod problem;
pub mod state;
pub mod store;
#[cfg(feature = "testing")]
pub mod testing;
pub mod words;
